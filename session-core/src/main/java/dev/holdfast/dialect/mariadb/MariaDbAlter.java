package dev.holdfast.dialect.mariadb;

import dev.holdfast.schema.AlterSyntax;
import dev.holdfast.schema.ColumnDdl;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How MariaDB alters tables: a column is defined anew as a whole.
 *
 * @see <a href="https://mariadb.com/kb/en/alter-table/">MariaDB, ALTER TABLE</a>
 */
final class MariaDbAlter implements AlterSyntax {
    private static String modify(ColumnDdl column) {
        return "ALTER TABLE " + column.table() + " MODIFY COLUMN " + described(column);
    }

    private static String described(ColumnDdl column) {
        return column.name() + " " + column.definition();
    }

    /** A column that counts must be a key from the beginning. */
    @Override
    public List<String> addCountingKey(ColumnDdl column) {
        return List.of("ALTER TABLE " + column.table() + " ADD COLUMN " + described(column) + ", ADD PRIMARY KEY ("
                + column.name() + ")");
    }

    @Override
    public List<String> alterType(ColumnDdl column) {
        return List.of(modify(column));
    }

    @Override
    public String setNotNull(ColumnDdl column) {
        return modify(column);
    }

    @Override
    public String dropNotNull(ColumnDdl column) {
        return modify(column);
    }

    @Override
    public String setDefault(ColumnDdl column, String sql) {
        return modify(column);
    }

    @Override
    public String dropDefault(ColumnDdl column) {
        return modify(column);
    }

    /** Counting goes on behind the greatest number by itself. */
    @Override
    public List<String> addIdentity(ColumnDdl column) {
        return List.of(modify(column));
    }

    @Override
    public String dropIdentity(ColumnDdl column) {
        return modify(column);
    }

    @Override
    public String dropPrimaryKey(String table, @Nullable String name) {
        return "ALTER TABLE " + table + " DROP PRIMARY KEY";
    }

    @Override
    public String dropUnique(String table, String name) {
        return "ALTER TABLE " + table + " DROP INDEX " + name;
    }

    /** The index of a foreign key goes by itself when another one takes its place. */
    @Override
    public String dropIndex(String table, String index) {
        return "DROP INDEX IF EXISTS " + index + " ON " + table;
    }

    @Override
    public String commentOnTable(String table, @Nullable String literal) {
        return "ALTER TABLE " + table + " COMMENT = " + (literal == null ? "''" : literal);
    }

    @Override
    public String commentOnColumn(ColumnDdl column) {
        return modify(column);
    }
}
