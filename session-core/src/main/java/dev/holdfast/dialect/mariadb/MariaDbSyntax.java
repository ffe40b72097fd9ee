package dev.holdfast.dialect.mariadb;

import dev.holdfast.dialect.MySqlFamilySyntax;
import dev.holdfast.sql.JsonPath;
import dev.holdfast.sql.JsonValue;
import dev.holdfast.sql.NamedColumn;
import dev.holdfast.sql.Quoting;
import dev.holdfast.sql.Returning;
import dev.holdfast.sql.RowLock;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.sql.SqlWriter;
import dev.holdfast.sql.StatementKind;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.TypeCode;
import java.util.Set;

/** MariaDB's SQL: https://mariadb.com/kb/en/sql-statements/. */
final class MariaDbSyntax extends MySqlFamilySyntax {
    MariaDbSyntax(Quoting quoting) {
        super(quoting);
    }

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
    public String dialect() {
        return "mariadb";
    }

    @Override
    public Set<String> reservedWords() {
        return RESERVED;
    }

    @Override
    public String castType(SqlType<?> type) {
        return type.code() == TypeCode.UUID ? MariaDbDdl.type(type) : super.castType(type);
    }

    @Override
    public String lateral() {
        throw SqlSyntax.unsupported("LATERAL", "join a subquery that numbers the rows of each group.");
    }

    @Override
    public void writeLock(RowLock lock, SqlWriter out) {
        out.raw(lock.isShared() ? " LOCK IN SHARE MODE" : " FOR UPDATE");
        out.raw(lock.waiting().sql());
    }

    /** INSERT and DELETE since 10.5: https://mariadb.com/kb/en/insertreturning/. */
    @Override
    public void writeReturning(Returning returning, SqlWriter out) {
        if (returning.kind() == StatementKind.UPDATE) {
            throw SqlSyntax.unsupported("UPDATE ... RETURNING", "select the rows after the update.");
        }
        out.node(returning.change()).raw(" RETURNING ").columns(returning);
    }

    @Override
    public void writeExcluded(NamedColumn<?> column, SqlWriter out) {
        out.raw("VALUES(").identifier(column.name()).raw(")");
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

    @Override
    public void writeJsonExists(JsonPath path, SqlWriter out) {
        jsonFunction("JSON_EXISTS(", path, out);
    }
}
