package dev.holdfast.schema;

import org.jspecify.annotations.Nullable;

/**
 * A condition on every row as the database describes it.
 *
 * @param name null where the database keeps none
 * @param sql as this database writes it
 */
public record ReflectedCheck(@Nullable String name, String sql) {}
