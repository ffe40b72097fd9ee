package dev.holdfast.schema;

import dev.holdfast.sql.RawSql;
import org.jspecify.annotations.Nullable;

/**
 * A condition that every row must meet.
 *
 * @param name null to let the database choose
 * @param sql the condition, written as it is
 */
public record Check(@Nullable String name, @RawSql String sql) {}
