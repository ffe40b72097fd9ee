package dev.holdfast.dialect.postgresql;

import dev.holdfast.dialect.BulkDml;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.DialectOptions;
import dev.holdfast.dialect.Feature;
import dev.holdfast.sql.SqlSyntax;
import java.util.Set;

/**
 * PostgreSQL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL, Error Codes</a>
 */
public final class PostgresDialect extends PostgresFamily {
    private static final Set<Feature> FEATURES = Set.of(
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

    private final BulkDml bulk = new PostgresBulk(this);

    public PostgresDialect() {
        this(DialectOptions.DEFAULT);
    }

    private PostgresDialect(DialectOptions options) {
        this(new PostgresSyntax(options.quoting()), options);
    }

    private PostgresDialect(SqlSyntax syntax, DialectOptions options) {
        super("postgresql", syntax, new PostgresDdl(syntax, options.leftOf(FEATURES)), FEATURES, options);
    }

    @Override
    protected Dialect with(DialectOptions options) {
        return new PostgresDialect(options);
    }

    @Override
    public BulkDml bulk() {
        return bulk;
    }
}
