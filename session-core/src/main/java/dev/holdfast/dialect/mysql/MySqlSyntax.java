package dev.holdfast.dialect.mysql;

import dev.holdfast.dialect.MySqlFamilySyntax;
import dev.holdfast.sql.Conflict;
import dev.holdfast.sql.Insert;
import dev.holdfast.sql.JsonPath;
import dev.holdfast.sql.JsonValue;
import dev.holdfast.sql.Limit;
import dev.holdfast.sql.NamedColumn;
import dev.holdfast.sql.Quoting;
import dev.holdfast.sql.Returning;
import dev.holdfast.sql.RowLock;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.sql.SqlWriter;
import java.util.Set;

/** MySQL's SQL: https://dev.mysql.com/doc/refman/8.4/en/sql-statements.html. */
final class MySqlSyntax extends MySqlFamilySyntax {
    MySqlSyntax(Quoting quoting) {
        super(quoting);
    }

    /** MySQL 8.4: https://dev.mysql.com/doc/refman/8.4/en/keywords.html. */
    private static final Set<String> RESERVED = Set.of("""
            accessible add all alter analyze and as asc asensitive before between bigint binary blob both by \
            call cascade case change char character check collate column condition constraint continue convert \
            create cross cube cume_dist current_date current_time current_timestamp current_user cursor database \
            databases day_hour day_microsecond day_minute day_second dec decimal declare default delayed delete \
            dense_rank desc describe deterministic distinct distinctrow div double drop dual each else elseif \
            empty enclosed escaped except exists exit explain false fetch first_value float float4 float8 for \
            force foreign from fulltext function generated get grant group grouping groups having high_priority \
            hour_microsecond hour_minute hour_second if ignore in index infile inner inout insensitive insert \
            int int1 int2 int3 int4 int8 integer intersect interval into io_after_gtids io_before_gtids is \
            iterate join json_table key keys kill lag last_value lateral lead leading leave left like limit \
            linear lines load localtime localtimestamp lock long longblob longtext loop low_priority manual \
            match maxvalue mediumblob mediumint mediumtext middleint minute_microsecond minute_second mod \
            modifies natural no_write_to_binlog not nth_value ntile null numeric of on optimize optimizer_costs \
            option optionally or order out outer outfile over parallel partition percent_rank precision primary \
            procedure purge qualify range rank read read_write reads real recursive references regexp release \
            rename repeat replace require resignal restrict return revoke right rlike row row_number rows schema \
            schemas second_microsecond select sensitive separator set show signal smallint spatial specific sql \
            sql_big_result sql_calc_found_rows sql_small_result sqlexception sqlstate sqlwarning ssl starting \
            stored straight_join system table tablesample terminated then tinyblob tinyint tinytext to trailing \
            trigger true undo union unique unlock unsigned update usage use using utc_date utc_time \
            utc_timestamp values varbinary varchar varcharacter varying virtual when where while window with \
            write xor year_month zerofill\
            """.split(" "));

    @Override
    public String dialect() {
        return "mysql";
    }

    @Override
    public Set<String> reservedWords() {
        return RESERVED;
    }

    /** https://dev.mysql.com/doc/refman/8.4/en/innodb-locking-reads.html. */
    @Override
    public void writeLock(RowLock lock, SqlWriter out) {
        out.raw(lock.isShared() ? " FOR SHARE" : " FOR UPDATE");
        if (!lock.of().isEmpty()) {
            out.raw(" OF ").qualifiers(lock.of());
        }
        out.raw(lock.waiting().sql());
    }

    @Override
    public void writeReturning(Returning returning, SqlWriter out) {
        throw SqlSyntax.unsupported(
                returning.kind() + " ... RETURNING",
                "use Result.insertedPrimaryKey() after an INSERT, or select the rows with a query.");
    }

    /** The rows have a name since 8.0.19: https://dev.mysql.com/doc/refman/8.4/en/insert-on-duplicate.html. */
    @Override
    public void writeUpsert(Insert insert, Conflict conflict, SqlWriter out) {
        Select<?> query = insert.query();
        if (query != null && !conflict.assignments().isEmpty()) {
            out.insertOfNamedQuery(insert, query, "new").node(conflict);
            return;
        }
        out.insert(insertInto(conflict), insert);
        out.raw(conflict.assignments().isEmpty() ? "" : " AS new").node(conflict);
    }

    /** MySQL has no FETCH. */
    @Override
    public void writeLimit(Limit limit, SqlWriter out) {
        if (limit.withTies()) {
            throw SqlSyntax.unsupported("WITH TIES", "number the rows with rank() and take those up to a number.");
        }
        super.writeLimit(limit, out);
    }

    @Override
    public void writeExcluded(NamedColumn<?> column, SqlWriter out) {
        out.raw("new.").identifier(column.name());
    }

    /** https://dev.mysql.com/doc/refman/8.4/en/json-search-functions.html: JSON_VALUE would cut text. */
    @Override
    public void writeJsonValue(JsonValue<?> value, SqlWriter out) {
        switch (value.type().code()) {
            case JSON -> jsonFunction("JSON_EXTRACT(", value.path(), out);
            case TEXT -> jsonText(value.path(), out);
            case BOOLEAN -> {
                jsonFunction("(CASE JSON_EXTRACT(", value.path(), out);
                out.raw(" WHEN CAST('true' AS JSON) THEN TRUE WHEN CAST('false' AS JSON) THEN FALSE END)");
            }
            default -> {
                out.raw("CAST(");
                jsonText(value.path(), out);
                out.raw(" AS " + castType(value.type()) + ")");
            }
        }
    }

    private void jsonText(JsonPath path, SqlWriter out) {
        jsonFunction("JSON_UNQUOTE(NULLIF(JSON_EXTRACT(", path, out);
        out.raw(", CAST('null' AS JSON)))");
    }

    @Override
    public void writeJsonExists(JsonPath path, SqlWriter out) {
        out.raw("JSON_CONTAINS_PATH(").node(path.document()).raw(", 'one', ");
        out.raw(textLiteral(path.dollarPath())).raw(")");
    }
}
