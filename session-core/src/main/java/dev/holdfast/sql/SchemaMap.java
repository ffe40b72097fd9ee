package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which schema takes the place of another one while statements are executed (CN-12): one definition of tables, one
 * schema for each tenant. Immutable, compared by content.
 *
 * <pre>{@code
 * Engine tenant = engine.withOptions(ExecutionOptions.defaults().withSchemas(SchemaMap.of("shop", "shop_7")));
 * }</pre>
 *
 * <p>Names in {@code text(...)} and raw SQL stay as they are.
 */
public final class SchemaMap {
    /** Every schema stays what it is. */
    public static final SchemaMap NONE = new SchemaMap(Collections.emptyMap());

    private final Map<@Nullable String, @Nullable String> schemas;

    private SchemaMap(Map<@Nullable String, @Nullable String> schemas) {
        this.schemas = schemas;
    }

    /**
     * One schema in the place of another.
     *
     * @param from null for tables without a schema
     * @param to null for the connection's own schema
     */
    public static SchemaMap of(@Nullable String from, @Nullable String to) {
        return NONE.and(from, to);
    }

    /** These replacements and one more; of two for the same schema the last one counts. */
    public SchemaMap and(@Nullable String from, @Nullable String to) {
        Map<@Nullable String, @Nullable String> more = new HashMap<>(schemas);
        more.put(checked(from), checked(to));
        return new SchemaMap(more);
    }

    private static @Nullable String checked(@Nullable String schema) {
        if (schema != null && (schema.isBlank() || schema.indexOf('\0') >= 0)) {
            throw new InvalidArgumentException("A schema needs a name, without NUL characters. [bad-name]");
        }
        return schema;
    }

    /** The schema that takes the place of this one: another one, or itself. */
    public @Nullable String apply(@Nullable String schema) {
        return schemas.containsKey(schema) ? schemas.get(schema) : schema;
    }

    public boolean isEmpty() {
        return schemas.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SchemaMap map && map.schemas.equals(schemas);
    }

    @Override
    public int hashCode() {
        return schemas.hashCode();
    }

    @Override
    public String toString() {
        return schemas.toString();
    }
}
