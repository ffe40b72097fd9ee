package dev.holdfast.dialect.h2;

import dev.holdfast.dialect.StandardForm;
import dev.holdfast.dialect.TypeText;
import dev.holdfast.schema.ForeignKey;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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

    /** A literal that H2 gave the type of what it is compared with. */
    private static final Pattern TYPED_LITERAL =
            Pattern.compile("CAST\\((-?[\\d.]+|'(?:[^']|'')*') AS [A-Z ]+(?:\\([\\d, ]+\\))?[A-Z ]*\\)");

    H2Form() {
        super(TYPE_NAMES);
    }

    @Override
    protected TypeText normal(TypeText type) {
        boolean unsized = type.arguments().isEmpty() && type.name().startsWith("timestamp");
        return unsized ? new TypeText(type.name(), List.of("6")) : type;
    }

    @Override
    public String expression(String sql) {
        return super.expression(TYPED_LITERAL.matcher(sql).replaceAll("$1"));
    }

    /** Dates and times are written with their type before them. */
    @Override
    public String defaultValue(String sql) {
        String form = super.defaultValue(TYPED_LITERAL.matcher(sql).replaceAll("$1"));
        return form.replaceFirst("^(?:date|time|timestamp) (?=')", "");
    }

    /** The catalog says RESTRICT where nothing was said; both are checked at once. */
    @Override
    public ForeignKey.Action action(ForeignKey.Action action) {
        return action == ForeignKey.Action.RESTRICT ? ForeignKey.Action.NO_ACTION : action;
    }
}
