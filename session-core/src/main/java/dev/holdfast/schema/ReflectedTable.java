package dev.holdfast.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table or view as the database describes it.
 *
 * @param schema null for the connection's own
 * @param primaryKey null if there is none
 * @param triggers the statements that make its triggers again, where altering the table needs them
 */
public record ReflectedTable(
        @Nullable String schema,
        String name,
        List<ReflectedColumn> columns,
        @Nullable ReflectedKey primaryKey,
        List<ReflectedForeignKey> foreignKeys,
        List<ReflectedKey> uniques,
        List<ReflectedIndex> indexes,
        List<ReflectedCheck> checks,
        @Nullable String comment,
        List<String> triggers) {
    public ReflectedTable {
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
        triggers = List.copyOf(triggers);
    }

    /** The column of that name. */
    public Optional<ReflectedColumn> findColumn(String column) {
        return columns.stream().filter(found -> found.name().equals(column)).findFirst();
    }

    /** The name with the schema before it, if there is one. */
    public String fullName() {
        return schema == null ? name : schema + "." + name;
    }

    /** As it will be when some of its columns, and of those that it refers to, have other names. */
    ReflectedTable renamed(ColumnRenames renames) {
        UnaryOperator<String> naming = renames.of(schema, name);
        ReflectedKey key = primaryKey == null ? null : primaryKey.renamed(naming);
        return new ReflectedTable(
                schema,
                name,
                columns.stream()
                        .map(column -> column.named(naming.apply(column.name())))
                        .toList(),
                key,
                foreignKeys.stream()
                        .map(found -> found.renamed(naming, renames.of(found.referredSchema(), found.referredTable())))
                        .toList(),
                uniques.stream().map(unique -> unique.renamed(naming)).toList(),
                indexes.stream().map(index -> index.renamed(naming)).toList(),
                checks,
                comment,
                triggers);
    }
}
