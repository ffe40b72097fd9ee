package dev.holdfast.sql;

import dev.holdfast.error.UnmappedClassException;

/** What statements need to know of entities. Immutable, thread-safe. */
public interface EntityCatalog {
    /** Knows no entity. */
    EntityCatalog NONE = entity -> {
        throw new UnmappedClassException("""
                %s is not mapped here: statements about entities run in a Session, or with a Registry that has the class. \
                [unmapped-class]""".formatted(entity.getName()));
    };

    /**
     * What is known of an entity.
     *
     * @throws UnmappedClassException if the class is no entity of this catalog
     */
    EntityShape shape(Class<?> entity);
}
