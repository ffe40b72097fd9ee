package dev.holdfast.dialect.h2;

import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.StandardDdl;
import dev.holdfast.schema.AlterSyntax;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.DdlSyntax;
import dev.holdfast.schema.NormalForm;
import dev.holdfast.sql.RawSql;
import dev.holdfast.sql.SqlSyntax;
import dev.holdfast.type.SqlType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** H2's DDL. */
final class H2Ddl extends StandardDdl {
    private static final int LONGEST_NAME = 256;

    private static final NormalForm FORM = new H2Form();

    private final AlterSyntax alterations;

    H2Ddl(SqlSyntax syntax, Set<Feature> features) {
        super(syntax, features);
        this.alterations = new H2Alter();
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

    /** H2 computes when the row is written: https://h2database.com/html/grammar.html#column_definition. */
    @Override
    public String computed(@RawSql String expression, Column.@Nullable Storage storage) {
        if (storage == Column.Storage.VIRTUAL) {
            throw SqlSyntax.unsupported("A VIRTUAL computed column", "H2 keeps computed columns: use computed(...).");
        }
        return " GENERATED ALWAYS AS (" + expression + ")";
    }

    /** https://h2database.com/html/grammar.html#unique_specification. */
    @Override
    public String nullsNotDistinct() {
        return "NULLS NOT DISTINCT ";
    }

    @Override
    public String typeOf(Column<?> column) {
        return type(column.type());
    }

    static String type(SqlType<?> type) {
        return switch (type.code()) {
            case BOOLEAN -> "BOOLEAN";
            case SMALLINT -> "SMALLINT";
            case INTEGER -> "INTEGER";
            case BIGINT -> "BIGINT";
            case REAL -> "REAL";
            case DOUBLE -> "DOUBLE PRECISION";
            case DECIMAL ->
                type.precision() == 0
                        ? "NUMERIC(38, 10)" // without sizes H2 keeps no fraction
                        : "NUMERIC(" + type.precision() + ", " + type.scale() + ")";
            case CHAR -> "CHAR(" + type.length() + ")";
            case VARCHAR -> "VARCHAR(" + type.length() + ")";
            case TEXT -> "CHARACTER LARGE OBJECT";
            case BINARY -> type.length() == 0 ? "BINARY LARGE OBJECT" : "VARBINARY(" + type.length() + ")";
            case DATE -> "DATE";
            case TIME -> "TIME(6)";
            case TIMESTAMP -> "TIMESTAMP(6)";
            case TIMESTAMP_TZ -> "TIMESTAMP(6) WITH TIME ZONE";
            case UUID -> "UUID";
            case JSON -> "JSON";
            case ENUM -> DdlSyntax.enumType(type);
            case INTERVAL -> "BIGINT";
            case ARRAY -> type(type.element().orElseThrow()) + " ARRAY";
            case OTHER -> throw DdlSyntax.noType(type);
        };
    }
}
