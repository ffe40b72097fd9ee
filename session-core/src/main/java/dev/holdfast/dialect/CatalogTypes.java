package dev.holdfast.dialect;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which type a column of a database has, for Java. */
public final class CatalogTypes {
    /** Of a type that nobody knows. */
    public static final SqlType<Object> UNKNOWN = SqlTypes.OBJECT;

    private static final int MAX_PRECISION = 1000;

    private static final Map<String, SqlType<?>> WITHOUT_SIZE = Map.ofEntries(
            Map.entry("boolean", SqlTypes.BOOLEAN),
            Map.entry("bool", SqlTypes.BOOLEAN),
            Map.entry("smallint", SqlTypes.SMALLINT),
            Map.entry("tinyint", SqlTypes.SMALLINT),
            Map.entry("tinyint unsigned", SqlTypes.SMALLINT),
            Map.entry("smallint unsigned", SqlTypes.INTEGER),
            Map.entry("integer", SqlTypes.INTEGER),
            Map.entry("int", SqlTypes.INTEGER),
            Map.entry("mediumint", SqlTypes.INTEGER),
            Map.entry("mediumint unsigned", SqlTypes.INTEGER),
            Map.entry("int unsigned", SqlTypes.BIGINT),
            Map.entry("bigint", SqlTypes.BIGINT),
            Map.entry("bigint unsigned", SqlTypes.decimal(20, 0)),
            Map.entry("year", SqlTypes.INTEGER),
            Map.entry("real", SqlTypes.REAL),
            Map.entry("float", SqlTypes.DOUBLE),
            Map.entry("double", SqlTypes.DOUBLE),
            Map.entry("double precision", SqlTypes.DOUBLE),
            Map.entry("decfloat", SqlTypes.DECIMAL),
            Map.entry("text", SqlTypes.TEXT),
            Map.entry("tinytext", SqlTypes.TEXT),
            Map.entry("mediumtext", SqlTypes.TEXT),
            Map.entry("longtext", SqlTypes.TEXT),
            Map.entry("clob", SqlTypes.TEXT),
            Map.entry("character large object", SqlTypes.TEXT),
            Map.entry("bytea", SqlTypes.BYTES),
            Map.entry("blob", SqlTypes.BYTES),
            Map.entry("tinyblob", SqlTypes.BYTES),
            Map.entry("mediumblob", SqlTypes.BYTES),
            Map.entry("longblob", SqlTypes.BYTES),
            Map.entry("binary large object", SqlTypes.BYTES),
            Map.entry("date", SqlTypes.DATE),
            Map.entry("time", SqlTypes.TIME),
            Map.entry("time without time zone", SqlTypes.TIME),
            Map.entry("timestamp", SqlTypes.TIMESTAMP),
            Map.entry("datetime", SqlTypes.TIMESTAMP),
            Map.entry("timestamp without time zone", SqlTypes.TIMESTAMP),
            Map.entry("timestamp with time zone", SqlTypes.TIMESTAMP_TZ),
            Map.entry("uuid", SqlTypes.UUID),
            Map.entry("json", SqlTypes.JSON),
            Map.entry("jsonb", SqlTypes.JSON));

    private CatalogTypes() {}

    /** The type of that name in most databases; null if none of that name is known. */
    public static @Nullable SqlType<?> find(TypeText text) {
        SqlType<?> known = WITHOUT_SIZE.get(text.name());
        return known != null ? known : sized(text);
    }

    private static @Nullable SqlType<?> sized(TypeText text) {
        int size = text.size(0, 0);
        return switch (text.name()) {
            case "character", "char", "bpchar" -> SqlTypes.character(Math.max(1, size));
            case "character varying", "varchar" -> size == 0 ? SqlTypes.TEXT : SqlTypes.varchar(size);
            case "binary", "varbinary", "binary varying" -> SqlTypes.binary(size);
            case "numeric", "decimal" -> decimal(size, text.size(1, 0));
            case "enum" -> SqlTypes.varchar(longest(text));
            default -> null;
        };
    }

    private static SqlType<?> decimal(int precision, int scale) {
        return precision == 0 || precision > MAX_PRECISION || scale > precision
                ? SqlTypes.DECIMAL
                : SqlTypes.decimal(precision, scale);
    }

    private static int longest(TypeText text) {
        return Math.max(
                1,
                text.arguments().stream()
                        .mapToInt(label -> label.length() - 2)
                        .max()
                        .orElse(1));
    }
}
