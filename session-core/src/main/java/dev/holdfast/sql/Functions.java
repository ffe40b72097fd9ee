package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of single values that {@link Sql} inherits: import them from there. */
public abstract sealed class Functions extends Aggregates permits Sql {
    Functions() {}

    /** The first value that is not NULL. */
    public static <T> Expression<T> coalesce(Expression<T> expression, T fallback) {
        return FunctionCall.likeFirst("COALESCE", List.of(expression, Literal.of(fallback)));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> Expression<T> coalesce(Expression<T> expression, Expression<? extends T>... more) {
        return FunctionCall.likeFirst("COALESCE", all(expression, Arrays.asList(more)));
    }

    public static TextExpression lower(Expression<String> expression) {
        return Sql.asText(expression).lower();
    }

    public static TextExpression upper(Expression<String> expression) {
        return Sql.asText(expression).upper();
    }

    public static NumberExpression<Integer> length(Expression<String> expression) {
        return Sql.asText(expression).length();
    }

    public static <N extends Number> NumberExpression<N> abs(Expression<N> expression) {
        return new NumberOf<>(FunctionCall.likeFirst("ABS", List.of(expression)));
    }

    /** Texts one after the other; NULL if one of them is. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static TextExpression concat(Expression<String>... parts) {
        List<Expression<String>> all = new ArrayList<>();
        for (Expression<String> part : parts) {
            all.add(part);
        }
        return new TextOf(new Concat(all));
    }

    /** The current date and time of the database. */
    public static Expression<OffsetDateTime> now() {
        return new CurrentTimestamp();
    }

    /**
     * Any function of the database.
     *
     * @param arguments expressions, or values that become parameters
     */
    public static <T> Expression<T> function(String name, Class<T> type, @Nullable Object... arguments) {
        List<Expression<?>> nodes =
                Arrays.stream(arguments).<Expression<?>>map(Sql::valueOf).toList();
        @SuppressWarnings("unchecked")
        SqlType<T> known = (SqlType<T>) SqlTypes.forClass(type).orElse(null);
        FunctionCall.TypeRule rule = known == null ? FunctionCall.TypeRule.UNKNOWN : FunctionCall.TypeRule.EXPLICIT;
        return new FunctionCall<>(name, nodes, FunctionCall.Quantifier.ALL, type, known, rule);
    }

    /** The value, NULL if it equals another one. */
    public static <T> Expression<T> nullIf(Expression<T> expression, T value) {
        return FunctionCall.likeFirst("NULLIF", List.of(expression, Literal.of(value)));
    }

    /** The largest of several values. Whether a NULL among them counts is up to the database. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> Expression<T> greatest(Expression<T> first, Expression<? extends T>... more) {
        return FunctionCall.likeFirst("GREATEST", all(first, Arrays.asList(more)));
    }

    /** The smallest of several values. Whether a NULL among them counts is up to the database. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> Expression<T> least(Expression<T> first, Expression<? extends T>... more) {
        return FunctionCall.likeFirst("LEAST", all(first, Arrays.asList(more)));
    }

    private static List<Expression<?>> all(Expression<?> first, List<? extends Expression<?>> more) {
        return Arguments.append(List.of(first), more, "expression");
    }

    /** Rounded to some digits after the point, halves away from zero. */
    public static <N extends Number> NumberExpression<N> round(Expression<N> expression, int digits) {
        return new NumberOf<>(FunctionCall.likeFirst(
                "ROUND",
                List.of(expression, new Fragment<>(Integer.toString(digits), Integer.class, SqlTypes.INTEGER))));
    }

    /** The whole number at or above. */
    public static <N extends Number> NumberExpression<N> ceiling(Expression<N> expression) {
        return new NumberOf<>(FunctionCall.likeFirst("CEILING", List.of(expression)));
    }

    /** The whole number at or below. */
    public static <N extends Number> NumberExpression<N> floor(Expression<N> expression) {
        return new NumberOf<>(FunctionCall.likeFirst("FLOOR", List.of(expression)));
    }

    public static NumberExpression<Double> power(Expression<? extends Number> base, double exponent) {
        return new NumberOf<>(
                FunctionCall.typed("POWER", SqlTypes.DOUBLE, List.of(base, new Literal<>(exponent, SqlTypes.DOUBLE))));
    }

    public static NumberExpression<Double> sqrt(Expression<? extends Number> expression) {
        return new NumberOf<>(FunctionCall.typed("SQRT", SqlTypes.DOUBLE, List.of(expression)));
    }

    /** -1, 0 or 1. */
    public static NumberExpression<Integer> sign(Expression<? extends Number> expression) {
        return new NumberOf<>(FunctionCall.typed("SIGN", SqlTypes.INTEGER, List.of(expression)));
    }

    /**
     * A part of a text.
     *
     * @param start counts from 1
     * @param length in characters
     */
    public static TextExpression substring(Expression<String> text, int start, int length) {
        return new TextOf(FunctionCall.typed(
                "SUBSTRING",
                SqlTypes.TEXT,
                List.of(text, new Literal<>(start, SqlTypes.INTEGER), new Literal<>(length, SqlTypes.INTEGER))));
    }

    /** A text with another one in place of each occurrence of a third. */
    public static TextExpression replace(Expression<String> text, String old, String replacement) {
        return new TextOf(FunctionCall.typed(
                "REPLACE",
                SqlTypes.TEXT,
                List.of(text, new Literal<>(old, SqlTypes.TEXT), new Literal<>(replacement, SqlTypes.TEXT))));
    }

    /** Where a text first has another one, from 1; 0 if nowhere. */
    public static NumberExpression<Integer> position(Expression<String> text, String wanted) {
        return new NumberOf<>(
                FunctionCall.typed("INSTR", SqlTypes.INTEGER, List.of(text, new Literal<>(wanted, SqlTypes.TEXT))));
    }

    /** A text by the rules of a collation of the database, such as {@code NOCASE} on SQLite. */
    public static TextExpression collate(Expression<String> text, String collation) {
        return new TextOf(new Collate(text, collation));
    }

    /** A text that a regular expression, in the database's own dialect of them, matches somewhere. */
    public static Predicate matches(Expression<String> text, String regex) {
        return new RegexMatch(
                Arguments.notNull(text, "text"), new Literal<>(Arguments.notNull(regex, "regex"), SqlTypes.TEXT));
    }

    // ---- dates and times

    /** The current date of the database. */
    public static Expression<LocalDate> currentDate() {
        return new Fragment<>("CURRENT_DATE", LocalDate.class, SqlTypes.DATE);
    }

    /** A part of a date or time. */
    public static NumberExpression<Long> extract(Extract.Field field, Expression<?> moment) {
        return new NumberOf<>(new Extract(Arguments.notNull(field, "field"), Arguments.notNull(moment, "moment")));
    }

    /** The year of a date or time. */
    public static NumberExpression<Long> year(Expression<?> moment) {
        return extract(Extract.Field.YEAR, moment);
    }

    /** The month of a date or time, from 1. */
    public static NumberExpression<Long> month(Expression<?> moment) {
        return extract(Extract.Field.MONTH, moment);
    }

    /** A date or time, so much later, or earlier if the amount is negative. */
    public static <T extends Temporal> Expression<T> plus(Expression<T> moment, int amount, ChronoUnit unit) {
        return plus(moment, new Literal<>(amount, SqlTypes.INTEGER), unit);
    }

    /** A date or time, so much later, or earlier if the amount is negative. */
    public static <T extends Temporal> Expression<T> plus(
            Expression<T> moment, Expression<? extends Number> amount, ChronoUnit unit) {
        return new DateShift<>(
                Arguments.notNull(moment, "moment"),
                Arguments.notNull(amount, "amount"),
                Arguments.notNull(unit, "unit"));
    }

    /** How many days the second date is after the first; times of day do not count. */
    public static NumberExpression<Long> daysBetween(Expression<?> from, Expression<?> to) {
        return new NumberOf<>(new DaysBetween(Arguments.notNull(from, "from"), Arguments.notNull(to, "to")));
    }

    /** The beginning of the year, month, day, hour or minute. */
    public static Expression<LocalDateTime> truncated(Expression<?> moment, ChronoUnit unit) {
        return new DateTruncation(Arguments.notNull(moment, "moment"), Arguments.notNull(unit, "unit"));
    }

    // ---- JSON

    /** A JSON document, to name a place in it. */
    public static JsonPath json(Expression<?> document) {
        return new JsonPath(document, List.of());
    }

    /** A JSON object of these members, in the map's order. */
    public static Expression<String> jsonObject(Map<String, ? extends Expression<?>> members) {
        return new JsonObject(List.copyOf(members.keySet()), List.copyOf(members.values()));
    }

    /** An array, to ask something of it. */
    public static <E> ArrayValue<E> array(Expression<? extends List<E>> array) {
        return new ArrayValue<>(array);
    }

    /**
     * A value that each database is told in its own words; see {@link CustomElement}.
     *
     * @param name for messages and as label of the result
     */
    public static <T> CustomElement<T> element(String name, SqlType<T> type, Expression<?>... arguments) {
        return new CustomElement<>(name, type, Arguments.all(arguments, "argument"), Map.of());
    }

    // ---- any and all

    /** Any of a query's values: {@code price.gt(anyOf(prices))} holds if one of them is smaller. */
    public static <T> Expression<T> anyOf(Select<T> query) {
        return new Quantified<>(Quantified.Quantifier.ANY, Arguments.notNull(query, "query"));
    }

    /** Every of a query's values: {@code price.ge(allOf(prices))} holds if none of them is larger. */
    public static <T> Expression<T> allOf(Select<T> query) {
        return new Quantified<>(Quantified.Quantifier.ALL, Arguments.notNull(query, "query"));
    }
}
