package dev.holdfast.sql;

import org.jspecify.annotations.Nullable;

/**
 * An entity under another name, to use it twice in one statement. Two aliases of one class with one name are the same
 * source; an alias without a name is only itself.
 *
 * @param <E> the entity class
 */
public final class EntityAlias<E> implements EntityItem<E> {
    private final Class<E> entity;
    private final @Nullable String name;
    private final @Nullable DerivedTable rows;

    EntityAlias(Class<E> entity, @Nullable String name, @Nullable DerivedTable rows) {
        this.entity = entity;
        this.name = name;
        this.rows = rows;
    }

    @Override
    public Class<E> entity() {
        return entity;
    }

    /** The name given to it; null if it gets one when it is compiled. */
    public @Nullable String name() {
        return name;
    }

    /** Where its rows come from; null if from its tables. */
    public @Nullable DerivedTable rows() {
        return rows;
    }

    @Override
    public Object structure() {
        return entity;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // a subquery is equal to nothing but itself
    public boolean equals(@Nullable Object other) {
        return this == other
                || (name != null
                        && other instanceof EntityAlias<?> alias
                        && name.equals(alias.name)
                        && entity == alias.entity
                        && rows == alias.rows);
    }

    @Override
    public int hashCode() {
        return name == null ? System.identityHashCode(this) : name.hashCode();
    }

    @Override
    public String toString() {
        return entity.getSimpleName() + " AS " + (name == null ? "?" : name);
    }
}
