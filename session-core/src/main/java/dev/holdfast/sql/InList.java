package dev.holdfast.sql;

import java.util.List;

/** {@code value IN (?, ?, ...)} with as many parameters as there are values when it is executed. */
public record InList(Expression<?> value, ValueList values, boolean negated) implements Predicate {
    @Override
    public Predicate not() {
        return new InList(value, values, !negated);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.operand(value, Precedence.CONCATENATION).raw(negated ? " NOT IN " : " IN ");
        out.expanding(values, value instanceof Tuple tuple ? tuple.parts() : List.of(value));
    }

    @Override
    public List<SqlNode> children() {
        return List.of(value, values);
    }

    @Override
    public Object structure() {
        return negated;
    }
}
