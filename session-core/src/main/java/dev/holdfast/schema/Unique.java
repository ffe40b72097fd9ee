package dev.holdfast.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name null to let the naming convention or the database choose
 * @param nulls whether rows with NULL may repeat
 */
public record Unique(@Nullable String name, List<Column<?>> columns, Nulls nulls) {
    /** Whether two NULLs are different. */
    public enum Nulls {
        /** As in standard SQL: any number of rows may have NULL. */
        DISTINCT,
        /** One row may have NULL, as with any other value. Few databases can. */
        NOT_DISTINCT
    }

    public Unique {
        columns = List.copyOf(columns);
    }

    /** NULLs are different. */
    public Unique(@Nullable String name, List<Column<?>> columns) {
        this(name, columns, Nulls.DISTINCT);
    }
}
