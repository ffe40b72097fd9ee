package dev.holdfast.sql;

/**
 * The family's open door: functions and operators of a user or a dialect.
 *
 * @param <T> the Java type of its values
 */
public non-sealed interface CustomExpression<T> extends Expression<T> {
    /**
     * Whether {@link #structure()} and {@link #children()} say all there is to this expression, so that statements that
     * hold it may share their compiled form. Otherwise each statement object is compiled by itself, and a
     * warning says so once for each class (QL-30).
     */
    default boolean cacheable() {
        return false;
    }
}
