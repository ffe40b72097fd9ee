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
    /** Upserts can meet serialization failures there. */
    private static final Set<Feature> FEATURES =
            featuresWithout(Set.of(Feature.ATOMIC_UPSERT, Feature.TRANSACTIONAL_DDL));

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
