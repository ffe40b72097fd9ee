package dev.holdfast.sql;

import org.jspecify.annotations.Nullable;

/**
 * Where a statement's text names a table's schema, or would if it had one.
 *
 * @param piece the number of the piece of text
 * @param offset in that piece, where the schema begins or the table's name
 * @param schema null if nothing is written
 */
record SchemaMark(int piece, int offset, @Nullable String schema) {}
