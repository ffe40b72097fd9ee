package dev.holdfast.dialect.mariadb;

import dev.holdfast.dialect.BulkDml;
import dev.holdfast.dialect.Catalog;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.DialectOptions;
import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.MySqlFamilyDialect;
import dev.holdfast.dialect.ValuesInsert;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.SqlType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB.
 *
 * @see <a href="https://mariadb.com/kb/en/mariadb-error-code-reference/">MariaDB, Error Codes</a>
 */
public final class MariaDbDialect extends MySqlFamilyDialect {
    private static final Set<Feature> FEATURES = Set.of(
            Feature.SAVEPOINTS,
            Feature.CTE,
            Feature.WINDOW_FUNCTIONS,
            Feature.RETURNING,
            Feature.DELETE_RETURNING,
            Feature.ATOMIC_RETURNING,
            Feature.BATCH_COUNTS,
            Feature.ROW_LOCKS,
            Feature.ROW_LOCK_OPTIONS,
            Feature.SEQUENCES,
            Feature.FOREIGN_KEYS,
            Feature.ALTER_CONSTRAINTS,
            Feature.DEADLOCK_ENDS_TRANSACTION,
            Feature.UPSERT,
            Feature.ATOMIC_UPSERT,
            Feature.CONCURRENT_WRITES);

    private final Catalog catalog = new MariaDbCatalog(syntax());
    private final BulkDml bulk = new ValuesInsert(this, ValuesInsert.Keys.RETURNING);

    public MariaDbDialect() {
        this(DialectOptions.DEFAULT);
    }

    private MariaDbDialect(DialectOptions options) {
        this(new MariaDbSyntax(options.quoting()), options);
    }

    private MariaDbDialect(SqlSyntax syntax, DialectOptions options) {
        super("mariadb", syntax, new MariaDbDdl(syntax, options.leftOf(FEATURES)), FEATURES, options);
    }

    @Override
    protected Dialect with(DialectOptions options) {
        return new MariaDbDialect(options);
    }

    @Override
    public String ddlType(SqlType<?> type) {
        return MariaDbDdl.type(type);
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public BulkDml bulk() {
        return bulk;
    }

    /** Tables {@code seq_1_to_n} come with the server: https://mariadb.com/kb/en/sequence-storage-engine/. */
    @Override
    public String sequenceNext(@Nullable String schema, String sequence, int count) {
        String next = "SELECT NEXT VALUE FOR " + ddl().qualified(schema, sequence);
        return count == 1 ? next : next + " FROM seq_1_to_" + count;
    }
}
