package dev.holdfast.dialect.sqlite;

import dev.holdfast.schema.AlterSyntax;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.ColumnChange.AddColumn;
import dev.holdfast.schema.ConstraintChange.CreateIndex;
import dev.holdfast.schema.ConstraintChange.DropIndex;
import dev.holdfast.schema.DdlSettings;
import dev.holdfast.schema.SchemaChange;
import dev.holdfast.schema.TableChange;
import java.util.List;

/**
 * How SQLite alters tables: by rebuilding them, but for new columns that may be NULL, new names and indexes.
 *
 * @see <a href="https://www.sqlite.org/lang_altertable.html">SQLite, ALTER TABLE</a>
 */
final class SqliteAlter implements AlterSyntax {
    @Override
    public boolean canAlter(SchemaChange change) {
        return change instanceof TableChange
                || change instanceof CreateIndex
                || change instanceof DropIndex
                || (change instanceof AddColumn added && isPlain(added.column()));
    }

    private static boolean isPlain(Column<?> column) {
        return column.nullable() && !column.hasDefault() && column.computed() == null && column.definition() == null;
    }

    /** No number is given again. */
    @Override
    public List<String> copyNumbering(String from, String to) {
        return List.of(
                "DELETE FROM sqlite_sequence WHERE name = " + to,
                "INSERT INTO sqlite_sequence (name, seq) SELECT " + to + ", seq FROM sqlite_sequence WHERE name = "
                        + from);
    }

    /** A statement has no other way to fail than by a constraint. */
    @Override
    public List<String> checkRows() {
        return List.of(
                "CREATE TEMPORARY TABLE holdfast_check (rows_that_refer_to_nothing INT "
                        + "CONSTRAINT rows_refer_to_nothing CHECK (rows_that_refer_to_nothing = 0))",
                "INSERT INTO holdfast_check SELECT COUNT(*) FROM pragma_foreign_key_check",
                "DROP TABLE temp.holdfast_check");
    }

    /**
     * Without foreign keys, dropping a table deletes nothing in others; without the newer way to rename, views that
     * name the table do not hinder it.
     */
    @Override
    public DdlSettings rebuildSettings() {
        return new DdlSettings(
                List.of("PRAGMA foreign_keys = OFF", "PRAGMA legacy_alter_table = ON"),
                List.of("PRAGMA legacy_alter_table = OFF", "PRAGMA foreign_keys = ON"));
    }
}
