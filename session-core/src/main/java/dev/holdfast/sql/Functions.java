package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of {@link Sql}, which inherits them: import them from there. */
public abstract sealed class Functions permits Sql {
    Functions() {}

    /** The number of rows. */
    public static NumberExpression<Long> count() {
        return new NumberOf<>(FunctionCall.typed("COUNT", SqlTypes.BIGINT, List.of(Fragment.STAR)));
    }

    /** The number of values that are not NULL. */
    public static NumberExpression<Long> count(Expression<?> expression) {
        return new NumberOf<>(FunctionCall.typed("COUNT", SqlTypes.BIGINT, List.of(expression)));
    }

    /** The number of different values that are not NULL. */
    public static NumberExpression<Long> countDistinct(Expression<?> expression) {
        return new NumberOf<>(FunctionCall.typed("COUNT", SqlTypes.BIGINT, List.of(expression))
                .distinct());
    }

    /** The sum, NULL without rows. It has the Java type of its values; see {@link Expression#typed} for a wider one. */
    public static <N extends Number> NumberExpression<N> sum(Expression<N> expression) {
        return new NumberOf<>(FunctionCall.likeFirst("SUM", List.of(expression)));
    }

    public static NumberExpression<Double> avg(Expression<? extends Number> expression) {
        return new NumberOf<>(FunctionCall.typed("AVG", SqlTypes.DOUBLE, List.of(expression)));
    }

    public static <T> Expression<T> min(Expression<T> expression) {
        return FunctionCall.likeFirst("MIN", List.of(expression));
    }

    public static <T> Expression<T> max(Expression<T> expression) {
        return FunctionCall.likeFirst("MAX", List.of(expression));
    }

    /** The first value that is not NULL. */
    public static <T> Expression<T> coalesce(Expression<T> expression, T fallback) {
        return FunctionCall.likeFirst("COALESCE", List.of(expression, Literal.of(fallback)));
    }

    @SafeVarargs
    public static <T> Expression<T> coalesce(Expression<T> expression, Expression<? extends T>... more) {
        List<Expression<?>> arguments = new ArrayList<>();
        arguments.add(expression);
        for (Expression<? extends T> next : more) {
            arguments.add(next);
        }
        return FunctionCall.likeFirst("COALESCE", arguments);
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
}
