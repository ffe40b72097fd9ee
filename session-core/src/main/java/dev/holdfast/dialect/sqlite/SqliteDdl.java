package dev.holdfast.dialect.sqlite;

import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.StandardDdl;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Generation;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.SqlType;
import java.util.List;
import java.util.Set;

/** SQLite's DDL. */
final class SqliteDdl extends StandardDdl {
    SqliteDdl(SqlSyntax syntax, Set<Feature> features) {
        super(syntax, features);
    }

    @Override
    public int longestName() {
        return 0;
    }

    /** Only {@code INTEGER} numbers rows; AUTOINCREMENT never gives a number again. */
    @Override
    public String identity() {
        return " PRIMARY KEY AUTOINCREMENT";
    }

    @Override
    public boolean identityIsPrimaryKey() {
        return true;
    }

    /** A table is emptied before it is dropped, which foreign keys of others would forbid. */
    @Override
    public List<String> beforeDroppingCycle() {
        return List.of("PRAGMA defer_foreign_keys = ON");
    }

    @Override
    public String typeOf(Column<?> column) {
        return generation(column) == Generation.IDENTITY ? "INTEGER" : type(column.type());
    }

    /**
     * The names decide how values are kept: https://www.sqlite.org/datatype3.html#determination_of_column_affinity. A
     * key of type INTEGER would number rows, which INT does not.
     */
    static String type(SqlType<?> type) {
        return switch (type.code()) {
            case BOOLEAN -> "BOOLEAN";
            case SMALLINT -> "SMALLINT";
            case INTEGER -> "INT";
            case BIGINT -> "BIGINT";
            case REAL -> "REAL";
            case DOUBLE -> "DOUBLE";
            case DECIMAL ->
                SqliteTypes.isNumber(type)
                        ? "NUMERIC(" + type.precision() + ", " + type.scale() + ")"
                        : "DECIMAL_BLOB"; // numbers as numbers, text as text
            case CHAR -> "CHAR(" + type.length() + ")";
            case VARCHAR -> "VARCHAR(" + type.length() + ")";
            case BINARY -> "BLOB";
            case TEXT, JSON -> "TEXT";
            case DATE -> "DATE";
            case TIME -> "TIME";
            case TIMESTAMP, TIMESTAMP_TZ -> "TIMESTAMP";
            case UUID -> "CHAR(36)";
        };
    }
}
