package dev.holdfast.schema;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A primary key or a unique constraint as the database describes it.
 *
 * @param name null where the database keeps none
 */
public record ReflectedKey(@Nullable String name, List<String> columns) {
    public ReflectedKey {
        columns = List.copyOf(columns);
    }

    ReflectedKey renamed(UnaryOperator<String> naming) {
        return new ReflectedKey(name, columns.stream().map(naming).toList());
    }
}
