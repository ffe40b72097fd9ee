package dev.holdfast.sql;

import java.util.List;

/** {@code WHEN condition THEN value}. */
public record Branch(Predicate condition, Expression<?> value) implements Clause {
    @Override
    public void writeTo(SqlWriter out) {
        out.raw(" WHEN ").node(condition).raw(" THEN ").node(value);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(condition, value);
    }
}
