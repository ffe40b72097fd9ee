package dev.holdfast.dialect.postgresql;

import dev.holdfast.sql.Cte;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.Like;
import dev.holdfast.sql.Limit;
import dev.holdfast.sql.RowLock;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.sql.SqlWriter;
import dev.holdfast.sql.Statement;
import dev.holdfast.sql.TableSample;
import dev.holdfast.sql.TextAggregate;
import dev.holdfast.type.SqlType;
import java.util.List;
import java.util.Set;

/** PostgreSQL's SQL. */
final class PostgresSyntax implements SqlSyntax {
    /** PostgreSQL 18, {@code pg_get_keywords()}: those that cannot be the name of a column or a table. */
    private static final Set<String> RESERVED = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate \
            collation column concurrently constraint create cross current_catalog current_date current_role \
            current_schema current_time current_timestamp current_user default deferrable desc distinct do else end \
            except false fetch for foreign freeze from full grant group having ilike in initially inner intersect \
            into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null \
            offset on only or order outer overlaps placing primary references returning right select session_user \
            similar some symmetric system_user table tablesample then to trailing true union unique user using \
            variadic verbose when where window with\
            """.split(" "));

    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public Set<String> reservedWords() {
        return RESERVED;
    }

    @Override
    public String castType(SqlType<?> type) {
        return type.code().text() ? "text" : PostgresDdl.type(type);
    }

    @Override
    public void writeLimit(Limit limit, SqlWriter out) {
        if (limit.withTies()) {
            limit.writeFetch(out);
            return;
        }
        limit.rows().ifPresent(rows -> out.raw(" LIMIT ").node(rows));
        limit.offset().ifPresent(offset -> out.raw(" OFFSET ").node(offset));
    }

    @Override
    public void writeLock(RowLock lock, SqlWriter out) {
        out.raw(
                switch (lock.strength()) {
                    case UPDATE -> " FOR UPDATE";
                    case NO_KEY_UPDATE -> " FOR NO KEY UPDATE";
                    case SHARE -> " FOR SHARE";
                    case KEY_SHARE -> " FOR KEY SHARE";
                });
        if (!lock.of().isEmpty()) {
            out.raw(" OF ").qualifiers(lock.of());
        }
        out.raw(lock.waiting().sql());
    }

    /** https://www.postgresql.org/docs/current/sql-select.html#SQL-DISTINCT. */
    @Override
    public void writeDistinctOn(List<Expression<?>> expressions, SqlWriter out) {
        out.raw("DISTINCT ON (").list(expressions, ", ").raw(") ");
    }

    @Override
    public void writeSample(TableSample sample, SqlWriter out) {
        out.raw(sample.sql());
    }

    /** https://www.postgresql.org/docs/current/queries-with.html. */
    @Override
    public String materialization(Cte.Materialization wanted) {
        return switch (wanted) {
            case DEFAULT -> "";
            case MATERIALIZED -> "MATERIALIZED ";
            case NOT_MATERIALIZED -> "NOT MATERIALIZED ";
        };
    }

    @Override
    public void writeChangingCte(Statement change, SqlWriter out) {
        out.node(change);
    }

    @Override
    public void writeIgnoreCaseLike(Like like, SqlWriter out) {
        like.writeOperands(like.negated() ? " NOT ILIKE " : " ILIKE ", out);
    }

    @Override
    public void writeTextAggregate(TextAggregate call, SqlWriter out) {
        out.raw("string_agg(").node(call.value()).raw(", ").raw(textLiteral(call.separator()));
        if (!call.sorting().isEmpty()) {
            out.raw(" ORDER BY ").orderings(call.sorting());
        }
        out.raw(")");
        call.writeFilter(out);
    }
}
