package dev.holdfast.dialect.sqlite;

import dev.holdfast.sql.AggregateCall;
import dev.holdfast.sql.Arithmetic;
import dev.holdfast.sql.Cte;
import dev.holdfast.sql.DistinctFrom;
import dev.holdfast.sql.GroupingSets;
import dev.holdfast.sql.Limit;
import dev.holdfast.sql.RowLock;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.sql.SqlWriter;
import dev.holdfast.sql.TableFunction;
import dev.holdfast.sql.TextAggregate;
import dev.holdfast.sql.ValuesTable;
import dev.holdfast.type.SqlType;
import java.util.Set;

/** SQLite's SQL: https://www.sqlite.org/lang.html. */
final class SqliteSyntax implements SqlSyntax {
    /** SQLite 3.54, tried one by one. */
    private static final Set<String> RESERVED = Set.of("""
            add all alter and as autoincrement between case cast check collate commit constraint create cross \
            current_date current_time current_timestamp default deferrable delete distinct drop else escape except \
            exists filter foreign from full group having if in index inner insert intersect into is isnull join left \
            limit natural not nothing notnull null on or order outer over primary raise references returning right \
            select set table then to transaction union unique update using values when where window\
            """.split(" "));

    @Override
    public String dialect() {
        return "sqlite";
    }

    @Override
    public Set<String> reservedWords() {
        return RESERVED;
    }

    @Override
    public String castType(SqlType<?> type) {
        return switch (type.code()) {
            case BOOLEAN, SMALLINT, INTEGER, BIGINT -> "INTEGER";
            case REAL, DOUBLE, DECIMAL -> "REAL";
            case BINARY -> "BLOB";
            default -> "TEXT";
        };
    }

    @Override
    public String functionName(String name) {
        return name.equals("CHAR_LENGTH") ? "LENGTH" : name;
    }

    @Override
    public void writeLimit(Limit limit, SqlWriter out) {
        if (limit.withTies()) {
            throw SqlSyntax.unsupported("FETCH ... WITH TIES", "rank the rows and keep those up to a rank.");
        }
        limit.rows().ifPresentOrElse(rows -> out.raw(" LIMIT ").node(rows), () -> out.raw(" LIMIT -1"));
        limit.offset().ifPresent(offset -> out.raw(" OFFSET ").node(offset));
    }

    @Override
    public String lateral() {
        throw SqlSyntax.unsupported("LATERAL", "join a subquery that numbers the rows of each group.");
    }

    /** Columns of a source cannot be named. */
    @Override
    public void writeValues(ValuesTable values, String name, SqlWriter out) {
        values.writeUnion(name, out);
    }

    /** Values have types, not columns. */
    @Override
    public String typedMarker(SqlType<?> type) {
        return "?";
    }

    /** Columns have the names that the function gives them: https://www.sqlite.org/vtab.html#tabfunc2. */
    @Override
    public void writeTableFunction(TableFunction function, String name, SqlWriter out) {
        function.writeCall(name, out);
    }

    /** https://www.sqlite.org/lang_with.html#materialization_hints. */
    @Override
    public String materialization(Cte.Materialization wanted) {
        return switch (wanted) {
            case DEFAULT -> "";
            case MATERIALIZED -> "MATERIALIZED ";
            case NOT_MATERIALIZED -> "NOT MATERIALIZED ";
        };
    }

    /** There are none: a transaction locks the whole database. */
    @Override
    public void writeLock(RowLock lock, SqlWriter out) {}

    @Override
    public void writeDistinctFrom(DistinctFrom comparison, SqlWriter out) {
        comparison.writeOperands(comparison.negated() ? " IS " : " IS NOT ", out);
    }

    /** A decimal without a fraction is kept as an integer, and two integers would lose it. */
    @Override
    public void writeDivision(Arithmetic<?> division, SqlWriter out) {
        division.writeLeft(out);
        out.raw(" / CAST(").node(division.right()).raw(" AS REAL)");
    }

    @Override
    public void writeFloorDivision(Arithmetic<?> division, SqlWriter out) {
        if (division.wholeNumbers(out)) {
            division.writeOperands(" / ", out);
            return;
        }
        out.raw("FLOOR(");
        writeDivision(division, out);
        out.raw(")");
    }

    @Override
    public String tupleListOpening() {
        return "(VALUES ";
    }

    /** ORDER BY in it since 3.44: https://www.sqlite.org/lang_aggfunc.html#aggorderby. */
    @Override
    public void writeTextAggregate(TextAggregate call, SqlWriter out) {
        out.raw("GROUP_CONCAT(").node(call.value()).raw(", ").raw(textLiteral(call.separator()));
        if (!call.sorting().isEmpty()) {
            out.raw(" ORDER BY ").orderings(call.sorting());
        }
        out.raw(")");
        call.writeFilter(out);
    }

    @Override
    public void writeWithinGroup(AggregateCall<?> call, SqlWriter out) {
        throw SqlSyntax.unsupported("WITHIN GROUP", "number the rows with rowNumber() and take the one in question.");
    }

    @Override
    public void writeGroupingSets(GroupingSets grouping, SqlWriter out) {
        throw SqlSyntax.unsupported("GROUPING SETS", "unite one query for each grouping with unionAll(...).");
    }
}
