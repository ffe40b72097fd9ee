package dev.holdfast.sql;

import java.util.List;

/** {@code EXISTS (SELECT ...)}. */
public record Exists(Select<?> query, boolean negated) implements Predicate {
    @Override
    public Predicate not() {
        return new Exists(query, !negated);
    }

    @Override
    public Precedence precedence() {
        return negated ? Precedence.NOT : Precedence.ATOM;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.raw(negated ? "NOT EXISTS (" : "EXISTS (").subquery(query).raw(")");
    }

    @Override
    public List<Select<?>> children() {
        return List.of(query);
    }

    @Override
    public Object structure() {
        return negated;
    }
}
