package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL text as it is. Never made of what users typed.
 *
 * @param <T> the Java type of its values
 */
public record Fragment<T>(
        @RawSql String sql, Class<T> javaType, @Nullable SqlType<T> type) implements Expression<T> {
    /** The argument of {@code COUNT(*)}. */
    static final Fragment<Object> STAR = new Fragment<>("*", Object.class, null);

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return type;
    }

    @Override
    public Precedence precedence() {
        return equals(STAR) ? Precedence.ATOM : Precedence.OR;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.raw(sql);
    }

    @Override
    public List<SqlNode> children() {
        return List.of();
    }

    @Override
    public Object structure() {
        return type == null ? List.of(sql) : List.of(sql, type);
    }
}
