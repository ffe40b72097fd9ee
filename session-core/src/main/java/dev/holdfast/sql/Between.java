package dev.holdfast.sql;

import java.util.List;

/** {@code value BETWEEN low AND high}, both ends included. */
public record Between(Expression<?> value, Expression<?> low, Expression<?> high, boolean negated)
        implements Predicate {
    @Override
    public Predicate not() {
        return new Between(value, low, high, !negated);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.pair(value, negated ? " NOT BETWEEN " : " BETWEEN ", low, Precedence.CONCATENATION);
        out.raw(" AND ").typedLike(high, value, Precedence.CONCATENATION);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(value, low, high);
    }

    @Override
    public Object structure() {
        return negated;
    }
}
