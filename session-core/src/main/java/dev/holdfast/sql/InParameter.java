package dev.holdfast.sql;

import java.util.List;

/** {@code value IN} a collection that is given when the statement is executed. */
public record InParameter(Expression<?> value, Parameter<?> values, boolean negated) implements Predicate {
    @Override
    public Predicate not() {
        return new InParameter(value, values, !negated);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.operand(value, Precedence.CONCATENATION).raw(negated ? " NOT IN " : " IN ");
        out.expanding(values.name(), value instanceof Tuple tuple ? tuple.parts() : List.of(value));
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
