package dev.holdfast.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which columns of a database are to have other names. */
final class ColumnRenames {
    private final Map<At, String> renames = new HashMap<>();

    private record At(@Nullable String schema, String table, String column) {}

    void add(@Nullable String schema, String table, String from, String to) {
        renames.put(new At(schema, table, from), to);
    }

    /** The new name of each column of a table. */
    UnaryOperator<String> of(@Nullable String schema, String table) {
        return column -> renames.getOrDefault(new At(schema, table, column), column);
    }
}
