package dev.holdfast.dialect.postgresql;

import dev.holdfast.sql.ArrayElement;
import dev.holdfast.sql.ArrayLength;
import dev.holdfast.sql.ArrayTest;
import dev.holdfast.sql.Collate;
import dev.holdfast.sql.Conflict;
import dev.holdfast.sql.Cte;
import dev.holdfast.sql.DateShift;
import dev.holdfast.sql.DaysBetween;
import dev.holdfast.sql.Delete;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.Extract;
import dev.holdfast.sql.FromItem;
import dev.holdfast.sql.JsonObject;
import dev.holdfast.sql.JsonPath;
import dev.holdfast.sql.JsonValue;
import dev.holdfast.sql.Like;
import dev.holdfast.sql.Limit;
import dev.holdfast.sql.Precedence;
import dev.holdfast.sql.Quoting;
import dev.holdfast.sql.RegexMatch;
import dev.holdfast.sql.RowLock;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.sql.SqlWriter;
import dev.holdfast.sql.Statement;
import dev.holdfast.sql.TableSample;
import dev.holdfast.sql.TextAggregate;
import dev.holdfast.sql.Update;
import dev.holdfast.type.SqlType;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** PostgreSQL's SQL. */
class PostgresSyntax implements SqlSyntax {
    /** PostgreSQL 18, {@code pg_get_keywords()}: those that cannot be the name of a column or a table. */
    static final Set<String> RESERVED = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate \
            collation column concurrently constraint create cross current_catalog current_date current_role \
            current_schema current_time current_timestamp current_user default deferrable desc distinct do else end \
            except false fetch for foreign freeze from full grant group having ilike in initially inner intersect \
            into is isnull join lateral leading left like limit localtime localtimestamp natural not notnull null \
            offset on only or order outer overlaps placing primary references returning right select session_user \
            similar some symmetric system_user table tablesample then to trailing true union unique user using \
            variadic verbose when where window with\
            """.split(" "));

    private final Quoting quoting;

    PostgresSyntax(Quoting quoting) {
        this.quoting = quoting;
    }

    @Override
    public Quoting quoting() {
        return quoting;
    }

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

    @Override
    public String functionName(String name) {
        return switch (name) {
            case "INSTR" -> "STRPOS";
            case "JSON_ARRAYAGG" -> "jsonb_agg";
            default -> name;
        };
    }

    /** Its numbers are numeric, of seconds with a fraction. */
    @Override
    public void writeExtract(Extract extract, SqlWriter out) {
        String field = switch (extract.field()) {
            case DAY_OF_WEEK -> "ISODOW";
            case DAY_OF_YEAR -> "DOY";
            case EPOCH_SECOND -> "EPOCH";
            default -> extract.field().name();
        };
        out.raw("CAST(FLOOR(EXTRACT(" + field + " FROM ").node(extract.moment()).raw(")) AS BIGINT)");
    }

    /** A date plus an interval would be a timestamp. */
    @Override
    public void writeDateShift(DateShift<?> shift, SqlWriter out) {
        boolean date = shift.isDate(out);
        out.raw(date ? "CAST(" : "")
                .operand(shift.moment(), Precedence.ADDITIVE)
                .raw(" + ");
        out.operand(shift.amount(), Precedence.UNARY).raw(" * INTERVAL '1 " + shift.unitName() + "'");
        out.raw(date ? " AS DATE)" : "");
    }

    @Override
    public void writeDaysBetween(DaysBetween days, SqlWriter out) {
        out.raw("(");
        days.writeDate(days.to(), out);
        out.raw(" - ");
        days.writeDate(days.from(), out);
        out.raw(")");
    }

    /** Collations are names of the catalog, case and all. */
    @Override
    public void writeCollate(Collate collate, SqlWriter out) {
        out.operand(collate.text(), Precedence.UNARY).raw(" COLLATE ").raw(quote(collate.collation()));
    }

    @Override
    public void writeRegexMatch(RegexMatch match, SqlWriter out) {
        out.operand(match.text(), Precedence.CONCATENATION).raw(" ~ ");
        out.operand(match.regex(), Precedence.CONCATENATION);
    }

    @Override
    public void writeJsonValue(JsonValue<?> value, SqlWriter out) {
        switch (value.type().code()) {
            case JSON -> jsonPart(value.path(), "", out);
            case TEXT -> jsonPart(value.path(), "_text", out);
            default -> {
                out.raw("CAST(");
                jsonPart(value.path(), "_text", out);
                out.raw(" AS " + castType(value.type()) + ")");
            }
        }
    }

    /** https://www.postgresql.org/docs/current/functions-json.html. */
    void jsonPart(JsonPath path, String kind, SqlWriter out) {
        out.raw("jsonb_extract_path" + kind + "(");
        jsonDocument(path, out);
        out.raw(", VARIADIC ARRAY[");
        String before = "";
        for (Object step : path.steps()) {
            out.raw(before).raw(textLiteral(step.toString()));
            before = ", ";
        }
        out.raw("]::text[])");
    }

    static void jsonDocument(JsonPath path, SqlWriter out) {
        boolean typed = path.isTyped(out);
        out.raw(typed ? "" : "CAST(").node(path.document()).raw(typed ? "" : " AS jsonb)");
    }

    @Override
    public void writeJsonExists(JsonPath path, SqlWriter out) {
        jsonPart(path, "", out);
        out.raw(" IS NOT NULL");
    }

    @Override
    public void writeJsonContains(JsonPath path, Expression<String> wanted, SqlWriter out) {
        jsonPart(path, "", out);
        out.raw(" @> CAST(").node(wanted).raw(" AS jsonb)");
    }

    @Override
    public void writeJsonLength(JsonPath path, SqlWriter out) {
        out.raw("jsonb_array_length(");
        jsonPart(path, "", out);
        out.raw(")");
    }

    @Override
    public void writeJsonObject(JsonObject object, SqlWriter out) {
        out.raw("jsonb_build_object(");
        object.writeMembers(", ", out);
        out.raw(")");
    }

    /** https://www.postgresql.org/docs/current/functions-array.html. */
    @Override
    public void writeArrayTest(ArrayTest test, SqlWriter out) {
        switch (test.kind()) {
            case HAS_MEMBER -> {
                test.writeMember(out);
                out.raw(" = ANY(").node(test.array()).raw(")");
            }
            case CONTAINS -> out.pair(test.array(), " @> ", test.other(), Precedence.CONCATENATION);
            case CONTAINED_BY -> out.pair(test.array(), " <@ ", test.other(), Precedence.CONCATENATION);
            case OVERLAPS -> out.pair(test.array(), " && ", test.other(), Precedence.CONCATENATION);
        }
    }

    @Override
    public void writeArrayLength(ArrayLength length, SqlWriter out) {
        out.raw("CARDINALITY(").node(length.array()).raw(")");
    }

    @Override
    public void writeArrayElement(ArrayElement<?> element, SqlWriter out) {
        out.raw("(").node(element.array()).raw(")[" + (element.index() + 1) + "]");
    }

    @Override
    public String bytesLiteral(byte[] bytes) {
        return "'\\x" + HexFormat.of().formatHex(bytes) + "'::bytea";
    }

    @Override
    public String jsonLiteral(String text) {
        return text + "::jsonb";
    }

    @Override
    public void writeUpdateFrom(Update update, List<FromItem> others, SqlWriter out) {
        out.updateFrom(update, others);
    }

    @Override
    public void writeDeleteFrom(Delete delete, List<FromItem> others, SqlWriter out) {
        out.deleteUsing(delete, others);
    }

    @Override
    public void writeConflict(Conflict conflict, SqlWriter out) {
        boolean any = conflict.columns().isEmpty() && conflict.constraint() == null;
        if (any && !conflict.assignments().isEmpty()) {
            throw SqlSyntax.unsupported("ON CONFLICT DO UPDATE for any key", "name the columns of the key.");
        }
        SqlSyntax.super.writeConflict(conflict, out);
    }

    @Override
    public void writeConflictConstraint(String constraint, SqlWriter out) {
        out.raw(" ON CONSTRAINT ").identifier(constraint);
    }
}
