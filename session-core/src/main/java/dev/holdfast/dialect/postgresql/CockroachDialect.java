package dev.holdfast.dialect.postgresql;

import dev.holdfast.dialect.BulkDml;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.DialectOptions;
import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.ValuesInsert;
import dev.holdfast.sql.SqlSyntax;
import java.util.Set;

/**
 * CockroachDB, through PostgreSQL's driver: {@code Engine.builder(url).dialect(new CockroachDialect())}.
 *
 * <p>Written from the manual and compared as text: the build has no CockroachDB. Serialization failures, SQLState 40001,
 * are common there; run transactions again. Arrays of parameters are not used, as nothing promises that their rows are
 * numbered in order.
 *
 * @see <a href="https://www.cockroachlabs.com/docs/stable/postgresql-compatibility">CockroachDB, PostgreSQL
 *     Compatibility</a>
 */
public final class CockroachDialect extends PostgresFamily {
    /** Upserts can meet serialization failures there. */
    private static final Set<Feature> FEATURES = featuresWithout(
            Set.of(Feature.ARRAYS, Feature.ATOMIC_UPSERT, Feature.DEFERRABLE_CONSTRAINTS, Feature.TRANSACTIONAL_DDL));

    private final BulkDml bulk = new ValuesInsert(this, ValuesInsert.Keys.RETURNING);

    public CockroachDialect() {
        this(DialectOptions.DEFAULT);
    }

    private CockroachDialect(DialectOptions options) {
        this(new CockroachSyntax(options.quoting()), options);
    }

    private CockroachDialect(SqlSyntax syntax, DialectOptions options) {
        super("cockroachdb", syntax, new CockroachDdl(syntax, options.leftOf(FEATURES)), FEATURES, options);
    }

    @Override
    protected Dialect with(DialectOptions options) {
        return new CockroachDialect(options);
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
