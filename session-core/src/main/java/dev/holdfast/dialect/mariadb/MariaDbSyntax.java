package dev.holdfast.dialect.mariadb;

import dev.holdfast.sql.AggregateCall;
import dev.holdfast.sql.Arithmetic;
import dev.holdfast.sql.Conflict;
import dev.holdfast.sql.DateShift;
import dev.holdfast.sql.DateTruncation;
import dev.holdfast.sql.DaysBetween;
import dev.holdfast.sql.DistinctFrom;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.Extract;
import dev.holdfast.sql.Frame;
import dev.holdfast.sql.GroupingSets;
import dev.holdfast.sql.Join;
import dev.holdfast.sql.JsonPath;
import dev.holdfast.sql.JsonValue;
import dev.holdfast.sql.Limit;
import dev.holdfast.sql.NamedColumn;
import dev.holdfast.sql.Ordering;
import dev.holdfast.sql.Precedence;
import dev.holdfast.sql.Predicate;
import dev.holdfast.sql.RegexMatch;
import dev.holdfast.sql.Returning;
import dev.holdfast.sql.RowLock;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.sql.SqlWriter;
import dev.holdfast.sql.StatementKind;
import dev.holdfast.sql.TableFunction;
import dev.holdfast.sql.TextAggregate;
import dev.holdfast.sql.ValuesTable;
import dev.holdfast.type.SqlType;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** MariaDB's SQL: https://mariadb.com/kb/en/sql-statements/. */
final class MariaDbSyntax implements SqlSyntax {
    /** MariaDB 11.4, tried one by one. */
    private static final Set<String> RESERVED = Set.of("""
            accessible add all alter analyze and as asc asensitive before between bigint binary blob both by call \
            cascade case cast change char character check collate column condition constraint continue convert count \
            create cross current_date current_role current_time current_timestamp current_user cursor databases \
            day_hour day_microsecond day_minute day_second dec decimal declare default delayed delete \
            delete_domain_id desc describe deterministic distinct distinctrow div do_domain_ids double drop dual \
            each else elseif enclosed escaped except exists exit explain extract false fetch float float4 float8 for \
            force foreign from fulltext grant group having high_priority hour_microsecond hour_minute hour_second if \
            ignore ignore_domain_ids in index infile inner inout insensitive insert int int1 int2 int3 int4 int8 \
            integer intersect interval into is iterate join json_arrayagg json_objectagg key keys kill leading leave \
            left like limit linear lines load localtime localtimestamp lock long longblob longtext loop low_priority \
            master_demote_to_replica master_demote_to_slave master_ssl_verify_server_cert match max maxvalue \
            mediumblob mediumint mediumtext middleint min minute_microsecond minute_second mod modifies natural \
            no_write_to_binlog not null numeric offset on optimize optionally or order out outer outfile over \
            page_checksum parse_vcol_expr partition portion position precision primary procedure purge range rank \
            read read_write reads real recursive ref_system_id references regexp release rename repeat replace \
            require resignal restrict return returning revoke right rlike row_number rows schemas second_microsecond \
            select sensitive separator set show signal smallint spatial specific sql sql_after_gtids \
            sql_before_gtids sql_big_result sql_buffer_result sql_cache sql_calc_found_rows sql_no_cache \
            sql_small_result sqlexception sqlstate sqlwarning ssl starting stats_auto_recalc stats_persistent \
            stats_sample_pages straight_join substring sum table terminated then tinyblob tinyint tinytext to \
            trailing trigger trim true undo union unique unlock unsigned update usage use using utc_date utc_time \
            utc_timestamp value values varbinary varchar varcharacter varying when where while with write xor \
            year_month zerofill\
            """.split(" "));

    @Override
    public String quote(String identifier) {
        return '`' + identifier.replace("`", "``") + '`';
    }

    @Override
    public String dialect() {
        return "mariadb";
    }

    @Override
    public Set<String> reservedWords() {
        return RESERVED;
    }

    /** CAST has names of its own: https://mariadb.com/kb/en/cast/. */
    @Override
    public String castType(SqlType<?> type) {
        return switch (type.code()) {
            case BOOLEAN, SMALLINT, INTEGER, BIGINT, INTERVAL -> "SIGNED";
            case CHAR, VARCHAR -> "CHAR(" + type.length() + ")";
            case TEXT, JSON, ENUM, ARRAY -> "CHAR";
            case BINARY -> "BINARY";
            default -> MariaDbDdl.type(type);
        };
    }

    @Override
    public String currentTimestamp() {
        return "CURRENT_TIMESTAMP(6)";
    }

    /** An offset needs a limit: https://mariadb.com/kb/en/limit/. */
    @Override
    public void writeLimit(Limit limit, SqlWriter out) {
        if (limit.withTies()) {
            limit.writeFetch(out);
            return;
        }
        limit.rows()
                .ifPresentOrElse(rows -> out.raw(" LIMIT ").node(rows), () -> out.raw(" LIMIT 18446744073709551615"));
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

    @Override
    public void writeTableFunction(TableFunction function, String name, SqlWriter out) {
        throw SqlSyntax.unsupported("A function in FROM", "use a recursive query, or text(...) with JSON_TABLE.");
    }

    /** WITH begins queries only: https://mariadb.com/kb/en/with/. */
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

    @Override
    public void writeLock(RowLock lock, SqlWriter out) {
        out.raw(lock.isShared() ? " LOCK IN SHARE MODE" : " FOR UPDATE");
        out.raw(lock.waiting().sql());
    }

    /** {@code ||} means OR unless the session says otherwise. */
    @Override
    public void writeConcat(List<? extends Expression<?>> parts, SqlWriter out) {
        out.raw("CONCAT(").list(parts, ", ").raw(")");
    }

    @Override
    public void writeDistinctFrom(DistinctFrom comparison, SqlWriter out) {
        if (comparison.negated()) {
            comparison.writeOperands(" <=> ", out);
            return;
        }
        out.raw("NOT (");
        comparison.writeOperands(" <=> ", out);
        out.raw(")");
    }

    /** A quotient has four digits more than its dividend. */
    @Override
    public void writeDivision(Arithmetic<?> division, SqlWriter out) {
        if (!division.wholeNumbers(out)) {
            division.writeOperands(" / ", out);
            return;
        }
        out.raw("CAST(").node(division.left()).raw(" AS DECIMAL(38, 10)) / ");
        division.writeRight(out);
    }

    @Override
    public void writeFloorDivision(Arithmetic<?> division, SqlWriter out) {
        if (division.wholeNumbers(out)) {
            division.writeOperands(" DIV ", out);
            return;
        }
        out.raw("FLOOR(");
        division.writeOperands(" / ", out);
        out.raw(")");
    }

    /** NULL counts as the smallest value; elsewhere it goes by a sort key of its own. */
    @Override
    public void writeOrdering(Ordering ordering, SqlWriter out) {
        if (ordering.nulls() != Ordering.Nulls.DEFAULT) {
            out.operand(ordering.value(), Precedence.COMPARISON)
                    .raw(" IS NULL"); // a label of an aggregate is refused here
            out.raw(ordering.nulls() == Ordering.Nulls.FIRST ? " DESC, " : ", ");
        }
        out.sortKey(ordering.value()).raw(ordering.direction().sql());
    }

    @Override
    public String emptySet(List<? extends SqlType<?>> types) {
        return "SELECT " + String.join(", ", Collections.nCopies(types.size(), "NULL")) + " FROM DUAL WHERE 1 = 0";
    }

    @Override
    public String defaultValues() {
        return "() VALUES ()";
    }

    /** INSERT and DELETE since 10.5: https://mariadb.com/kb/en/insertreturning/. */
    @Override
    public void writeReturning(Returning returning, SqlWriter out) {
        if (returning.kind() == StatementKind.UPDATE) {
            throw SqlSyntax.unsupported("UPDATE ... RETURNING", "select the rows after the update.");
        }
        out.node(returning.change()).raw(" RETURNING ").columns(returning);
    }

    /** https://mariadb.com/kb/en/insert-on-duplicate-key-update/: any unique key counts, not only the columns named. */
    @Override
    public void writeConflict(Conflict conflict, SqlWriter out) {
        if (!conflict.assignments().isEmpty()) {
            out.raw(" ON DUPLICATE KEY UPDATE ").list(conflict.assignments(), ", ");
        } else if (!conflict.columns().isEmpty()) {
            List<Expression<?>> first = conflict.columns().subList(0, 1);
            out.raw(" ON DUPLICATE KEY UPDATE ").names(first).raw(" = ").names(first);
        }
    }

    @Override
    public String insertInto(Conflict conflict) {
        return conflict.assignments().isEmpty() && conflict.columns().isEmpty()
                ? "INSERT IGNORE INTO "
                : "INSERT INTO ";
    }

    @Override
    public void writeExcluded(NamedColumn<?> column, SqlWriter out) {
        out.raw("VALUES(").identifier(column.name()).raw(")");
    }

    /** A backslash escapes the next character. */
    @Override
    public String textLiteral(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** Every aggregate leaves NULL out, so that it sees what CASE lets through. */
    @Override
    public void writeFiltered(AggregateCall<?> call, Predicate condition, SqlWriter out) {
        out.node(call.function().onlyWhere(condition));
    }

    @Override
    public void writeWithinGroup(AggregateCall<?> call, SqlWriter out) {
        throw SqlSyntax.unsupported("WITHIN GROUP", "number the rows with rowNumber() and take the one in question.");
    }

    /** https://mariadb.com/kb/en/group_concat/. */
    @Override
    public void writeTextAggregate(TextAggregate call, SqlWriter out) {
        out.raw("GROUP_CONCAT(").node(call.filteredValue());
        if (!call.sorting().isEmpty()) {
            out.raw(" ORDER BY ").orderings(call.sorting());
        }
        out.raw(" SEPARATOR ").raw(textLiteral(call.separator())).raw(")");
    }

    /** https://mariadb.com/kb/en/window-frames/: neither GROUPS nor EXCLUDE. */
    @Override
    public void writeFrame(Frame frame, SqlWriter out) {
        if (frame.unit() == Frame.Unit.GROUPS || frame.exclusion() != Frame.Exclusion.NONE) {
            throw SqlSyntax.unsupported("A frame of GROUPS or with EXCLUDE", "use rows(...) or range(...).");
        }
        out.raw(frame.sql());
    }

    /** https://mariadb.com/kb/en/select-with-rollup/. */
    @Override
    public void writeGroupingSets(GroupingSets grouping, SqlWriter out) {
        if (grouping.kind() != GroupingSets.Kind.ROLLUP) {
            throw SqlSyntax.unsupported("GROUPING SETS", "unite one query for each grouping with unionAll(...).");
        }
        out.list(grouping.children(), ", ").raw(" WITH ROLLUP");
    }

    @Override
    public void writeExtract(Extract extract, SqlWriter out) {
        switch (extract.field()) {
            case DAY_OF_WEEK -> out.raw("(WEEKDAY(").node(extract.moment()).raw(") + 1)");
            case DAY_OF_YEAR -> out.raw("DAYOFYEAR(").node(extract.moment()).raw(")");
            case EPOCH_SECOND ->
                out.raw("TIMESTAMPDIFF(SECOND, '1970-01-01', ")
                        .node(extract.moment())
                        .raw(")");
            default ->
                out.raw("EXTRACT(" + extract.field() + " FROM ")
                        .node(extract.moment())
                        .raw(")");
        }
    }

    @Override
    public void writeDateShift(DateShift<?> shift, SqlWriter out) {
        out.raw("DATE_ADD(").node(shift.moment()).raw(", INTERVAL ").node(shift.amount());
        out.raw(" " + shift.unitName() + ")");
    }

    @Override
    public void writeDateTruncation(DateTruncation truncation, SqlWriter out) {
        String format = switch (truncation.unit()) {
            case YEARS -> "%Y-01-01 00:00:00";
            case MONTHS -> "%Y-%m-01 00:00:00";
            case DAYS -> "%Y-%m-%d 00:00:00";
            case HOURS -> "%Y-%m-%d %H:00:00";
            default -> "%Y-%m-%d %H:%i:00";
        };
        out.raw("CAST(DATE_FORMAT(").node(truncation.moment()).raw(", '" + format + "') AS DATETIME)");
    }

    @Override
    public void writeDaysBetween(DaysBetween days, SqlWriter out) {
        out.raw("DATEDIFF(");
        days.writeDate(days.to(), out);
        out.raw(", ");
        days.writeDate(days.from(), out);
        out.raw(")");
    }

    /** https://mariadb.com/kb/en/regexp/. */
    @Override
    public void writeRegexMatch(RegexMatch match, SqlWriter out) {
        out.operand(match.text(), Precedence.CONCATENATION).raw(" REGEXP ");
        out.operand(match.regex(), Precedence.CONCATENATION);
    }

    /** https://mariadb.com/kb/en/json-functions/: JSON_VALUE makes numbers of booleans. */
    @Override
    public void writeJsonValue(JsonValue<?> value, SqlWriter out) {
        switch (value.type().code()) {
            case JSON -> jsonFunction("JSON_EXTRACT(", value.path(), out);
            case TEXT -> jsonText("ELSE ", value.path(), out);
            case BOOLEAN -> {
                jsonFunction("(CASE JSON_EXTRACT(", value.path(), out);
                out.raw(" WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END)");
            }
            default -> {
                jsonFunction("CAST(JSON_VALUE(", value.path(), out);
                out.raw(" AS " + castType(value.type()) + ")");
            }
        }
    }

    private void jsonText(String rest, JsonPath path, SqlWriter out) {
        jsonFunction("(CASE JSON_EXTRACT(", path, out);
        out.raw(" WHEN 'true' THEN 'true' WHEN 'false' THEN 'false' " + rest);
        jsonFunction("JSON_VALUE(", path, out);
        out.raw(" END)");
    }

    private void jsonFunction(String opening, JsonPath path, SqlWriter out) {
        out.raw(opening).node(path.document()).raw(", ");
        out.raw(textLiteral(path.dollarPath())).raw(")");
    }

    @Override
    public void writeJsonExists(JsonPath path, SqlWriter out) {
        jsonFunction("JSON_EXISTS(", path, out);
    }

    @Override
    public void writeJsonContains(JsonPath path, Expression<String> wanted, SqlWriter out) {
        out.raw("JSON_CONTAINS(").node(path.document()).raw(", ").node(wanted);
        out.raw(", " + textLiteral(path.dollarPath()) + ")");
    }

    @Override
    public void writeJsonLength(JsonPath path, SqlWriter out) {
        jsonFunction("JSON_LENGTH(", path, out);
    }
}
