package dev.holdfast.dialect.postgresql;

import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.StandardDdl;
import dev.holdfast.schema.AlterSyntax;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.DdlSyntax;
import dev.holdfast.schema.NormalForm;
import dev.holdfast.sql.RawSql;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.NamedType;
import dev.holdfast.type.SqlType;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's DDL. */
class PostgresDdl extends StandardDdl {
    /** In bytes; longer names are cut with no more than a notice. */
    private static final int LONGEST_NAME = 63;

    private static final NormalForm FORM = new PostgresForm();

    private final AlterSyntax alterations;

    PostgresDdl(SqlSyntax syntax, Set<Feature> features) {
        super(syntax, features);
        this.alterations = new PostgresAlter(syntax);
    }

    @Override
    public AlterSyntax alterations() {
        return alterations;
    }

    @Override
    public NormalForm normalForm() {
        return FORM;
    }

    @Override
    public int longestName() {
        return LONGEST_NAME;
    }

    @Override
    public int lengthOf(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Before version 18 there are stored ones only: https://www.postgresql.org/docs/current/ddl-generated-columns.html. */
    @Override
    public String computed(@RawSql String expression, Column.@Nullable Storage storage) {
        return " GENERATED ALWAYS AS (" + expression + ")"
                + (storage == Column.Storage.VIRTUAL ? " VIRTUAL" : " STORED");
    }

    /** {@code CREATE TYPE} knows no IF NOT EXISTS: https://www.postgresql.org/docs/current/sql-createtype.html. */
    @Override
    public String createType(String qualifiedName, NamedType type) {
        String labels = type.labels().stream().map(this::textLiteral).collect(Collectors.joining(", "));
        String create = "CREATE TYPE " + qualifiedName + " AS ENUM (" + labels + ")";
        String tag = "$create$";
        while (create.contains(tag)) {
            tag = "$" + "x" + tag.substring(1);
        }
        return "DO " + tag + " BEGIN " + create + "; EXCEPTION WHEN duplicate_object THEN NULL; END " + tag;
    }

    @Override
    public String matchFull() {
        return " MATCH FULL";
    }

    /** Version 15: https://www.postgresql.org/docs/current/sql-createtable.html. */
    @Override
    public String nullsNotDistinct() {
        return "NULLS NOT DISTINCT ";
    }

    @Override
    public String indexMethod(String method) {
        return " USING " + method;
    }

    @Override
    public String indexExpression(@RawSql String sql) {
        return "(" + sql + ")";
    }

    @Override
    public String indexInclude(String columns) {
        return " INCLUDE " + columns;
    }

    @Override
    public String indexWhere(@RawSql String condition) {
        return " WHERE " + condition;
    }

    @Override
    public String typeOf(Column<?> column) {
        return type(column.type());
    }

    static String type(SqlType<?> type) {
        return switch (type.code()) {
            case BOOLEAN -> "boolean";
            case SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT -> "bigint";
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case DECIMAL ->
                type.precision() == 0 ? "numeric" : "numeric(" + type.precision() + ", " + type.scale() + ")";
            case CHAR -> "char(" + type.length() + ")";
            case VARCHAR -> "varchar(" + type.length() + ")";
            case TEXT -> "text";
            case BINARY -> "bytea";
            case DATE -> "date";
            case TIME -> "time";
            case TIMESTAMP -> "timestamp";
            case TIMESTAMP_TZ -> "timestamp with time zone";
            case UUID -> "uuid";
            case JSON -> "jsonb";
            case ENUM -> name(type.named().orElseThrow());
            case INTERVAL -> "interval";
            case ARRAY -> type(type.element().orElseThrow()) + "[]";
            case OTHER -> throw DdlSyntax.noType(type);
        };
    }

    /** Quoted, so that it means the same as where it was created, whatever it is. */
    private static String name(NamedType type) {
        String name = quoted(type.name());
        return type.schema() == null ? name : quoted(type.schema()) + "." + name;
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** The type of an array's members: names and lengths of the column are checked when the row is stored. */
    static String elementType(SqlType<?> type) {
        return switch (type.code()) {
            case BOOLEAN -> "bool";
            case SMALLINT -> "int2";
            case INTEGER -> "int4";
            case BIGINT -> "int8";
            case REAL -> "float4";
            case DOUBLE -> "float8";
            case DECIMAL -> "numeric";
            case CHAR, VARCHAR, TEXT, ENUM -> "text";
            case BINARY -> "bytea";
            case TIMESTAMP_TZ -> "timestamptz";
            default -> type(type);
        };
    }
}
