package dev.holdfast.mapping;

import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.schema.TableSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table as annotations describe it. Changes while a registry is built. */
final class TableModel {
    private final @Nullable String schema;
    private final String name;
    private final List<ColumnModel> columns = new ArrayList<>();
    private final List<ForeignKeyModel> foreignKeys = new ArrayList<>();
    private final List<Consumer<TableSpec>> constraints = new ArrayList<>();
    private List<ColumnModel> key = List.of();
    private @Nullable Table table;

    TableModel(@Nullable String schema, String name) {
        this.schema = schema;
        this.name = name;
    }

    @Nullable
    String schema() {
        return schema;
    }

    String name() {
        return name;
    }

    List<ColumnModel> columns() {
        return columns;
    }

    List<ColumnModel> key() {
        return key;
    }

    void key(List<ColumnModel> keyColumns) {
        key = List.copyOf(keyColumns);
    }

    @Nullable
    ColumnModel find(String column) {
        return columns.stream()
                .filter(candidate -> candidate.name.equalsIgnoreCase(column))
                .findFirst()
                .orElse(null);
    }

    void add(ColumnModel column) {
        columns.add(column);
    }

    void add(ForeignKeyModel foreignKey) {
        foreignKeys.add(foreignKey);
    }

    /** Foreign keys over exactly these columns. */
    List<ForeignKeyModel> foreignKeysOver(List<ColumnModel> over) {
        return foreignKeys.stream()
                .filter(foreignKey -> foreignKey.columns().equals(over))
                .toList();
    }

    /** A unique constraint, an index or a check. */
    void constraint(Consumer<TableSpec> constraint) {
        constraints.add(constraint);
    }

    void define(MetaData metaData) {
        table = metaData.define(schema, name, spec -> {
            columns.forEach(column -> column.define(spec, metaData));
            spec.primaryKey(ForeignKeyModel.names(key).toArray(String[]::new));
            constraints.forEach(constraint -> constraint.accept(spec));
            foreignKeys.forEach(foreignKey -> foreignKey.define(spec));
        });
    }

    /** The table that was made of this. */
    Table table() {
        return Objects.requireNonNull(table, "table is not defined");
    }

    @Override
    public String toString() {
        return name;
    }
}
