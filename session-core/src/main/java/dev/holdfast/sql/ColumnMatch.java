package dev.holdfast.sql;

/** Two columns that are equal in rows that belong together. */
public record ColumnMatch(NamedColumn<?> left, NamedColumn<?> right) {}
