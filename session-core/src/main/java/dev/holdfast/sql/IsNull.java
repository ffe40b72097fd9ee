package dev.holdfast.sql;

import java.util.List;

/** {@code value IS NULL}, or IS NOT NULL. */
public record IsNull(Expression<?> value, boolean negated) implements Predicate {
    @Override
    public Predicate not() {
        return new IsNull(value, !negated);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.operand(value, Precedence.CONCATENATION).raw(negated ? " IS NOT NULL" : " IS NULL");
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(value);
    }

    @Override
    public Object structure() {
        return negated;
    }
}
