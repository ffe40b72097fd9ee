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
        key.referredTableName = Names.checked(table);
        key.referredColumnNames = List.copyOf(columns);
        return this;
    }

    public ForeignKeySpec name(@Nullable String name) {
        key.name = Names.checkedOrNull(name);
        return this;
    }

    public ForeignKeySpec onDelete(ForeignKey.Action action) {
        key.onDelete = Names.given(action, "action");
        return this;
    }

    public ForeignKeySpec onUpdate(ForeignKey.Action action) {
        key.onUpdate = Names.given(action, "action");
        return this;
    }

    /** Checked at commit, where the database can. */
    public ForeignKeySpec deferrable() {
        return timing(ForeignKey.Timing.DEFERRED);
    }

    /** When it is checked; where the database checks with each statement only, this says nothing. */
    public ForeignKeySpec timing(ForeignKey.Timing when) {
        key.timing = Names.given(when, "when");
        return this;
    }

    /** What a composite key with some NULLs means; refused where the database has no choice. */
    public ForeignKeySpec match(ForeignKey.Match match) {
        key.match = Names.given(match, "match");
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
