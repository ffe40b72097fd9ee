package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several values compared as one: a composite key. Its values are lists. */
public record Tuple(List<Expression<?>> parts) implements Expression<List<?>> {
    public Tuple {
        parts = List.copyOf(parts);
    }

    @Override
    public Class<?> javaType() {
        return List.class;
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return null;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.raw("(").list(parts, ", ").raw(")");
    }

    @Override
    public List<Expression<?>> children() {
        return parts;
    }

    @Override
    public Object structure() {
        return parts.size();
    }
}
