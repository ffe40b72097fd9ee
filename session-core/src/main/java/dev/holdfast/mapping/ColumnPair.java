package dev.holdfast.mapping;

/**
 * Two columns that a foreign key makes equal, seen from the owner of a relationship.
 *
 * @param local column of the relationship's owner
 * @param remote column of its target
 */
public record ColumnPair(ColumnAttribute local, ColumnAttribute remote) {}
