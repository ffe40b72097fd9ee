package dev.holdfast.dialect;

import dev.holdfast.schema.NormalForm;
import java.util.Map;

/** What the normal forms of databases share. Made to be extended. */
public abstract class StandardForm implements NormalForm {
    private final Map<String, String> typeNames;

    /**
     * A form with other names for types.
     *
     * @param typeNames the name that the catalog has for a type, by others that DDL takes; all in lower case
     */
    protected StandardForm(Map<String, String> typeNames) {
        this.typeNames = Map.copyOf(typeNames);
    }

    @Override
    public final String type(String ddl) {
        return normal(TypeText.of(ddl).named(typeNames)).toString();
    }

    /** A type that has the catalog's name already. */
    protected TypeText normal(TypeText type) {
        return type;
    }

    @Override
    public String expression(String sql) {
        return SqlText.expression(sql);
    }

    @Override
    public String defaultValue(String sql) {
        return SqlText.defaultValue(sql);
    }
}
