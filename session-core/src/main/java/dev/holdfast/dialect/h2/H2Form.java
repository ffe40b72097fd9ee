package dev.holdfast.dialect.h2;

import dev.holdfast.dialect.StandardForm;
import dev.holdfast.dialect.TypeText;
import dev.holdfast.schema.ForeignKey;
import java.util.List;
import java.util.Map;

/**
 * How H2 writes back what DDL said.
 *
 * @see <a href="https://h2database.com/html/datatypes.html">H2, Data Types</a>
 */
final class H2Form extends StandardForm {
    private static final Map<String, String> TYPE_NAMES = Map.ofEntries(
            Map.entry("varchar", "character varying"),
            Map.entry("char", "character"),
            Map.entry("int", "integer"),
            Map.entry("decimal", "numeric"),
            Map.entry("double", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("bool", "boolean"),
            Map.entry("clob", "character large object"),
            Map.entry("text", "character large object"),
            Map.entry("blob", "binary large object"),
            Map.entry("varbinary", "binary varying"),
            Map.entry("datetime", "timestamp"),
            Map.entry("timestamptz", "timestamp with time zone"));

    H2Form() {
        super(TYPE_NAMES);
    }

    @Override
    protected TypeText normal(TypeText type) {
        boolean unsized = type.arguments().isEmpty() && type.name().startsWith("timestamp");
        return unsized ? new TypeText(type.name(), List.of("6")) : type;
    }

    /** The catalog says RESTRICT where nothing was said; both are checked at once. */
    @Override
    public ForeignKey.Action action(ForeignKey.Action action) {
        return action == ForeignKey.Action.RESTRICT ? ForeignKey.Action.NO_ACTION : action;
    }
}
