package dev.holdfast.dialect.postgresql;

import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.StandardDdl;
import dev.holdfast.schema.Column;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.SqlType;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** PostgreSQL's DDL. */
final class PostgresDdl extends StandardDdl {
    /** In bytes; longer names are cut with no more than a notice. */
    private static final int LONGEST_NAME = 63;

    PostgresDdl(SqlSyntax syntax, Set<Feature> features) {
        super(syntax, features);
    }

    @Override
    public int longestName() {
        return LONGEST_NAME;
    }

    @Override
    public int lengthOf(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String computed(String expression) {
        return " GENERATED ALWAYS AS (" + expression + ") STORED";
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
        };
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
            case CHAR, VARCHAR, TEXT -> "text";
            case BINARY -> "bytea";
            case TIMESTAMP_TZ -> "timestamptz";
            default -> type(type);
        };
    }
}
