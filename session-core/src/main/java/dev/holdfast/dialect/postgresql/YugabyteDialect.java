package dev.holdfast.dialect.postgresql;

import dev.holdfast.dialect.BulkDml;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.DialectOptions;
import dev.holdfast.dialect.Feature;
import dev.holdfast.sql.SqlSyntax;
import java.util.Set;

/**
 * YugabyteDB, through PostgreSQL's driver: {@code Engine.builder(url).dialect(new YugabyteDialect())}.
 *
 * <p>Written from the manual and compared as text: the build has no YugabyteDB. DDL is not part of a transaction there.
 *
 * @see <a href="https://docs.yugabyte.com/stable/api/ysql/">YugabyteDB, YSQL</a>
 */
public final class YugabyteDialect extends PostgresFamily {
    private static final Set<Feature> FEATURES = Set.of(
            Feature.SAVEPOINTS,
            Feature.CTE,
            Feature.LATERAL,
            Feature.WINDOW_FUNCTIONS,
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
            Feature.DEFERRABLE_CONSTRAINTS,
            Feature.ERROR_ENDS_TRANSACTION,
            Feature.DEADLOCK_ENDS_TRANSACTION,
            Feature.ARRAYS,
            Feature.UPSERT,
            Feature.CONCURRENT_WRITES);

    private final BulkDml bulk = new PostgresBulk(this);

    public YugabyteDialect() {
        this(DialectOptions.DEFAULT);
    }

    private YugabyteDialect(DialectOptions options) {
        this(new YugabyteSyntax(options.quoting()), options);
    }

    private YugabyteDialect(SqlSyntax syntax, DialectOptions options) {
        super("yugabytedb", syntax, new PostgresDdl(syntax, options.leftOf(FEATURES)), FEATURES, options);
    }

    @Override
    protected Dialect with(DialectOptions options) {
        return new YugabyteDialect(options);
    }

    /** Its URLs are PostgreSQL's: the engine has to be told. */
    @Override
    public boolean handles(String jdbcUrl) {
        return false;
    }

    @Override
    public BulkDml bulk() {
        return bulk;
    }
}
