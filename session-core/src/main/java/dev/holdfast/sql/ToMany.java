package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;

/**
 * A relationship to any number of entities.
 *
 * @param <E> the entity class
 * @param <T> the entity on the other side
 */
public record ToMany<E, T>(EntityItem<?> source, Class<E> entity, String name, Class<T> target)
        implements Relation<E, T> {
    public static <E, T> ToMany<E, T> of(Class<E> entity, String name, Class<T> target) {
        return new ToMany<>(new EntitySource<>(entity), entity, name, target);
    }

    /** Holds an entity for which the condition holds. */
    public Predicate any(Predicate condition) {
        return RelationTest.exists(this, condition);
    }

    /** Holds an entity. */
    public Predicate any() {
        return RelationTest.exists(this, null);
    }

    public Predicate isEmpty() {
        return any().not();
    }

    /** Holds this entity, whose key is read when the statement is executed (QL-26). */
    public Predicate contains(T member) {
        if (member == null) {
            throw new InvalidArgumentException(
                    "%s.contains(null): a collection holds no null. [null-member]".formatted(this));
        }
        return RelationTest.comparing(this, RelationTest.Kind.CONTAINS, member);
    }

    @Override
    public String toString() {
        return entity.getSimpleName() + "." + name;
    }
}
