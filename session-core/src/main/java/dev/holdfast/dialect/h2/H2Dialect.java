package dev.holdfast.dialect.h2;

import dev.holdfast.dialect.BulkDml;
import dev.holdfast.dialect.Catalog;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.DialectOptions;
import dev.holdfast.dialect.ErrorKind;
import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.StandardDialect;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.ArrayType;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TypeCode;
import java.sql.SQLException;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * H2.
 *
 * @see <a href="https://h2database.com/html/commands.html">H2, Commands</a>
 */
public final class H2Dialect extends StandardDialect {
    private static final int MAX_PARAMETERS = 100_000;
    private static final Set<Feature> FEATURES = Set.of(
            Feature.SAVEPOINTS,
            Feature.CTE,
            Feature.WINDOW_FUNCTIONS,
            Feature.UPSERT,
            Feature.RETURNING,
            Feature.UPDATE_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.GENERATED_KEYS,
            Feature.BATCH_COUNTS,
            Feature.ROW_LOCKS,
            Feature.ROW_LOCK_OPTIONS,
            Feature.SEQUENCES,
            Feature.FOREIGN_KEYS,
            Feature.ALTER_CONSTRAINTS,
            Feature.DEADLOCK_ENDS_TRANSACTION,
            Feature.CONCURRENT_WRITES);

    private static final SqlType<String> JSON_TEXT = SqlTypes.decorated(new H2Json());

    private final Catalog catalog = new H2Catalog(syntax());
    private final BulkDml bulk = new H2Bulk(this);

    public H2Dialect() {
        this(DialectOptions.DEFAULT);
    }

    private H2Dialect(DialectOptions options) {
        this(new H2Syntax(options.quoting()), options);
    }

    private H2Dialect(SqlSyntax syntax, DialectOptions options) {
        super("h2", syntax, new H2Ddl(syntax, options.leftOf(FEATURES)), FEATURES, MAX_PARAMETERS, options);
    }

    @Override
    protected Dialect with(DialectOptions options) {
        return new H2Dialect(options);
    }

    @Override
    public boolean isPrivate(String jdbcUrl) {
        return jdbcUrl.equals("jdbc:h2:mem:") || jdbcUrl.startsWith("jdbc:h2:mem:;");
    }

    @Override
    public String ddlType(SqlType<?> type) {
        return H2Ddl.type(type);
    }

    @Override
    protected SqlType<?> stored(SqlType<?> type) {
        if (type.code() == TypeCode.JSON && type.javaType() == String.class) {
            return JSON_TEXT;
        }
        return type instanceof ArrayType<?> array ? array(array.withElementName("VARCHAR")) : portable(type);
    }

    private static <E> SqlType<List<E>> array(ArrayType<E> array) {
        boolean times = Temporal.class.isAssignableFrom(array.member().arrayElementType());
        return times ? new H2TimeArray<>(array, array.member()) : array;
    }

    @Override
    protected ErrorKind classifyCode(SQLException error, ErrorKind byState) {
        return switch (error.getErrorCode()) { // org.h2.api.ErrorCode
            case 23506 -> ErrorKind.FOREIGN_KEY;
            case 23507 -> ErrorKind.NOT_NULL; // no default for a column that must have a value
            case 23513 -> ErrorKind.CHECK;
            case 23514 -> ErrorKind.INTEGRITY; // the check itself failed
            case 40001 -> ErrorKind.DEADLOCK;
            case 50200 -> ErrorKind.LOCK_TIMEOUT;
            case 90131 -> ErrorKind.OPERATIONAL; // a row was changed by another transaction
            case 57014 -> ErrorKind.STATEMENT_TIMEOUT;
            case 90067, 90098, 90121, 90135 -> ErrorKind.CONNECTION_LOST;
            case 90007, 90028, 90029, 90008, 90012 -> ErrorKind.INTERFACE; // closed objects, wrong indexes
            case 50100 -> ErrorKind.NOT_SUPPORTED;
            case 50000, 90030 -> ErrorKind.INTERNAL;
            case 90020, 90031, 90097 -> ErrorKind.OPERATIONAL;
            default -> byState == ErrorKind.OTHER && error.getErrorCode() >= 90000 ? ErrorKind.PROGRAMMING : byState;
        };
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public BulkDml bulk() {
        return bulk;
    }

    @Override
    public String sequenceNext(@Nullable String schema, String sequence, int count) {
        String next = "SELECT NEXT VALUE FOR " + ddl().qualified(schema, sequence);
        return count == 1 ? next : next + " FROM SYSTEM_RANGE(1, " + count + ")";
    }

    @Override
    protected String tablesQuery() {
        return """
                SELECT table_schema, table_name, CASE WHEN table_schema = SCHEMA() THEN 1 ELSE 0 END \
                FROM information_schema.tables WHERE table_type = 'BASE TABLE'""";
    }

    /** What was created without quotes is stored in upper case and can be named in lower case. */
    @Override
    protected void addTable(Set<String> names, String stored) {
        super.addTable(names, stored);
        if (stored.equals(stored.toUpperCase(Locale.ROOT))) {
            names.add(stored.toLowerCase(Locale.ROOT));
        }
    }
}
