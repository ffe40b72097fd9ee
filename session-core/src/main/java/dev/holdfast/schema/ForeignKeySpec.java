package dev.holdfast.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a foreign key while its table is defined. One thread at a time. */
public final class ForeignKeySpec {
    private final ForeignKey key;

    ForeignKeySpec(ForeignKey key) {
        this.key = key;
    }

    /** Names the columns referred to, in the order of the referring ones; none for the primary key. */
    public ForeignKeySpec references(String table, String... columns) {
        return references(null, table, List.of(columns));
    }

    public ForeignKeySpec references(@Nullable String schema, String table, List<String> columns) {
        key.referredSchema = schema;
        key.referredTableName = table;
        key.referredColumnNames = List.copyOf(columns);
        return this;
    }

    public ForeignKeySpec name(@Nullable String name) {
        key.name = name;
        return this;
    }

    public ForeignKeySpec onDelete(ForeignKey.Action action) {
        key.onDelete = action;
        return this;
    }

    public ForeignKeySpec onUpdate(ForeignKey.Action action) {
        key.onUpdate = action;
        return this;
    }

    /** Checked at commit, where the database can. */
    public ForeignKeySpec deferrable() {
        key.deferrable = true;
        return this;
    }

    /** Orders tables and rows, but is no constraint of the database. */
    public ForeignKeySpec notInDatabase() {
        key.inDatabase = false;
        return this;
    }

    public ForeignKey key() {
        return key;
    }
}
