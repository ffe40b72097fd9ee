package dev.holdfast.sql;

import java.util.List;

/** {@code NOT (condition)}. */
public record Not(Predicate condition) implements Predicate {
    @Override
    public Predicate not() {
        return condition;
    }

    @Override
    public Precedence precedence() {
        return Precedence.NOT;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.raw("NOT (").node(condition).raw(")");
    }

    @Override
    public List<Predicate> children() {
        return List.of(condition);
    }
}
