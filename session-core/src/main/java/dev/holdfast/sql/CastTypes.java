package dev.holdfast.sql;

import dev.holdfast.type.SqlType;

/** The names of types in standard SQL. */
final class CastTypes {
    private CastTypes() {}

    static String standard(SqlType<?> type) {
        return switch (type.code()) {
            case DOUBLE -> "DOUBLE PRECISION";
            case DECIMAL ->
                type.precision() > 0 ? "DECIMAL(%d, %d)".formatted(type.precision(), type.scale()) : "DECIMAL";
            case CHAR, VARCHAR -> "VARCHAR(%d)".formatted(type.length() > 0 ? type.length() : 255);
            case TEXT -> "VARCHAR";
            case BINARY -> "VARBINARY";
            case TIMESTAMP_TZ -> "TIMESTAMP WITH TIME ZONE";
            default -> type.code().name();
        };
    }
}
