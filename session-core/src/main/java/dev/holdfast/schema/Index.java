package dev.holdfast.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index, created after its table.
 *
 * @param name null to let the naming convention choose
 */
public record Index(@Nullable String name, List<Column<?>> columns, Kind kind) {
    public Index {
        columns = List.copyOf(columns);
    }

    /** Whether an index also forbids equal rows. */
    public enum Kind {
        PLAIN,
        UNIQUE
    }
}
