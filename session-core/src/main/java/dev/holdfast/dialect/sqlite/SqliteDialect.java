package dev.holdfast.dialect.sqlite;

import dev.holdfast.dialect.BulkDml;
import dev.holdfast.dialect.Catalog;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.DialectOptions;
import dev.holdfast.dialect.ErrorKind;
import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.StandardDialect;
import dev.holdfast.dialect.ValuesInsert;
import dev.holdfast.error.CompileException;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.SqlType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SQLite.
 *
 * @see <a href="https://www.sqlite.org/rescode.html">SQLite, Result and Error Codes</a>
 */
public final class SqliteDialect extends StandardDialect {
    /** The default of SQLITE_MAX_VARIABLE_NUMBER. */
    private static final int MAX_PARAMETERS = 32_766;

    private static final Set<Feature> FEATURES = Set.of(
            Feature.SAVEPOINTS,
            Feature.CTE,
            Feature.WINDOW_FUNCTIONS,
            Feature.RETURNING,
            Feature.UPDATE_RETURNING,
            Feature.DELETE_RETURNING,
            Feature.ATOMIC_RETURNING,
            Feature.BATCH_COUNTS,
            Feature.FOREIGN_KEYS,
            Feature.DEFERRABLE_CONSTRAINTS,
            Feature.TRANSACTIONAL_DDL,
            Feature.UPSERT,
            Feature.ATOMIC_UPSERT);

    private final Catalog catalog = new SqliteCatalog(syntax());
    private final BulkDml bulk = new ValuesInsert(this, ValuesInsert.Keys.RETURNING, "NULL");

    public SqliteDialect() {
        this(DialectOptions.DEFAULT);
    }

    private SqliteDialect(DialectOptions options) {
        this(new SqliteSyntax(options.quoting()), options);
    }

    private SqliteDialect(SqlSyntax syntax, DialectOptions options) {
        super("sqlite", syntax, new SqliteDdl(syntax, options.leftOf(FEATURES)), FEATURES, MAX_PARAMETERS, options);
    }

    @Override
    protected Dialect with(DialectOptions options) {
        return new SqliteDialect(options);
    }

    /** In memory, or a temporary file if the name is empty. */
    @Override
    public boolean isPrivate(String jdbcUrl) {
        int end = jdbcUrl.indexOf('?');
        String file = (end < 0 ? jdbcUrl : jdbcUrl.substring(0, end)).substring("jdbc:sqlite:".length());
        boolean shared = jdbcUrl.contains("cache=shared");
        return file.isEmpty()
                || (!shared && (file.equals(":memory:") || file.equals("file::memory:")))
                || (!shared && jdbcUrl.contains("mode=memory"));
    }

    @Override
    public String ddlType(SqlType<?> type) {
        return SqliteDdl.type(type);
    }

    @Override
    protected SqlType<?> stored(SqlType<?> type) {
        return SqliteTypes.stored(portable(type));
    }

    /** The driver's code is the primary one; the extended one stands in brackets before the message. */
    @Override
    protected ErrorKind classifyCode(SQLException error, ErrorKind byState) {
        return switch (error.getErrorCode()) {
            case 19 -> constraint(String.valueOf(error.getMessage()));
            case 18, 20 -> ErrorKind.DATA; // too big, mismatch
            case 5, 6 -> ErrorKind.LOCK_TIMEOUT; // busy, locked
            case 9 -> ErrorKind.STATEMENT_TIMEOUT; // interrupted
            case 7, 8, 10, 13, 14, 15, 22, 23 -> ErrorKind.OPERATIONAL; // memory, read-only, disk, rights
            case 2, 11, 26 -> ErrorKind.INTERNAL; // corrupt, no database
            case 21, 25 -> ErrorKind.INTERFACE; // misuse, wrong index
            case 1, 17 -> ErrorKind.PROGRAMMING;
            default -> byState;
        };
    }

    private static ErrorKind constraint(String message) {
        int end = message.indexOf(']');
        return switch (end < 0 ? message : message.substring(0, end + 1)) {
            case "[SQLITE_CONSTRAINT_UNIQUE]", "[SQLITE_CONSTRAINT_PRIMARYKEY]", "[SQLITE_CONSTRAINT_ROWID]" ->
                ErrorKind.UNIQUE;
            case "[SQLITE_CONSTRAINT_FOREIGNKEY]" -> ErrorKind.FOREIGN_KEY;
            case "[SQLITE_CONSTRAINT_NOTNULL]" -> ErrorKind.NOT_NULL;
            case "[SQLITE_CONSTRAINT_CHECK]" -> ErrorKind.CHECK;
            case "[SQLITE_CONSTRAINT_DATATYPE]" -> ErrorKind.DATA;
            default -> ErrorKind.INTEGRITY;
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
        throw new CompileException(
                "SQLite has no sequence %s: columns count by themselves there. [no-sequences]".formatted(sequence));
    }

    /** Foreign keys are checked and LIKE minds the case of letters, as on other databases. */
    @Override
    public void configure(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("PRAGMA case_sensitive_like = ON");
        }
    }

    @Override
    protected String tablesQuery() {
        return "SELECT schema, name, schema = 'main' FROM pragma_table_list WHERE type = 'table'";
    }
}
