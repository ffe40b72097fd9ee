package dev.holdfast.sql;

/**
 * A relationship of an entity.
 *
 * @param <E> the entity class
 * @param <T> the entity on the other side
 */
public sealed interface Relation<E, T> permits ToOne, ToMany {
    /** The source whose rows the relationship starts at. */
    EntityItem<?> source();

    Class<E> entity();

    /** The attribute's name. */
    String name();

    Class<T> target();
}
