package dev.holdfast.dialect;

import dev.holdfast.schema.DdlSyntax;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TypeCode;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;

/**
 * What MySQL and MariaDB have in common. Made to be extended.
 *
 * @see <a href="https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html">MySQL, Error Messages</a>
 * @see <a href="https://mariadb.com/kb/en/mariadb-error-code-reference/">MariaDB, Error Codes</a>
 */
public abstract class MySqlFamilyDialect extends StandardDialect {
    /** A prepared statement counts parameters in 16 bits. */
    private static final int MAX_PARAMETERS = 65_535;

    private static final SqlType<OffsetDateTime> UTC = SqlTypes.convertedNonNull(
            OffsetDateTime.class,
            SqlTypes.TIMESTAMP,
            time -> time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime(),
            time -> time.atOffset(ZoneOffset.UTC));

    private static final SqlType<UUID> TEXT_UUID =
            SqlTypes.convertedNonNull(UUID.class, SqlTypes.character(36), UUID::toString, UUID::fromString);

    /** See {@link StandardDialect#StandardDialect}. */
    protected MySqlFamilyDialect(
            String name, SqlSyntax syntax, DdlSyntax ddl, Set<Feature> features, DialectOptions options) {
        super(name, syntax, ddl, features, MAX_PARAMETERS, options);
    }

    @Override
    protected SqlType<?> stored(SqlType<?> type) {
        if (type.code() == TypeCode.TIMESTAMP_TZ && type.javaType() == OffsetDateTime.class) {
            return UTC;
        } else if (type.code() == TypeCode.UUID && type.javaType() == UUID.class) {
            return TEXT_UUID;
        }
        return portable(type);
    }

    @Override
    protected ErrorKind classifyCode(SQLException error, ErrorKind byState) {
        return switch (error.getErrorCode()) {
            case 1022, 1062, 1169, 1586, 1859 -> ErrorKind.UNIQUE;
            case 1216, 1217, 1451, 1452, 1557 -> ErrorKind.FOREIGN_KEY;
            case 1048, 1263, 1364 -> ErrorKind.NOT_NULL; // 1364: no default for a column that must have a value
            case 3819, 4025 -> ErrorKind.CHECK;
            case 1213 -> ErrorKind.DEADLOCK;
            case 1205, 3572 -> // 3572: NOWAIT, MySQL
                ErrorKind.LOCK_TIMEOUT;
            case 1317, 1969, 3024 -> ErrorKind.STATEMENT_TIMEOUT;
            case 1053, 1077, 1079, 1080, 1152, 1927, 2006, 2013, 4031 -> ErrorKind.CONNECTION_LOST;
            case 1264, 1265, 1292, 1300, 1365, 1366, 1406, 1411, 1525, 1690, 3156 -> ErrorKind.DATA;
            case 1235, 1178, 1289 -> ErrorKind.NOT_SUPPORTED;
            case 1020 -> ErrorKind.OPERATIONAL; // a row was changed by another transaction
            case 1021, 1037, 1038, 1040, 1041, 1044, 1045, 1114, 1129, 1130, 1135, 1203, 1206, 1226 ->
                ErrorKind.OPERATIONAL;
            default -> byState;
        };
    }

    @Override
    protected String tablesQuery() {
        return """
                SELECT table_schema, table_name, CASE WHEN table_schema = DATABASE() THEN 1 ELSE 0 END \
                FROM information_schema.tables WHERE table_type = 'BASE TABLE'""";
    }
}
