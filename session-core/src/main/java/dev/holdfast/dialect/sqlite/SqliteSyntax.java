package dev.holdfast.dialect.sqlite;

import dev.holdfast.sql.AggregateCall;
import dev.holdfast.sql.Arithmetic;
import dev.holdfast.sql.Conflict;
import dev.holdfast.sql.Cte;
import dev.holdfast.sql.DateShift;
import dev.holdfast.sql.DateTruncation;
import dev.holdfast.sql.DaysBetween;
import dev.holdfast.sql.DistinctFrom;
import dev.holdfast.sql.Extract;
import dev.holdfast.sql.FromItem;
import dev.holdfast.sql.GroupingSets;
import dev.holdfast.sql.Insert;
import dev.holdfast.sql.JsonPath;
import dev.holdfast.sql.JsonValue;
import dev.holdfast.sql.Limit;
import dev.holdfast.sql.Quantified;
import dev.holdfast.sql.Quoting;
import dev.holdfast.sql.RegexMatch;
import dev.holdfast.sql.RowLock;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.sql.SqlWriter;
import dev.holdfast.sql.TableFunction;
import dev.holdfast.sql.TextAggregate;
import dev.holdfast.sql.Update;
import dev.holdfast.sql.ValuesTable;
import dev.holdfast.type.SqlType;
import java.util.List;
import java.util.Locale;
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

    private final Quoting quoting;

    SqliteSyntax(Quoting quoting) {
        this.quoting = quoting;
    }

    @Override
    public Quoting quoting() {
        return quoting;
    }

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
        return switch (name) {
            case "CHAR_LENGTH" -> "LENGTH";
            case "GREATEST" -> "MAX";
            case "LEAST" -> "MIN";
            case "JSON_ARRAYAGG" -> "JSON_GROUP_ARRAY";
            default -> name;
        };
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

    /** Dates and times are text, see https://www.sqlite.org/lang_datefunc.html. */
    @Override
    public void writeExtract(Extract extract, SqlWriter out) {
        switch (extract.field()) {
            case QUARTER -> strftime("(%s + 2) / 3", "%m", extract, out);
            case DAY_OF_WEEK -> strftime("(%s + 6) % 7 + 1", "%w", extract, out);
            case YEAR -> strftime("%s", "%Y", extract, out);
            case MONTH -> strftime("%s", "%m", extract, out);
            case DAY -> strftime("%s", "%d", extract, out);
            case HOUR -> strftime("%s", "%H", extract, out);
            case MINUTE -> strftime("%s", "%M", extract, out);
            case SECOND -> strftime("%s", "%S", extract, out);
            case DAY_OF_YEAR -> strftime("%s", "%j", extract, out);
            case EPOCH_SECOND -> strftime("%s", "%s", extract, out);
        }
    }

    /** @param place where the number stands, as %s */
    private static void strftime(String place, String format, Extract extract, SqlWriter out) {
        int gap = place.indexOf("%s");
        out.raw("(" + place.substring(0, gap)).raw("CAST(STRFTIME('" + format + "', ");
        out.node(extract.moment()).raw(") AS INTEGER)").raw(place.substring(gap + 2) + ")");
    }

    /** A date as it is kept, or a time without a fraction unless it has one. */
    @Override
    public void writeDateShift(DateShift<?> shift, SqlWriter out) {
        out.raw(shift.isDate(out) ? "DATE(" : "STRFTIME('%Y-%m-%d %H:%M:%S', ");
        out.node(shift.moment()).raw(", ").node(shift.amount());
        out.raw(" || ' " + shift.unitName().toLowerCase(Locale.ROOT) + "s')");
    }

    @Override
    public void writeDateTruncation(DateTruncation truncation, SqlWriter out) {
        String format = switch (truncation.unit()) {
            case YEARS -> "%Y-01-01 00:00:00";
            case MONTHS -> "%Y-%m-01 00:00:00";
            case DAYS -> "%Y-%m-%d 00:00:00";
            case HOURS -> "%Y-%m-%d %H:00:00";
            default -> "%Y-%m-%d %H:%M:00";
        };
        out.raw("STRFTIME('" + format + "', ").node(truncation.moment()).raw(")");
    }

    @Override
    public void writeDaysBetween(DaysBetween days, SqlWriter out) {
        out.raw("CAST(JULIANDAY(DATE(").argument(days.to(), days.to()).raw(")) - JULIANDAY(DATE(");
        out.argument(days.from(), days.from()).raw(")) AS INTEGER)");
    }

    @Override
    public void writeQuantified(Quantified<?> quantified, SqlWriter out) {
        throw SqlSyntax.unsupported("ANY or ALL", "compare with MIN or MAX of the query.");
    }

    /** There is an operator, but no function behind it unless the application brings one. */
    @Override
    public void writeRegexMatch(RegexMatch match, SqlWriter out) {
        throw SqlSyntax.unsupported("A regular expression", "use like(...).");
    }

    /** https://www.sqlite.org/json1.html: its booleans are numbers once they are values. */
    @Override
    public void writeJsonValue(JsonValue<?> value, SqlWriter out) {
        switch (value.type().code()) {
            case JSON -> out.node(value.path().document()).raw(" -> ").raw(jsonPath(value.path()));
            case TEXT -> {
                jsonFunction("(CASE JSON_TYPE(", value.path(), out);
                out.raw(" WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' ELSE ");
                out.node(value.path().document())
                        .raw(" ->> ")
                        .raw(jsonPath(value.path()))
                        .raw(" END)");
            }
            case BOOLEAN -> jsonFunction("JSON_EXTRACT(", value.path(), out);
            default -> {
                jsonFunction("CAST(JSON_EXTRACT(", value.path(), out);
                out.raw(" AS " + castType(value.type()) + ")");
            }
        }
    }

    private String jsonPath(JsonPath path) {
        return textLiteral(path.dollarPath());
    }

    private void jsonFunction(String opening, JsonPath path, SqlWriter out) {
        out.raw(opening).node(path.document()).raw(", ").raw(jsonPath(path)).raw(")");
    }

    @Override
    public void writeJsonExists(JsonPath path, SqlWriter out) {
        jsonFunction("JSON_TYPE(", path, out);
        out.raw(" IS NOT NULL");
    }

    @Override
    public void writeJsonLength(JsonPath path, SqlWriter out) {
        jsonFunction("JSON_ARRAY_LENGTH(", path, out);
    }

    /** Since 3.33: https://www.sqlite.org/lang_update.html#upfrom. */
    @Override
    public void writeUpdateFrom(Update update, List<FromItem> others, SqlWriter out) {
        out.updateFrom(update, others);
    }

    @Override
    public String defaultKeyword() {
        throw SqlSyntax.unsupported("DEFAULT as a value", "leave the column out.");
    }

    /** A query needs a WHERE before ON CONFLICT, which would be taken for that of a join: lang_upsert.html. */
    @Override
    public void writeUpsert(Insert insert, Conflict conflict, SqlWriter out) {
        out.insert("INSERT INTO ", insert);
        Select<?> query = insert.query();
        if (query != null && query.conditions().isEmpty() && query.grouping().isEmpty()) {
            out.raw(" WHERE TRUE");
        }
        out.node(conflict);
    }
}
