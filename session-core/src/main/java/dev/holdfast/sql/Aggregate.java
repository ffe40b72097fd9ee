package dev.holdfast.sql;

/**
 * A function of the values of many rows. As it stands it makes one value of a group; {@link #over(Window)} makes one for
 * each row (QL-17).
 *
 * @param <T> the Java type of its values
 */
public sealed interface Aggregate<T> extends Expression<T> permits AggregateCall, NumberAggregate, TextAggregate {
    /** Of the rows for which all conditions hold, these and earlier ones. */
    Aggregate<T> filter(Predicate... conditions);

    /** For each row, of the rows in its window; the rows stay as they are. */
    Expression<T> over(Window window);

    /** For each row, of all rows. */
    default Expression<T> over() {
        return over(Window.ALL);
    }
}
