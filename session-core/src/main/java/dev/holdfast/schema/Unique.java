package dev.holdfast.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name null to let the naming convention or the database choose
 */
public record Unique(@Nullable String name, List<Column<?>> columns) {
    public Unique {
        columns = List.copyOf(columns);
    }
}
