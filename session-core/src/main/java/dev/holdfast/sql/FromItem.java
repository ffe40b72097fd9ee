package dev.holdfast.sql;

/** A source of rows: a table, an entity, an alias of one of them, or what a statement computes. */
public sealed interface FromItem extends SqlNode permits NamedTable, TableAlias, EntityItem, DerivedTable {}
