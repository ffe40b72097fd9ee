package dev.holdfast.dialect.postgresql;

import dev.holdfast.sql.GroupingSets;
import dev.holdfast.sql.JsonPath;
import dev.holdfast.sql.Quoting;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.sql.SqlWriter;
import dev.holdfast.sql.TableSample;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CockroachDB's SQL: https://www.cockroachlabs.com/docs/stable/sql-grammar. */
final class CockroachSyntax extends PostgresSyntax {
    CockroachSyntax(Quoting quoting) {
        super(quoting);
    }

    /** PostgreSQL's and three of its own: https://www.cockroachlabs.com/docs/stable/keywords-and-identifiers. */
    private static final Set<String> RESERVED = Stream.concat(
                    PostgresSyntax.RESERVED.stream(), Stream.of("family", "index", "nothing"))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String dialect() {
        return "cockroachdb";
    }

    @Override
    public Set<String> reservedWords() {
        return RESERVED;
    }

    @Override
    public void writeSample(TableSample sample, SqlWriter out) {
        throw SqlSyntax.unsupported("TABLESAMPLE", "sort by a random number and limit the rows.");
    }

    @Override
    public void writeGroupingSets(GroupingSets grouping, SqlWriter out) {
        throw SqlSyntax.unsupported("GROUPING SETS", "unite one query for each grouping with unionAll(...).");
    }

    /** Functions take no VARIADIC array: https://www.cockroachlabs.com/docs/stable/functions-and-operators. */
    @Override
    void jsonPart(JsonPath path, String kind, SqlWriter out) {
        out.raw("(");
        jsonDocument(path, out);
        out.raw(kind.isEmpty() ? " #> ARRAY[" : " #>> ARRAY[");
        out.raw(path.steps().stream().map(step -> textLiteral(step.toString())).collect(Collectors.joining(", ")));
        out.raw("]::text[])");
    }
}
