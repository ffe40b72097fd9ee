package dev.holdfast.sql;

/**
 * The rows of an entity under their table's own name: what a class stands for in a statement.
 *
 * @param <E> the entity class
 */
public record EntitySource<E>(Class<E> entity) implements EntityItem<E> {
    public EntitySource {
        Arguments.notNull(entity, "entity");
    }

    @Override
    public Object structure() {
        return entity;
    }
}
