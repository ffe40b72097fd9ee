package dev.holdfast.sql;

import java.util.List;

/** {@code value IN (SELECT ...)}. */
public record InSelect(Expression<?> value, Select<?> query, boolean negated) implements Predicate {
    @Override
    public Predicate not() {
        return new InSelect(value, query, !negated);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.operand(value, Precedence.CONCATENATION)
                .raw(negated ? " NOT IN (" : " IN (")
                .subquery(query)
                .raw(")");
    }

    @Override
    public List<SqlNode> children() {
        return List.of(value, query);
    }

    @Override
    public Object structure() {
        return negated;
    }
}
