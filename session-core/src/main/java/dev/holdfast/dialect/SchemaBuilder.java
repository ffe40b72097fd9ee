package dev.holdfast.dialect;

import dev.holdfast.schema.ReflectedCheck;
import dev.holdfast.schema.ReflectedColumn;
import dev.holdfast.schema.ReflectedEnum;
import dev.holdfast.schema.ReflectedForeignKey;
import dev.holdfast.schema.ReflectedIndex;
import dev.holdfast.schema.ReflectedKey;
import dev.holdfast.schema.ReflectedSchema;
import dev.holdfast.schema.ReflectedSequence;
import dev.holdfast.schema.ReflectedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of catalog queries together to a schema. Tables and views come first; what is said of others is left
 * out. One thread.
 */
public final class SchemaBuilder {
    private final @Nullable String schema;
    private final Map<String, Parts> tables = new LinkedHashMap<>();
    private final List<ReflectedSequence> sequences = new ArrayList<>();
    private final List<ReflectedEnum> enums = new ArrayList<>();

    /** What is known of one table. */
    private static final class Parts {
        private final boolean view;
        private final @Nullable String comment;
        private final List<ReflectedColumn> columns = new ArrayList<>();
        private final List<ReflectedForeignKey> foreignKeys = new ArrayList<>();
        private final List<ReflectedKey> uniques = new ArrayList<>();
        private final List<ReflectedIndex> indexes = new ArrayList<>();
        private final List<ReflectedCheck> checks = new ArrayList<>();
        private final List<String> triggers = new ArrayList<>();
        private @Nullable ReflectedKey primaryKey;

        Parts(boolean view, @Nullable String comment) {
            this.view = view;
            this.comment = comment;
        }
    }

    /**
     * Nothing yet.
     *
     * @param schema null for the connection's own
     */
    public SchemaBuilder(@Nullable String schema) {
        this.schema = schema;
    }

    public void table(String name, @Nullable String comment) {
        tables.put(name, new Parts(false, blankIsNull(comment)));
    }

    public void view(String name, @Nullable String comment) {
        tables.put(name, new Parts(true, blankIsNull(comment)));
    }

    public void column(String table, ReflectedColumn column) {
        parts(table).columns.add(column);
    }

    public void primaryKey(String table, @Nullable String name, List<String> columns) {
        parts(table).primaryKey = new ReflectedKey(name, columns);
    }

    public void unique(String table, @Nullable String name, List<String> columns) {
        parts(table).uniques.add(new ReflectedKey(name, columns));
    }

    public void foreignKey(String table, ReflectedForeignKey key) {
        parts(table).foreignKeys.add(key);
    }

    public void index(String table, ReflectedIndex index) {
        parts(table).indexes.add(index);
    }

    public void check(String table, @Nullable String name, String sql) {
        parts(table).checks.add(new ReflectedCheck(name, sql));
    }

    /** A statement that makes a trigger again. */
    public void trigger(String table, String sql) {
        parts(table).triggers.add(sql);
    }

    public void sequence(String name, long start, long increment) {
        sequences.add(new ReflectedSequence(name, start, increment));
    }

    public void enumeration(String name, List<String> labels) {
        enums.add(new ReflectedEnum(name, labels));
    }

    /** The columns of a table so far. */
    public List<String> columns(String table) {
        return parts(table).columns.stream().map(ReflectedColumn::name).toList();
    }

    public ReflectedSchema build() {
        List<ReflectedTable> found = new ArrayList<>();
        List<ReflectedTable> views = new ArrayList<>();
        tables.forEach((name, parts) -> (parts.view ? views : found).add(table(name, parts)));
        return new ReflectedSchema(schema, found, views, sequences, enums);
    }

    private ReflectedTable table(String name, Parts parts) {
        return new ReflectedTable(
                schema,
                name,
                parts.columns,
                parts.primaryKey,
                parts.foreignKeys,
                parts.uniques,
                parts.indexes,
                parts.checks,
                parts.comment,
                parts.triggers);
    }

    private Parts parts(String table) {
        return tables.getOrDefault(table, new Parts(false, null));
    }

    /** Databases without a comment say so by an empty text or NULL. */
    public static @Nullable String blankIsNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
