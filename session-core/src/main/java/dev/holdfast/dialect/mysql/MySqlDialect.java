package dev.holdfast.dialect.mysql;

import dev.holdfast.dialect.BulkDml;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.DialectOptions;
import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.MySqlFamilyDdl;
import dev.holdfast.dialect.MySqlFamilyDialect;
import dev.holdfast.dialect.ValuesInsert;
import dev.holdfast.error.CompileException;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.SqlType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * MySQL, with Connector/J.
 *
 * <p>Rows do not come back from changes; the numbers of several new rows do, by JDBC's generated keys: they follow one
 * another within one INSERT.
 *
 * @see <a href="https://dev.mysql.com/doc/refman/8.4/en/innodb-auto-increment-handling.html">MySQL, AUTO_INCREMENT
 *     Handling</a>
 */
public final class MySqlDialect extends MySqlFamilyDialect {
    private static final Set<Feature> FEATURES = Set.of(
            Feature.SAVEPOINTS,
            Feature.CTE,
            Feature.LATERAL,
            Feature.WINDOW_FUNCTIONS,
            Feature.GENERATED_KEYS,
            Feature.BATCH_COUNTS,
            Feature.ROW_LOCKS,
            Feature.ROW_LOCK_OPTIONS,
            Feature.FOREIGN_KEYS,
            Feature.ALTER_CONSTRAINTS,
            Feature.DEADLOCK_ENDS_TRANSACTION,
            Feature.UPSERT,
            Feature.ATOMIC_UPSERT,
            Feature.CONCURRENT_WRITES);

    private final BulkDml bulk = new ValuesInsert(this, ValuesInsert.Keys.GENERATED);

    public MySqlDialect() {
        this(DialectOptions.DEFAULT);
    }

    private MySqlDialect(DialectOptions options) {
        this(new MySqlSyntax(options.quoting()), options);
    }

    private MySqlDialect(SqlSyntax syntax, DialectOptions options) {
        super("mysql", syntax, new MySqlDdl(syntax, options.leftOf(FEATURES)), FEATURES, options);
    }

    @Override
    protected Dialect with(DialectOptions options) {
        return new MySqlDialect(options);
    }

    @Override
    public String ddlType(SqlType<?> type) {
        return MySqlFamilyDdl.sharedType(type);
    }

    @Override
    public BulkDml bulk() {
        return bulk;
    }

    @Override
    public String sequenceNext(@Nullable String schema, String sequence, int count) {
        throw new CompileException(
                "MySQL has no sequence %s: columns count by themselves there. [no-sequences]".formatted(sequence));
    }
}
