package dev.holdfast.conformance.tide;

import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.StandardDdl;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.DdlSyntax;
import dev.holdfast.type.SqlType;
import java.util.Set;

/** Tide's DDL. */
final class TideDdl extends StandardDdl {
    TideDdl(Set<Feature> features) {
        super(new TideSyntax(), features);
    }

    @Override
    public int longestName() {
        return 256;
    }

    @Override
    public String typeOf(Column<?> column) {
        return type(column.type());
    }

    static String type(SqlType<?> type) {
        return switch (type.code()) {
            case DECIMAL -> "NUMERIC(" + Math.max(type.precision(), 20) + ", " + Math.max(type.scale(), 4) + ")";
            case CHAR, VARCHAR -> "VARCHAR(" + type.length() + ")";
            case TEXT, JSON, ARRAY -> "VARCHAR";
            case BINARY -> "VARBINARY";
            case DOUBLE -> "DOUBLE PRECISION";
            case TIME -> "TIME(6)";
            case TIMESTAMP -> "TIMESTAMP(6)";
            case TIMESTAMP_TZ -> "TIMESTAMP(6) WITH TIME ZONE";
            case INTERVAL -> "BIGINT";
            case ENUM, OTHER -> throw DdlSyntax.noType(type);
            default -> type.code().name(); // BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DATE, UUID
        };
    }
}
