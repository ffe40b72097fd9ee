package dev.holdfast.dialect.h2;

import dev.holdfast.sql.ArrayElement;
import dev.holdfast.sql.ArrayLength;
import dev.holdfast.sql.ArrayTest;
import dev.holdfast.sql.Collate;
import dev.holdfast.sql.Conflict;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.GroupingSets;
import dev.holdfast.sql.Insert;
import dev.holdfast.sql.Join;
import dev.holdfast.sql.JsonObject;
import dev.holdfast.sql.JsonPath;
import dev.holdfast.sql.JsonValue;
import dev.holdfast.sql.Member;
import dev.holdfast.sql.Quoting;
import dev.holdfast.sql.Returning;
import dev.holdfast.sql.RowLock;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.sql.SqlWriter;
import dev.holdfast.sql.StatementKind;
import dev.holdfast.type.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** H2's SQL. */
final class H2Syntax implements SqlSyntax {
    /** H2 2.5, tried one by one; see also https://h2database.com/html/advanced.html#keywords. */
    private static final Set<String> RESERVED = Set.of("""
            _rowid_ all and any array as asymmetric authorization between case cast check constraint cross \
            current_catalog current_date current_path current_role current_schema current_time current_timestamp \
            current_user day default distinct else end except exists false fetch for foreign from full group having \
            hour if in inner intersect interval is join key left like limit localtime localtimestamp minus minute \
            month natural not null offset on or order primary qualify right row rownum second select session_user \
            set some symmetric system_user table to top true uescape union unique unknown user using value values \
            when where window with year\
            """.split(" "));

    private final Quoting quoting;

    H2Syntax(Quoting quoting) {
        this.quoting = quoting;
    }

    /** Names without quotes are kept in upper case. */
    @Override
    public String unquoted(String plain) {
        return plain.toUpperCase(Locale.ROOT);
    }

    @Override
    public Quoting quoting() {
        return quoting;
    }

    @Override
    public String dialect() {
        return "h2";
    }

    @Override
    public Set<String> reservedWords() {
        return RESERVED;
    }

    @Override
    public String castType(SqlType<?> type) {
        return type.code().text() ? "VARCHAR" : H2Ddl.type(type);
    }

    /** H2 decides on types before it knows the values: {@code SUM(CASE WHEN .. THEN ? ELSE ? END)} would be refused. */
    @Override
    public String bareMarker(SqlType<?> type) {
        return "CAST(? AS " + castType(type) + ")";
    }

    /** H2 has one kind of lock and cannot say of which table. */
    @Override
    public void writeLock(RowLock lock, SqlWriter out) {
        out.raw(" FOR UPDATE").raw(lock.waiting().sql());
    }

    /** Data change delta tables: https://h2database.com/html/grammar.html#data_change_delta_table. */
    @Override
    public void writeReturning(Returning returning, SqlWriter out) {
        String delta = returning.kind() == StatementKind.DELETE ? "OLD" : "FINAL";
        out.raw("SELECT ").columns(returning);
        out.raw(" FROM " + delta + " TABLE (").node(returning.change()).raw(")");
    }

    @Override
    public void writeDistinctOn(List<Expression<?>> expressions, SqlWriter out) {
        out.raw("DISTINCT ON (").list(expressions, ", ").raw(") ");
    }

    @Override
    public String lateral() {
        throw SqlSyntax.unsupported("LATERAL", "join a subquery that numbers the rows of each group.");
    }

    /** UNION does not keep out the rows of earlier rounds (tried with 2.5): rows that lead back would never end. */
    @Override
    public String recursion(Member.Kind kind) {
        if (kind != Member.Kind.UNION_ALL) {
            throw SqlSyntax.unsupported("A recursive UNION", "use recursive(...) with a level that ends it.");
        }
        return kind.sql();
    }

    /** WITH begins queries only: https://h2database.com/html/commands.html#with. */
    @Override
    public boolean changesBeginWithCtes() {
        return false;
    }

    @Override
    public String join(Join.Kind kind) {
        if (kind == Join.Kind.FULL) {
            throw SqlSyntax.unsupported("FULL JOIN", "combine a left join with the rows that only the other side has.");
        }
        return kind.sql();
    }

    /** https://h2database.com/html/commands.html#merge_using. */
    @Override
    public void writeUpsert(Insert insert, Conflict conflict, SqlWriter out) {
        if (conflict.constraint() != null || conflict.partial() != null) {
            throw SqlSyntax.unsupported("A constraint or partial index in ON CONFLICT", "name the columns of the key.");
        }
        out.merge(insert, conflict);
    }

    @Override
    public void writeGroupingSets(GroupingSets grouping, SqlWriter out) {
        throw SqlSyntax.unsupported("GROUPING SETS", "unite one query for each grouping with unionAll(...).");
    }

    /** Collations belong to columns and to the whole database. */
    @Override
    public void writeCollate(Collate collate, SqlWriter out) {
        throw SqlSyntax.unsupported("COLLATE", "use lower(...), or a column of type VARCHAR_IGNORECASE.");
    }

    /** Its JSON becomes text as it is written, quotes and escapes included: right for numbers and booleans only. */
    @Override
    public void writeJsonValue(JsonValue<?> value, SqlWriter out) {
        switch (value.type().code()) {
            case JSON -> jsonPart(value.path(), out);
            case TEXT -> throw SqlSyntax.unsupported("The text of a JSON string", "compare asJson() with JSON.");
            default -> {
                out.raw("CAST(NULLIF(CAST(");
                jsonPart(value.path(), out);
                out.raw(" AS VARCHAR), 'null') AS " + castType(value.type()) + ")");
            }
        }
    }

    /** https://h2database.com/html/grammar.html#field_reference; elements count from 1. */
    private void jsonPart(JsonPath path, SqlWriter out) {
        out.raw("(").node(path.document()).raw(")");
        for (Object step : path.steps()) {
            out.raw(step instanceof Integer index ? "[" + (index + 1) + "]" : "." + quote(step.toString()));
        }
    }

    @Override
    public void writeJsonExists(JsonPath path, SqlWriter out) {
        jsonPart(path, out);
        out.raw(" IS NOT NULL");
    }

    @Override
    public void writeJsonLength(JsonPath path, SqlWriter out) {
        out.raw("CARDINALITY(");
        jsonPart(path, out);
        out.raw(")");
    }

    @Override
    public void writeJsonObject(JsonObject object, SqlWriter out) {
        out.raw("JSON_OBJECT(");
        object.writeMembers(": ", out);
        out.raw(")");
    }

    /** https://h2database.com/html/functions.html#array_contains. */
    @Override
    public void writeArrayTest(ArrayTest test, SqlWriter out) {
        if (test.kind() != ArrayTest.Kind.HAS_MEMBER) {
            throw SqlSyntax.unsupported("Comparing the members of two arrays", "ask contains(...) for each member.");
        }
        out.raw("ARRAY_CONTAINS(").argument(test.array(), test.array()).raw(", ");
        test.writeMember(out);
        out.raw(")");
    }

    @Override
    public void writeArrayLength(ArrayLength length, SqlWriter out) {
        out.raw("CARDINALITY(").argument(length.array(), length.array()).raw(")");
    }

    /** Elsewhere a member that is not there is NULL, here it would be an error. */
    @Override
    public void writeArrayElement(ArrayElement<?> element, SqlWriter out) {
        int number = element.index() + 1;
        out.raw("(CASE WHEN CARDINALITY(")
                .argument(element.array(), element.array())
                .raw(") >= " + number + " THEN ");
        out.argument(element.array(), element.array()).raw("[" + number + "] END)");
    }
}
