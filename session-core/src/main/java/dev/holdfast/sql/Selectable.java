package dev.holdfast.sql;

/** What a SELECT list may hold: a value or an entity. */
public sealed interface Selectable permits Expression, EntityItem {
    /** The Java type of its values; {@code Object} if unknown. */
    Class<?> javaType();
}
