package dev.holdfast.sql;

import java.util.List;

/** A boolean value as a condition. */
public record Truth(Expression<Boolean> value) implements Predicate {
    @Override
    public Precedence precedence() {
        return value.precedence();
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.node(value);
    }

    @Override
    public List<Expression<Boolean>> children() {
        return List.of(value);
    }
}
