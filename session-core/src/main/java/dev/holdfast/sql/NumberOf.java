package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any expression of numbers, with the operators of numbers. */
record NumberOf<N extends Number>(Expression<N> expression) implements NumberExpression<N> {
    static <N extends Number> NumberExpression<N> computed(
            Expression<N> left, Arithmetic.Operator operator, Number right) {
        if (right == null) {
            throw new InvalidArgumentException("A number to compute with cannot be null. [null-number]");
        }
        return computed(left, operator, new Literal<>(right, null));
    }

    static <N extends Number> NumberExpression<N> computed(
            Expression<N> left, Arithmetic.Operator operator, Expression<? extends Number> right) {
        return new NumberOf<>(new Arithmetic<>(left, operator, right, left.javaType()));
    }

    static NumberExpression<BigDecimal> divided(Expression<? extends Number> left, Expression<? extends Number> right) {
        return new NumberOf<>(new Arithmetic<>(left, Arithmetic.Operator.DIVIDE, right, BigDecimal.class));
    }

    @Override
    public Class<?> javaType() {
        return expression.javaType();
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return expression.typeIn(out);
    }

    @Override
    public Precedence precedence() {
        return expression.precedence();
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.node(expression);
    }

    @Override
    public List<Expression<N>> children() {
        return List.of(expression);
    }
}
