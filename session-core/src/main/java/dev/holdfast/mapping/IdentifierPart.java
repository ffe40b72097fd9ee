package dev.holdfast.mapping;

import java.util.Set;

/**
 * One column of a primary key.
 *
 * @param attribute where an entity has it
 * @param names what users may call it: the attribute, the path inside an embedded id, the reference it comes from
 */
record IdentifierPart(ColumnAttribute attribute, Set<String> names) {
    Object convert(Object value) {
        return attribute.type().convert(value);
    }
}
