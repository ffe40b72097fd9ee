package dev.holdfast.sql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result with several columns. Immutable, equal to rows with equal values (CN-28).
 */
public interface Row {
    /**
     * The value at a position, from 0.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    @Nullable
    Object get(int index);

    /**
     * The value of a name.
     *
     * @throws dev.holdfast.error.NoSuchColumnException listing the known names if there is none
     * @throws dev.holdfast.error.AmbiguousColumnException if several columns have the name (CN-29)
     */
    @Nullable
    Object get(String name);

    /** The value of a name as a Java type; numbers are converted if they stay the same number. */
    <T> @Nullable T get(String name, Class<T> type);

    /** The value at a position as a Java type. */
    <T> @Nullable T get(int index, Class<T> type);

    /**
     * The value of an expression of the SELECT list.
     *
     * @throws dev.holdfast.error.NoSuchColumnException if it is not in the list
     */
    <T> @Nullable T get(Expression<T> expression);

    /** The entity of an item of the SELECT list. */
    <E> @Nullable E get(EntityItem<E> item);

    /** How many values it has. */
    int size();

    /** The names in order; a name may occur twice. */
    List<String> names();

    /** The values in order. */
    List<@Nullable Object> values();

    /** The values by name; of columns with the same name the first. */
    Map<String, @Nullable Object> asMap();
}
