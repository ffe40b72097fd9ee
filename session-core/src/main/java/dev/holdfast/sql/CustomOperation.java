package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;

/**
 * A computation by an operator that only some databases have.
 *
 * @param <T> the Java type of the result
 */
public record CustomOperation<T>(Expression<?> left, String operator, Expression<?> right, SqlType<T> type)
        implements AnyExpression<T> {
    public CustomOperation {
        CustomComparison.checked(operator);
    }

    @Override
    public Class<T> javaType() {
        return type.javaType();
    }

    @Override
    public SqlType<T> typeIn(SqlWriter out) {
        return type;
    }

    @Override
    public Precedence precedence() {
        return Precedence.CONCATENATION;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.pair(left, CustomComparison.written(operator), right, Precedence.UNARY);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(left, right);
    }

    @Override
    public Object structure() {
        return List.of(operator, type);
    }
}
