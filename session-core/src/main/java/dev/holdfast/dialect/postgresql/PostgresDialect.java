package dev.holdfast.dialect.postgresql;

import dev.holdfast.dialect.BulkDml;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.DialectOptions;
import dev.holdfast.sql.SqlSyntax;

/**
 * PostgreSQL.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL, Error Codes</a>
 */
public final class PostgresDialect extends PostgresFamily {
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
