package dev.holdfast.dialect.h2;

import dev.holdfast.schema.AlterSyntax;
import dev.holdfast.schema.ColumnDdl;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How H2 alters tables.
 *
 * @see <a href="https://h2database.com/html/commands.html#alter_table_alter_column">H2, ALTER TABLE ALTER COLUMN</a>
 */
final class H2Alter implements AlterSyntax {
    private static final Pattern NOT_NULL = Pattern.compile(" NOT NULL$");

    @Override
    public String renameColumn(String table, String from, String to) {
        return "ALTER TABLE " + table + " ALTER COLUMN " + from + " RENAME TO " + to;
    }

    /** The column cannot be NULL already, and must not be said to be so here. */
    @Override
    public List<String> addIdentity(ColumnDdl column) {
        String alter = "ALTER TABLE " + column.table() + " ALTER COLUMN " + column.name();
        return List.of(
                alter + " " + NOT_NULL.matcher(column.definition()).replaceFirst(""),
                alter + " RESTART WITH (SELECT COALESCE(MAX(" + column.name() + "), 0) + 1 FROM " + column.table()
                        + ")");
    }
}
