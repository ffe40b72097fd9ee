package dev.holdfast.dialect.sqlite;

import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.StandardDdl;
import dev.holdfast.schema.AlterSyntax;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.DdlSyntax;
import dev.holdfast.schema.Generation;
import dev.holdfast.schema.Identity;
import dev.holdfast.schema.NormalForm;
import dev.holdfast.sql.RawSql;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.TypeCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** SQLite's DDL. */
final class SqliteDdl extends StandardDdl {
    private static final NormalForm FORM = new SqliteForm();

    private final AlterSyntax alterations;

    SqliteDdl(SqlSyntax syntax, Set<Feature> features) {
        super(syntax, features);
        this.alterations = new SqliteAlter();
    }

    @Override
    public AlterSyntax alterations() {
        return alterations;
    }

    @Override
    public NormalForm normalForm() {
        return FORM;
    }

    @Override
    public int longestName() {
        return 0;
    }

    /** Only {@code INTEGER} numbers rows; AUTOINCREMENT never gives a number again. */
    @Override
    public String identity(Identity options) {
        if (!options.equals(Identity.STANDARD)) {
            throw SqlSyntax.unsupported(
                    "An identity column that is ALWAYS generated, or counts other than from 1 by 1",
                    "use identity() without options.");
        }
        return " PRIMARY KEY AUTOINCREMENT";
    }

    @Override
    public boolean identityIsPrimaryKey() {
        return true;
    }

    /** SQLite has nowhere to keep comments. */
    @Override
    public boolean commentsByStatement() {
        return false;
    }

    /** https://www.sqlite.org/expridx.html. */
    @Override
    public String indexExpression(@RawSql String sql) {
        return "(" + sql + ")";
    }

    /** https://www.sqlite.org/partialindex.html. */
    @Override
    public String indexWhere(@RawSql String condition) {
        return " WHERE " + condition;
    }

    @Override
    public String createSchema(String name) {
        throw SqlSyntax.unsupported("CREATE SCHEMA", "attach a database file under that name: ATTACH 'file' AS name.");
    }

    /** A table is emptied before it is dropped, which foreign keys of others would forbid. */
    @Override
    public List<String> beforeDroppingCycle() {
        return List.of("PRAGMA defer_foreign_keys = ON");
    }

    @Override
    public String typeOf(Column<?> column) {
        if (generation(column) == Generation.IDENTITY) {
            return "INTEGER";
        }
        return column.type().code() == TypeCode.ENUM ? checkedEnum(column) : type(column.type());
    }

    private String checkedEnum(Column<?> column) {
        String labels = column.type().named().orElseThrow().labels().stream()
                .map(this::textLiteral)
                .collect(Collectors.joining(", "));
        return type(column.type()) + " CHECK (" + quote(column.name()) + " IN (" + labels + "))";
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
            case ENUM -> "VARCHAR(" + type.length() + ")";
            case INTERVAL -> "BIGINT";
            case ARRAY -> "TEXT";
            case OTHER -> throw DdlSyntax.noType(type);
        };
    }
}
