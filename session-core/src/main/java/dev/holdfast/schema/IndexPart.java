package dev.holdfast.schema;

import dev.holdfast.sql.RawSql;
import org.jspecify.annotations.Nullable;

/**
 * What an index sorts by: a column or an expression.
 *
 * @param column null for an expression
 * @param sql the expression, written as it is; null for a column
 * @param descending whether high values come first
 */
public record IndexPart(
        @Nullable Column<?> column, @RawSql @Nullable String sql, boolean descending) {}
