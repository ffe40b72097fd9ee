package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/** The functions of many rows that {@link Sql} inherits: import them from there. */
public abstract sealed class Aggregates permits Functions {
    Aggregates() {}

    /** The number of rows. */
    public static NumberAggregate<Long> count() {
        return NumberAggregate.of(FunctionCall.typed("COUNT", SqlTypes.BIGINT, List.of(Fragment.STAR)));
    }

    /** The number of values that are not NULL. */
    public static NumberAggregate<Long> count(Expression<?> expression) {
        return NumberAggregate.of(FunctionCall.typed("COUNT", SqlTypes.BIGINT, List.of(expression)));
    }

    /** The number of different values that are not NULL. */
    public static NumberAggregate<Long> countDistinct(Expression<?> expression) {
        return NumberAggregate.of(FunctionCall.<Long>typed("COUNT", SqlTypes.BIGINT, List.of(expression))
                .distinct());
    }

    /** The sum, NULL without rows. It has the Java type of its values; see {@link Expression#typed} for a wider one. */
    public static <N extends Number> NumberAggregate<N> sum(Expression<N> expression) {
        return NumberAggregate.of(FunctionCall.likeFirst("SUM", List.of(expression)));
    }

    public static NumberAggregate<Double> avg(Expression<? extends Number> expression) {
        return NumberAggregate.of(FunctionCall.typed("AVG", SqlTypes.DOUBLE, List.of(expression)));
    }

    public static <T> AggregateCall<T> min(Expression<T> expression) {
        return AggregateCall.of(FunctionCall.likeFirst("MIN", List.of(expression)));
    }

    public static <T> AggregateCall<T> max(Expression<T> expression) {
        return AggregateCall.of(FunctionCall.likeFirst("MAX", List.of(expression)));
    }

    /** The texts of a group one after the other, NULLs left out: {@code textAgg(Track_.name, ", ").orderBy(Track_.id)}. */
    public static TextAggregate textAgg(Expression<String> expression, String separator) {
        return new TextAggregate(
                Arguments.notNull(expression, "expression"),
                Arguments.notNull(separator, "separator"),
                List.of(),
                List.of());
    }

    /** The values of a group as a JSON array, NULLs as JSON's null. */
    public static AggregateCall<String> jsonArrayAgg(Expression<?> expression) {
        return AggregateCall.of(FunctionCall.typed("JSON_ARRAYAGG", SqlTypes.JSON, List.of(expression)));
    }

    /** The value below which that share of the sorted values lies, computed between two of them if need be. */
    public static AggregateCall<Double> percentile(double share, SortKey of) {
        return sorted(FunctionCall.typed("PERCENTILE_CONT", SqlTypes.DOUBLE, List.of(share(share))), of);
    }

    /** The first of the sorted values at or above that share of them. */
    public static <T> AggregateCall<T> percentileValue(double share, Expression<T> of) {
        return sorted(
                new FunctionCall<>(
                        "PERCENTILE_DISC",
                        List.of(share(share)),
                        FunctionCall.Quantifier.ALL,
                        of.javaType(),
                        null,
                        FunctionCall.TypeRule.UNKNOWN),
                of);
    }

    private static Expression<Double> share(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new InvalidArgumentException(
                    "A percentile is a share from 0 to 1, not %s. [bad-share]".formatted(share));
        }
        return new Fragment<>(Double.toString(share), Double.class, SqlTypes.DOUBLE);
    }

    private static <T> AggregateCall<T> sorted(FunctionCall<T> function, SortKey key) {
        return new AggregateCall<>(
                function, List.of(), List.of(Arguments.notNull(key, "of").ordering()));
    }

    // ---- windows

    /** The rows that have the same values as a row. */
    public static Window partitionBy(Expression<?>... expressions) {
        return Window.ALL.partitionBy(expressions);
    }

    /** All rows, sorted. */
    public static Window orderedBy(SortKey... keys) {
        return Window.ALL.orderBy(keys);
    }

    /** The row's number in its window, from 1. */
    public static WindowFunction.OfNumber<Long> rowNumber() {
        return numbering("ROW_NUMBER");
    }

    /** The row's place; equals share one, and places are left out after them. */
    public static WindowFunction.OfNumber<Long> rank() {
        return numbering("RANK");
    }

    /** The row's place; equals share one, and none is left out. */
    public static WindowFunction.OfNumber<Long> denseRank() {
        return numbering("DENSE_RANK");
    }

    /** The row's place as a share of the others, from 0 to 1. */
    public static WindowFunction.OfNumber<Double> percentRank() {
        return new WindowFunction.OfNumber<>(FunctionCall.typed("PERCENT_RANK", SqlTypes.DOUBLE, List.of()));
    }

    /** The share of rows that come before or are equal, above 0 to 1. */
    public static WindowFunction.OfNumber<Double> cumeDist() {
        return new WindowFunction.OfNumber<>(FunctionCall.typed("CUME_DIST", SqlTypes.DOUBLE, List.of()));
    }

    private static WindowFunction.OfNumber<Long> numbering(String name) {
        return new WindowFunction.OfNumber<>(FunctionCall.typed(name, SqlTypes.BIGINT, List.of()));
    }

    /** The number of the row's part, from 1, where the rows are cut into parts of about the same size. */
    public static WindowFunction.OfNumber<Long> ntile(int parts) {
        return new WindowFunction.OfNumber<>(
                FunctionCall.typed("NTILE", SqlTypes.BIGINT, List.of(inlined("ntile", parts))));
    }

    /** The value in the row before, NULL in the first. */
    public static <T> WindowFunction<T> lag(Expression<T> expression) {
        return lag(expression, 1);
    }

    /** The value some rows before, NULL if there is none. */
    public static <T> WindowFunction<T> lag(Expression<T> expression, int rows) {
        return new WindowFunction<>(FunctionCall.likeFirst("LAG", List.of(expression, inlined("lag", rows))));
    }

    /** The value in the row after, NULL in the last. */
    public static <T> WindowFunction<T> lead(Expression<T> expression) {
        return lead(expression, 1);
    }

    /** The value some rows after, NULL if there is none. */
    public static <T> WindowFunction<T> lead(Expression<T> expression, int rows) {
        return new WindowFunction<>(FunctionCall.likeFirst("LEAD", List.of(expression, inlined("lead", rows))));
    }

    /** The value in the first row of the frame. */
    public static <T> WindowFunction<T> firstValue(Expression<T> expression) {
        return new WindowFunction<>(FunctionCall.likeFirst("FIRST_VALUE", List.of(expression)));
    }

    /** The value in the last row of the frame, which by default is the current one. */
    public static <T> WindowFunction<T> lastValue(Expression<T> expression) {
        return new WindowFunction<>(FunctionCall.likeFirst("LAST_VALUE", List.of(expression)));
    }

    /** The value in a certain row of the frame, counted from 1. */
    public static <T> WindowFunction<T> nthValue(Expression<T> expression, int row) {
        return new WindowFunction<>(FunctionCall.likeFirst("NTH_VALUE", List.of(expression, inlined("nthValue", row))));
    }

    /** A number in the text: databases want to know it before they are told values. */
    private static Expression<Integer> inlined(String function, int number) {
        if (number < 1) {
            throw new InvalidArgumentException("%s() counts from 1, not %d. [bad-count]".formatted(function, number));
        }
        return new Fragment<>(Integer.toString(number), Integer.class, SqlTypes.INTEGER);
    }

    public static Frame.Bound unboundedPreceding() {
        return new Frame.Bound(Frame.Bound.Kind.UNBOUNDED_PRECEDING, 0);
    }

    public static Frame.Bound preceding(int distance) {
        return new Frame.Bound(Frame.Bound.Kind.PRECEDING, distance);
    }

    public static Frame.Bound currentRow() {
        return new Frame.Bound(Frame.Bound.Kind.CURRENT_ROW, 0);
    }

    public static Frame.Bound following(int distance) {
        return new Frame.Bound(Frame.Bound.Kind.FOLLOWING, distance);
    }

    public static Frame.Bound unboundedFollowing() {
        return new Frame.Bound(Frame.Bound.Kind.UNBOUNDED_FOLLOWING, 0);
    }

    // ---- several groupings at once

    /** Groups by all expressions, by all but the last, and so on down to one group of all rows. */
    public static Expression<Object> rollup(Expression<?>... expressions) {
        return GroupingSets.of(GroupingSets.Kind.ROLLUP, expressions);
    }

    /** Groups by every choice among the expressions. */
    public static Expression<Object> cube(Expression<?>... expressions) {
        return GroupingSets.of(GroupingSets.Kind.CUBE, expressions);
    }

    /** Groups by each set of expressions; an empty one is one group of all rows. */
    public static Expression<Object> groupingSets(List<? extends List<? extends Expression<?>>> sets) {
        List<List<Expression<?>>> all = new ArrayList<>();
        sets.forEach(set -> all.add(Arguments.all(set, "expression")));
        return new GroupingSets(GroupingSets.Kind.GROUPING_SETS, all);
    }

    /** 1 if a row of the result does not group by the expression, else 0. */
    public static NumberExpression<Integer> grouping(Expression<?> expression) {
        return new NumberOf<>(FunctionCall.typed("GROUPING", SqlTypes.INTEGER, List.of(expression)));
    }
}
