package dev.holdfast.mapping;

import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import java.util.List;

/**
 * The table between the two sides of a many-to-many relationship.
 *
 * @param table the association table
 * @param local columns that refer to the relationship's owner
 * @param remote columns that refer to its target
 */
public record Association(Table table, List<Link> local, List<Link> remote) {
    public Association {
        local = List.copyOf(local);
        remote = List.copyOf(remote);
    }

    /** A column of the association table and the key column it refers to. */
    public record Link(Column<?> column, ColumnAttribute key) {}
}
