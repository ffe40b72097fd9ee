package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter whose value is given when the statement is executed.
 *
 * @param type null to take the type of what it is compared with
 * @param <T> the Java type of its values
 */
public record Parameter<T>(String name, @Nullable SqlType<T> type, Class<?> javaType) implements Expression<T> {
    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return type;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.parameter(name, type);
    }

    @Override
    public List<SqlNode> children() {
        return List.of();
    }

    @Override
    public Object structure() {
        return type == null ? name : List.of(name, type);
    }
}
