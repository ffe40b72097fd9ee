package dev.holdfast.dialect.postgresql;

import dev.holdfast.dialect.Catalog;
import dev.holdfast.dialect.DialectOptions;
import dev.holdfast.dialect.ErrorKind;
import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.StandardDialect;
import dev.holdfast.schema.DdlSyntax;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.ArrayType;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TextCheck;
import dev.holdfast.type.TypeCode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL and the databases that speak its protocol have in common. */
abstract class PostgresFamily extends StandardDialect {
    private static final Catalog CATALOG = new PostgresCatalog();

    /** What PostgreSQL has; its relatives lack some of it. */
    static final Set<Feature> FEATURES = Set.of(
            Feature.SAVEPOINTS,
            Feature.CTE,
            Feature.LATERAL,
            Feature.WINDOW_FUNCTIONS,
            Feature.RETURNING,
            Feature.UPDATE_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.ATOMIC_RETURNING,
            Feature.GENERATED_KEYS,
            Feature.BATCH_COUNTS,
            Feature.ROW_LOCKS,
            Feature.ROW_LOCK_OPTIONS,
            Feature.SEQUENCES,
            Feature.FOREIGN_KEYS,
            Feature.ALTER_CONSTRAINTS,
            Feature.DEFERRABLE_CONSTRAINTS,
            Feature.TRANSACTIONAL_DDL,
            Feature.ERROR_ENDS_TRANSACTION,
            Feature.DEADLOCK_ENDS_TRANSACTION,
            Feature.ARRAYS,
            Feature.UPSERT,
            Feature.ATOMIC_UPSERT,
            Feature.CONCURRENT_WRITES);

    /** The protocol counts parameters in 16 bits. */
    private static final int MAX_PARAMETERS = 65_535;

    private static final SqlType<Duration> INTERVAL = new PostgresInterval();

    PostgresFamily(String name, SqlSyntax syntax, DdlSyntax ddl, Set<Feature> features, DialectOptions options) {
        super(name, syntax, ddl, features, MAX_PARAMETERS, options);
    }

    /** What is left of PostgreSQL's features without some. */
    static Set<Feature> featuresWithout(Set<Feature> missing) {
        Set<Feature> left = EnumSet.copyOf(FEATURES);
        left.removeAll(missing);
        return Collections.unmodifiableSet(left);
    }

    @Override
    public String ddlType(SqlType<?> type) {
        return PostgresDdl.type(type);
    }

    @Override
    protected SqlType<?> stored(SqlType<?> type) {
        if (type.javaType() == String.class) {
            return text(SqlTypes.withCheck(type, TextCheck.SURROGATES_AND_NUL));
        } else if (type instanceof ArrayType<?> array) {
            return array(array);
        }
        return type.code() == TypeCode.INTERVAL ? INTERVAL : type;
    }

    @SuppressWarnings("unchecked") // asked for before
    private static SqlType<?> text(SqlType<?> type) {
        boolean column = type.code() == TypeCode.JSON || type.code() == TypeCode.ENUM;
        return column ? new PostgresUntyped((SqlType<String>) type) : type;
    }

    private static SqlType<?> array(ArrayType<?> type) {
        SqlType<?> element = type.element().orElseThrow();
        ArrayType<?> named = type.withElementName(PostgresDdl.elementType(element));
        boolean text = element.code().text() || element.code() == TypeCode.ENUM;
        return text ? new PostgresArray<>(named) : named;
    }

    @Override
    protected ErrorKind classifyCode(SQLException error, ErrorKind byState) {
        String state = error.getSQLState();
        if (state == null) {
            return byState;
        }
        return switch (state) {
            case "23514", "23P01" -> ErrorKind.CHECK; // a check, an exclusion constraint
            case "40P01" -> ErrorKind.DEADLOCK;
            case "55P03" -> ErrorKind.LOCK_TIMEOUT;
            case "57014" -> ErrorKind.STATEMENT_TIMEOUT;
            case "57P01", "57P02", "57P03", "57P05", "25P03", "25P04" -> ErrorKind.CONNECTION_LOST;
            case "08P01" -> ErrorKind.OPERATIONAL; // a protocol violation leaves the connection usable
            default -> byState;
        };
    }

    @Override
    public String sequenceNext(@Nullable String schema, String sequence, int count) {
        String next = "SELECT nextval(" + syntax().textLiteral(ddl().qualified(schema, sequence)) + ")";
        return count == 1 ? next : next + " FROM generate_series(1, " + count + ")";
    }

    @Override
    protected String tablesQuery() {
        return """
                SELECT n.nspname, c.relname, CASE WHEN pg_catalog.pg_table_is_visible(c.oid) THEN 1 ELSE 0 END \
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace \
                WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')""";
    }

    @Override
    public Catalog catalog() {
        return CATALOG;
    }
}
