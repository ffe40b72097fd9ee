package dev.holdfast.mapping;

import dev.holdfast.schema.ForeignKey.Action;
import dev.holdfast.schema.ForeignKeySpec;
import dev.holdfast.schema.TableSpec;
import java.util.List;

/** A foreign key as annotations describe it. Changes while a registry is built. */
final class ForeignKeyModel {
    private final List<ColumnModel> columns;
    private final TableModel referred;
    private final List<ColumnModel> referredColumns;
    private final String name;
    private final boolean inDatabase;
    Action onDelete = Action.NO_ACTION;
    Action onUpdate = Action.NO_ACTION;

    /** @param name empty for a name made by the metadata's convention */
    ForeignKeyModel(
            List<ColumnModel> columns,
            TableModel referred,
            List<ColumnModel> referredColumns,
            String name,
            boolean inDatabase) {
        this.columns = List.copyOf(columns);
        this.referred = referred;
        this.referredColumns = List.copyOf(referredColumns);
        this.name = name;
        this.inDatabase = inDatabase;
    }

    List<ColumnModel> columns() {
        return columns;
    }

    void define(TableSpec table) {
        ForeignKeySpec key = table.foreignKey(names(columns).toArray(String[]::new));
        key.references(referred.schema(), referred.name(), names(referredColumns));
        key.onDelete(onDelete).onUpdate(onUpdate);
        if (!name.isEmpty()) {
            key.name(name);
        }
        if (!inDatabase) {
            key.notInDatabase();
        }
    }

    static List<String> names(List<ColumnModel> columns) {
        return columns.stream().map(column -> column.name).toList();
    }
}
