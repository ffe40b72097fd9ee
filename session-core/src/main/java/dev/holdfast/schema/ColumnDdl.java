package dev.holdfast.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column as the text of statements that alter it; names are quoted.
 *
 * @param definition type, default and NOT NULL: what follows the name where a column is defined, but for UNIQUE
 * @param comment a literal; null if there is no comment
 */
public record ColumnDdl(
        String table,
        String name,
        String type,
        String definition,
        @Nullable String comment) {}
