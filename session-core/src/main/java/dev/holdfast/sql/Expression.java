package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value in a statement: a column, a parameter, or something computed. Immutable.
 *
 * <p>Values given to its methods become parameters with the type of this expression (QL-10). {@code equals} of Java
 * compares nodes and builds no SQL; use {@link #eq}.
 *
 * @param <T> the Java type of its values
 */
public sealed interface Expression<T> extends SqlNode, Selectable, SortKey
        permits ColumnReference,
                TextExpression,
                NumberExpression,
                Predicate,
                AnyExpression,
                Literal,
                Parameter,
                Labelled,
                LabelReference,
                FunctionCall,
                Aggregate,
                CaseExpression,
                Cast,
                Coerced,
                ScalarSubquery,
                Fragment,
                Tuple,
                CustomExpression {
    /** The type of this expression in the statement being written; null if nobody knows it. */
    @Nullable
    SqlType<?> typeIn(SqlWriter out);

    default Precedence precedence() {
        return Precedence.ATOM;
    }

    /** {@code = value}; {@code IS NULL} for null (QL-01). */
    default Predicate eq(@Nullable T value) {
        return value == null ? isNull() : new Comparison(this, Comparison.Operator.EQ, Literal.of(value));
    }

    default Predicate eq(Expression<? extends T> other) {
        return new Comparison(this, Comparison.Operator.EQ, other);
    }

    /** {@code <> value}; {@code IS NOT NULL} for null (QL-01). */
    default Predicate ne(@Nullable T value) {
        return value == null ? isNotNull() : new Comparison(this, Comparison.Operator.NE, Literal.of(value));
    }

    default Predicate ne(Expression<? extends T> other) {
        return new Comparison(this, Comparison.Operator.NE, other);
    }

    default Predicate lt(T value) {
        return Comparison.ordered(this, Comparison.Operator.LT, value);
    }

    default Predicate lt(Expression<? extends T> other) {
        return new Comparison(this, Comparison.Operator.LT, other);
    }

    default Predicate le(T value) {
        return Comparison.ordered(this, Comparison.Operator.LE, value);
    }

    default Predicate le(Expression<? extends T> other) {
        return new Comparison(this, Comparison.Operator.LE, other);
    }

    default Predicate gt(T value) {
        return Comparison.ordered(this, Comparison.Operator.GT, value);
    }

    default Predicate gt(Expression<? extends T> other) {
        return new Comparison(this, Comparison.Operator.GT, other);
    }

    default Predicate ge(T value) {
        return Comparison.ordered(this, Comparison.Operator.GE, value);
    }

    default Predicate ge(Expression<? extends T> other) {
        return new Comparison(this, Comparison.Operator.GE, other);
    }

    /** Both ends included. */
    default Predicate between(T low, T high) {
        return new Between(this, Literal.notNull(low, "between"), Literal.notNull(high, "between"), false);
    }

    default Predicate between(Expression<? extends T> low, Expression<? extends T> high) {
        return new Between(this, low, high, false);
    }

    /** Equals one of the values; never true without values (QL-05, QL-06). */
    @SuppressWarnings("unchecked")
    default Predicate in(T... values) {
        return in(java.util.Arrays.asList(values));
    }

    /** Equals one of the values; never true without values (QL-05, QL-06). A null among them matches nothing. */
    default Predicate in(Collection<? extends T> values) {
        return new InList(this, new ValueList(values), false);
    }

    /** Equals one of the values that the query yields. */
    default Predicate in(Select<? extends T> query) {
        return new InSelect(this, query, false);
    }

    @SuppressWarnings("unchecked")
    default Predicate notIn(T... values) {
        return in(values).not();
    }

    /** Equals none of the values; always true without values. */
    default Predicate notIn(Collection<? extends T> values) {
        return in(values).not();
    }

    default Predicate notIn(Select<? extends T> query) {
        return in(query).not();
    }

    /** Equals one of the values of a parameter that is a collection (CN-18). */
    default Predicate in(Parameter<? extends Collection<? extends T>> values) {
        return new InParameter(this, values, false);
    }

    default Predicate isNull() {
        return new IsNull(this, false);
    }

    default Predicate isNotNull() {
        return new IsNull(this, true);
    }

    /** Differs, where NULL differs from every value but not from NULL (QL-02). */
    default Predicate isDistinctFrom(@Nullable T value) {
        return new DistinctFrom(this, Literal.ofNullable(value), false);
    }

    default Predicate isDistinctFrom(Expression<? extends T> other) {
        return new DistinctFrom(this, other, false);
    }

    default Predicate isNotDistinctFrom(@Nullable T value) {
        return new DistinctFrom(this, Literal.ofNullable(value), true);
    }

    default Predicate isNotDistinctFrom(Expression<? extends T> other) {
        return new DistinctFrom(this, other, true);
    }

    /** To sort by this, smallest first, without saying so. */
    @Override
    default Ordering ordering() {
        return Ordering.of(this, Ordering.Direction.DEFAULT);
    }

    default Ordering asc() {
        return Ordering.of(this, Ordering.Direction.ASCENDING);
    }

    default Ordering desc() {
        return Ordering.of(this, Ordering.Direction.DESCENDING);
    }

    /** Under another name in the result; {@link Sql#column} refers to it. */
    default Expression<T> as(String label) {
        return new Labelled<>(this, Arguments.notNull(label, "label"));
    }

    /** Converted by the database. */
    default <R> Expression<R> cast(SqlType<R> type) {
        return new Cast<>(this, type);
    }

    /** The same SQL, its values taken as this type in Java. */
    default <R> Expression<R> typed(SqlType<R> type) {
        return new Coerced<>(this, type);
    }

    /**
     * A comparison or computation by an operator of the database.
     *
     * @throws InvalidArgumentException if it is no operator
     */
    default Predicate op(String operator, T value) {
        return new CustomComparison(this, operator, Literal.of(value));
    }

    default <R> Expression<R> op(String operator, SqlType<R> result, Expression<?> other) {
        return new CustomOperation<>(this, operator, Arguments.notNull(other, "other"), result);
    }

    default Predicate op(String operator, Expression<?> other) {
        return new CustomComparison(this, operator, other);
    }

    @Override
    List<? extends SqlNode> children();
}
