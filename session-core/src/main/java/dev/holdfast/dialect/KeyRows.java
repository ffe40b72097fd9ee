package dev.holdfast.dialect;

import dev.holdfast.schema.ForeignKey;
import dev.holdfast.schema.ReflectedForeignKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys of which a catalog gives one row for each column. One thread. */
public final class KeyRows {
    private final Map<Id, Key> keys = new LinkedHashMap<>();

    private record Id(String table, String name) {}

    /** What a foreign key refers to. */
    public record Reference(@Nullable String schema, String table, String onDelete, String onUpdate) {}

    /** The columns of one key. */
    private record Key(String type, @Nullable Reference reference, List<String> columns, List<String> referred) {}

    /** No keys yet. */
    public KeyRows() {}

    /**
     * Adds the next column of a key.
     *
     * @param type as in the standard's catalog: {@code PRIMARY KEY}, {@code UNIQUE} or {@code FOREIGN KEY}
     */
    public void add(String table, String name, String type, String column) {
        key(table, name, type, null).columns().add(column);
    }

    /** Adds the next column of a foreign key and the one that it refers to. */
    public void add(String table, String name, Reference reference, String column, String referred) {
        Key key = key(table, name, "FOREIGN KEY", reference);
        key.columns().add(column);
        key.referred().add(referred);
    }

    private Key key(String table, String name, String type, @Nullable Reference reference) {
        return keys.computeIfAbsent(
                new Id(table, name), id -> new Key(type, reference, new ArrayList<>(), new ArrayList<>()));
    }

    public void addTo(SchemaBuilder schema) {
        keys.forEach((id, key) -> add(schema, id, key));
    }

    private static void add(SchemaBuilder schema, Id id, Key key) {
        Reference reference = key.reference();
        if (reference != null) {
            schema.foreignKey(
                    id.table(),
                    new ReflectedForeignKey(
                            id.name(),
                            key.columns(),
                            reference.schema(),
                            reference.table(),
                            key.referred(),
                            action(reference.onDelete()),
                            action(reference.onUpdate()),
                            false));
        } else if (key.type().equals("PRIMARY KEY")) {
            schema.primaryKey(id.table(), id.name(), key.columns());
        } else {
            schema.unique(id.table(), id.name(), key.columns());
        }
    }

    /** An action as SQL has it. */
    public static ForeignKey.Action action(String sql) {
        return ForeignKey.Action.valueOf(sql.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
