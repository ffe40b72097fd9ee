package dev.holdfast.sql;

import java.util.List;

/** {@code left IS DISTINCT FROM right}: comparison in which NULL equals NULL. */
public record DistinctFrom(Expression<?> left, Expression<?> right, boolean negated) implements Predicate {
    @Override
    public Predicate not() {
        return new DistinctFrom(left, right, !negated);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeDistinctFrom(this, out);
    }

    /** Writes both sides with an operator between them. For dialects. */
    public void writeOperands(@RawSql String operator, SqlWriter out) {
        out.pair(left, operator, right, Precedence.CONCATENATION);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(left, right);
    }

    @Override
    public Object structure() {
        return negated;
    }
}
