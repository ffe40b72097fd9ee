package dev.holdfast.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A schema as the database described it at one time.
 *
 * @param name null for the connection's own
 */
public record ReflectedSchema(
        @Nullable String name,
        List<ReflectedTable> tables,
        List<ReflectedTable> views,
        List<ReflectedSequence> sequences,
        List<ReflectedEnum> enums) {
    public ReflectedSchema {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        sequences = List.copyOf(sequences);
        enums = List.copyOf(enums);
    }

    /** The table or view of that name. */
    public Optional<ReflectedTable> find(String table) {
        return Stream.concat(tables.stream(), views.stream())
                .filter(found -> found.name().equals(table))
                .findFirst();
    }
}
