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

    /**
     * An attribute of the entity referred to that the owner's own row holds, being what the foreign key refers to: {@code
     * Track_.album.get(Album_.id)} is {@code track.album_id}. For any other attribute join the relationship.
     *
     * @throws dev.holdfast.error.InvalidArgumentException when the statement is compiled, if the owner does not hold it
     */
    public <N extends Number> NumberProperty<E, N> get(NumberProperty<? super T, N> key) {
        return new NumberProperty<>(source, entity, path(key), key.valueType());
    }

    /** {@link #get(NumberProperty)} for keys of other types. */
    public <V> Property<E, V> get(Property<? super T, V> key) {
        return new PlainProperty<>(source, entity, path(key), key.valueType());
    }

    private String path(Property<?, ?> key) {
        return name + "." + key.name();
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
