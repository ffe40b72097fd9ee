package dev.holdfast.sql;

import java.util.List;

/** {@code column = value} in an UPDATE. */
public record Assignment(Expression<?> column, Expression<?> value) implements Clause {
    @Override
    public void writeTo(SqlWriter out) {
        out.name(column).raw(" = ").typedLike(value, column, Precedence.OR);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(column, value);
    }
}
