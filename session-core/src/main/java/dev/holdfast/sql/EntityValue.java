package dev.holdfast.sql;

import dev.holdfast.error.CompileException;

/**
 * An entity whose current key is compared: read when the statement is executed (QL-26).
 *
 * @param entity the mapped class whose key is meant
 */
public record EntityValue(Class<?> entity, Object value) implements Slot {
    @Override
    public void writeTo(SqlWriter out) {
        throw new CompileException("An entity can only be compared by its relationship: %s. [entity-value]"
                .formatted(entity.getSimpleName()));
    }

    @Override
    public Object structure() {
        return entity;
    }
}
