package dev.holdfast.traces;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a model family as its DDL describes it. Immutable.
 *
 * @param ddl the statement that creates it, with <code>{id}</code> for surrogate keys
 * @param key the positions of the key's columns
 */
record TableSchema(String name, String ddl, List<Column> columns, List<Integer> key) {
    /**
     * A column.
     *
     * @param number whether it holds integers; text if not
     * @param surrogate whether it is marked <code>{id}</code>
     * @param references the table it refers to, or null
     */
    record Column(
            String name,
            boolean number,
            boolean required,
            boolean surrogate,
            @Nullable String references) {}

    boolean hasSurrogateKey() {
        return columns.stream().anyMatch(Column::surrogate);
    }

    /** The column of that name, or null. */
    @Nullable
    Column find(String column) {
        return columns.stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElse(null);
    }

    /** Orders rows, values in the order of the columns, by their key. */
    Comparator<List<@Nullable Object>> byKey() {
        return (one, other) -> {
            for (int position : key) {
                int result = compare(one.get(position), other.get(position));
                if (result != 0) {
                    return result;
                }
            }
            return 0;
        };
    }

    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Long number && other instanceof Long otherNumber) {
            return Long.compare(number, otherNumber);
        }
        return String.valueOf(one).compareTo(String.valueOf(other));
    }
}
