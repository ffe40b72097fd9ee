package dev.holdfast.sql;

import java.math.BigDecimal;

/**
 * A number in a statement.
 *
 * @param <N> the Java type of its values
 */
public sealed interface NumberExpression<N extends Number> extends Expression<N>
        permits NumberProperty, NumberOf, NumberAggregate {
    default NumberExpression<N> plus(Number value) {
        return NumberOf.computed(this, Arithmetic.Operator.PLUS, value);
    }

    default NumberExpression<N> plus(Expression<? extends Number> other) {
        return NumberOf.computed(this, Arithmetic.Operator.PLUS, other);
    }

    default NumberExpression<N> minus(Number value) {
        return NumberOf.computed(this, Arithmetic.Operator.MINUS, value);
    }

    default NumberExpression<N> minus(Expression<? extends Number> other) {
        return NumberOf.computed(this, Arithmetic.Operator.MINUS, other);
    }

    default NumberExpression<N> times(Number value) {
        return NumberOf.computed(this, Arithmetic.Operator.TIMES, value);
    }

    default NumberExpression<N> times(Expression<? extends Number> other) {
        return NumberOf.computed(this, Arithmetic.Operator.TIMES, other);
    }

    /** Division that keeps the fraction, also of whole numbers (QL-09). */
    default NumberExpression<BigDecimal> dividedBy(Number value) {
        return NumberOf.divided(this, new Literal<>(value, null));
    }

    default NumberExpression<BigDecimal> dividedBy(Expression<? extends Number> other) {
        return NumberOf.divided(this, other);
    }

    /** Division without the fraction. */
    default NumberExpression<N> floorDividedBy(Number value) {
        return NumberOf.computed(this, Arithmetic.Operator.FLOOR_DIVIDE, value);
    }

    default NumberExpression<N> floorDividedBy(Expression<? extends Number> other) {
        return NumberOf.computed(this, Arithmetic.Operator.FLOOR_DIVIDE, other);
    }

    /** The rest of a division. */
    default NumberExpression<N> modulo(Number value) {
        return NumberOf.computed(this, Arithmetic.Operator.MODULO, value);
    }

    default NumberExpression<N> modulo(Expression<? extends Number> other) {
        return NumberOf.computed(this, Arithmetic.Operator.MODULO, other);
    }

    default NumberExpression<N> negate() {
        return new NumberOf<>(new Negation<>(this));
    }
}
