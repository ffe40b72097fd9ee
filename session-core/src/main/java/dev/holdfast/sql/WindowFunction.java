package dev.holdfast.sql;

/**
 * A function that has a value only where it is told the rows around a row, such as {@code lag}.
 *
 * @param <T> the Java type of its values
 */
public record WindowFunction<T>(FunctionCall<T> call) {
    /** For each row, of the rows in its window. */
    public Expression<T> over(Window window) {
        return new Over<>(call, Arguments.notNull(window, "over(window)"));
    }

    /** A function whose values are numbers. */
    public record OfNumber<N extends Number>(FunctionCall<N> call) {
        /** For each row, of the rows in its window. */
        public NumberExpression<N> over(Window window) {
            return new NumberOf<>(new Over<>(call, Arguments.notNull(window, "over(window)")));
        }
    }
}
