package dev.holdfast.schema;

import dev.holdfast.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column as the database describes it.
 *
 * @param type what the database's type is to Java; an object of any class where that is not known
 * @param databaseType the type as this database writes it, with sizes
 * @param defaultSql the default as this database writes it; null if there is none
 * @param identity whether the column counts by itself
 * @param computed the expression of a computed column, as this database writes it; null for others
 */
public record ReflectedColumn(
        String name,
        SqlType<?> type,
        String databaseType,
        boolean nullable,
        @Nullable String defaultSql,
        boolean identity,
        @Nullable String computed,
        @Nullable String comment) {
    ReflectedColumn named(String other) {
        return new ReflectedColumn(other, type, databaseType, nullable, defaultSql, identity, computed, comment);
    }
}
