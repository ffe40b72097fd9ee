package dev.holdfast.schema;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.NoSuchTableException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what is in a database. A schema is read as a whole, with one query for each kind of thing, when it is first asked
 * for, and remembered: make another inspector, or {@link #forget()}, to see later changes (SC-12). One thread at a time.
 *
 * <pre>{@code
 * Inspector inspector = Inspector.of(engine);
 * inspector.tableNames();
 * inspector.table("artist").columns().forEach(c -> System.out.println(c.name() + " " + c.databaseType()));
 * }</pre>
 *
 * @see <a href="https://docs.sqlalchemy.org/en/20/core/reflection.html">SQLAlchemy, Reflecting Database Objects</a>
 */
public final class Inspector {
    private final DdlTarget target;
    private final Map<@Nullable String, ReflectedSchema> known = new HashMap<>();

    private Inspector(DdlTarget target) {
        this.target = target;
    }

    /** An inspector of the database behind an engine or a connection; nothing is sent yet. */
    public static Inspector of(DdlTarget target) {
        if (target == null) {
            throw new InvalidArgumentException("target must not be null. [null-argument]");
        }
        return new Inspector(target);
    }

    /** The names of all schemas but the database's own ones, sorted. */
    public List<String> schemas() {
        return target.schemaNames();
    }

    /** The connection's own schema. */
    public ReflectedSchema schema() {
        return schema(null);
    }

    /** A schema; an empty one if there is none of that name. Null is the connection's own. */
    public ReflectedSchema schema(@Nullable String name) {
        ReflectedSchema schema = known.get(name);
        if (schema == null) {
            schema = target.reflect(name);
            known.put(name, schema);
        }
        return schema;
    }

    /** The names of the tables in the connection's own schema, sorted. */
    public List<String> tableNames() {
        return names(schema().tables());
    }

    /** The names of the views in the connection's own schema, sorted. */
    public List<String> viewNames() {
        return names(schema().views());
    }

    /** Whether the connection's own schema has a table or view of that name. */
    public boolean hasTable(String name) {
        return hasTable(null, name);
    }

    public boolean hasTable(@Nullable String schema, String name) {
        return schema(schema).find(name).isPresent();
    }

    /**
     * A table or view of the connection's own schema.
     *
     * @throws NoSuchTableException listing the tables there are
     */
    public ReflectedTable table(String name) {
        return table(null, name);
    }

    /**
     * A table or view.
     *
     * @param schema null for the connection's own
     * @throws NoSuchTableException listing the tables there are
     */
    public ReflectedTable table(@Nullable String schema, String name) {
        ReflectedSchema found = schema(schema);
        return found.find(name)
                .orElseThrow(() -> new NoSuchTableException("""
                The database has no table or view "%s"%s. It has: %s. [no-such-table]""".formatted(
                        name,
                        schema == null ? "" : " in schema " + schema,
                        found.tables().stream().map(ReflectedTable::name).collect(Collectors.joining(", ")))));
    }

    /** Reads anew what is asked for from now on. */
    public void forget() {
        known.clear();
    }

    private static List<String> names(List<ReflectedTable> tables) {
        return tables.stream().map(ReflectedTable::name).sorted().toList();
    }
}
