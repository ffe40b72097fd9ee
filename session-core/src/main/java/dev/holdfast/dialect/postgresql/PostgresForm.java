package dev.holdfast.dialect.postgresql;

import dev.holdfast.dialect.StandardForm;
import java.util.Map;

/**
 * How PostgreSQL writes back what DDL said.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype.html">PostgreSQL, Data Types</a>
 */
final class PostgresForm extends StandardForm {
    private static final Map<String, String> TYPE_NAMES = Map.ofEntries(
            Map.entry("varchar", "character varying"),
            Map.entry("char", "character"),
            Map.entry("int", "integer"),
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("smallserial", "smallint"),
            Map.entry("serial", "integer"),
            Map.entry("bigserial", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("decimal", "numeric"),
            Map.entry("bool", "boolean"),
            Map.entry("time", "time without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"));

    PostgresForm() {
        super(TYPE_NAMES);
    }
}
