package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The default of a column, as a value to insert or set.
 *
 * @param <T> the Java type of its values
 */
record DefaultValue<T>() implements AnyExpression<T> {
    @Override
    public Class<?> javaType() {
        return Object.class;
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return null;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.raw(out.syntax().defaultKeyword());
    }

    @Override
    public List<SqlNode> children() {
        return List.of();
    }
}
