package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a result.
 *
 * @param type null if values come as the driver delivers them
 * @param column the table's column it shows, if it shows one
 * @param source the source whose column it is, if it is one
 */
public record ResultColumn(
        String label,
        @Nullable SqlType<?> type,
        @Nullable NamedColumn<?> column,
        @Nullable FromItem source) {}
