package dev.holdfast.sql;

import org.jspecify.annotations.Nullable;

/**
 * A relationship to at most one entity.
 *
 * @param <E> the entity class
 * @param <T> the entity on the other side
 */
public record ToOne<E, T>(EntityItem<?> source, Class<E> entity, String name, Class<T> target)
        implements Relation<E, T> {
    public static <E, T> ToOne<E, T> of(Class<E> entity, String name, Class<T> target) {
        return new ToOne<>(new EntitySource<>(entity), entity, name, target);
    }

    /** Refers to this entity, whose key is read when the statement is executed; to none for null (QL-26). */
    public Predicate eq(@Nullable T other) {
        return other == null ? isNull() : RelationTest.comparing(this, RelationTest.Kind.EQUALS, other);
    }

    /** Refers to the row of another source: {@code Album_.artist.eq(entity(Artist.class))}. */
    public Predicate eq(EntityItem<? extends T> other) {
        return RelationTest.matching(this, other);
    }

    /** Refers to another entity or to none; to any for null (QL-26). */
    public Predicate ne(@Nullable T other) {
        return other == null ? isNotNull() : RelationTest.comparing(this, RelationTest.Kind.DIFFERS, other);
    }

    public Predicate isNull() {
        return RelationTest.plain(this, RelationTest.Kind.MISSING);
    }

    public Predicate isNotNull() {
        return isNull().not();
    }

    /** Refers to an entity for which the condition holds. */
    public Predicate has(Predicate condition) {
        return RelationTest.exists(this, condition);
    }

    /** Refers to an entity. */
    public Predicate has() {
        return RelationTest.exists(this, null);
    }

    @Override
    public String toString() {
        return entity.getSimpleName() + "." + name;
    }
}
