package dev.holdfast.dialect;

import dev.holdfast.schema.Column;
import dev.holdfast.schema.DdlSyntax;
import dev.holdfast.schema.Generation;
import dev.holdfast.schema.Identity;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.TypeCode;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** DDL that MySQL and MariaDB write alike. Made to be extended. */
public abstract class MySqlFamilyDdl extends StandardDdl {
    private static final int LONGEST_NAME = 64;
    /** A row takes 65,535 bytes, a character up to four of them. */
    private static final int LONGEST_VARCHAR = 16_383;

    private static final int LONGEST_VARBINARY = 65_535;

    /** @param features those that are left, see {@link DialectOptions#leftOf} */
    protected MySqlFamilyDdl(SqlSyntax syntax, Set<Feature> features) {
        super(syntax, features);
    }

    @Override
    public int longestName() {
        return LONGEST_NAME;
    }

    /** {@code AUTO_INCREMENT} starts where the table says, see {@link #tableOptions}. */
    @Override
    public String identity(Identity options) {
        if (options.always() || options.increment() != 1) {
            throw SqlSyntax.unsupported(
                    "An identity column that is ALWAYS generated or counts by more than 1",
                    "leave that out, or take a sequence.");
        }
        return " AUTO_INCREMENT";
    }

    /** Characters above U+FFFF and a space at the end: https://mariadb.com/kb/en/identifier-names/. */
    @Override
    public @Nullable String objection(String name) {
        if (name.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
            return "it has a character above U+FFFF, such as an emoji";
        }
        return name.endsWith(" ") ? "it ends in a space" : null;
    }

    @Override
    public boolean commentsByStatement() {
        return false;
    }

    @Override
    public String inlineComment(String text) {
        return " COMMENT " + textLiteral(text);
    }

    /** The default for a time is cut to seconds unless its precision is given. */
    @Override
    public String defaultValue(Column<?> column, String sql) {
        TypeCode code = column.type().code();
        boolean time = code == TypeCode.TIMESTAMP || code == TypeCode.TIMESTAMP_TZ;
        return time && sql.equalsIgnoreCase("CURRENT_TIMESTAMP") ? "CURRENT_TIMESTAMP(6)" : sql;
    }

    /** A collation that tells upper from lower case and minds spaces at the end. */
    protected abstract String collation();

    /** InnoDB has transactions. */
    @Override
    public String tableOptions(Table table) {
        String comment = table.comment();
        return " ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = " + collation()
                + start(table)
                + (comment == null ? "" : " COMMENT = " + textLiteral(comment));
    }

    private String start(Table table) {
        return table.columns().stream()
                .filter(column -> generation(column) == Generation.IDENTITY)
                .filter(column -> column.identity().start() != 1)
                .map(column -> " AUTO_INCREMENT = " + column.identity().start())
                .collect(Collectors.joining());
    }

    @Override
    public String dropForeignKey(String table, String name) {
        return "ALTER TABLE " + table + " DROP FOREIGN KEY " + name;
    }

    /** The name of a type in DDL. */
    public static String sharedType(SqlType<?> type) {
        return switch (type.code()) {
            case BOOLEAN -> "BOOLEAN";
            case SMALLINT -> "SMALLINT";
            case INTEGER -> "INTEGER";
            case BIGINT -> "BIGINT";
            case REAL, DOUBLE -> "DOUBLE"; // FLOAT comes back with six digits
            case DECIMAL ->
                type.precision() == 0
                        ? "DECIMAL(38, 10)" // without sizes it keeps no fraction
                        : "DECIMAL(" + type.precision() + ", " + type.scale() + ")";
            case CHAR -> "CHAR(" + type.length() + ")";
            case VARCHAR -> type.length() > LONGEST_VARCHAR ? "LONGTEXT" : "VARCHAR(" + type.length() + ")";
            case TEXT -> "LONGTEXT";
            case BINARY ->
                type.length() == 0 || type.length() > LONGEST_VARBINARY
                        ? "LONGBLOB"
                        : "VARBINARY(" + type.length() + ")";
            case DATE -> "DATE";
            case TIME -> "TIME(6)";
            case TIMESTAMP, TIMESTAMP_TZ -> "DATETIME(6)";
            case UUID -> "CHAR(36)";
            case JSON, ARRAY -> "JSON";
            case ENUM -> DdlSyntax.enumType(type);
            case INTERVAL -> "BIGINT";
            case OTHER -> throw DdlSyntax.noType(type);
        };
    }
}
