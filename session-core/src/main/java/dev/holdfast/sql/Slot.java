package dev.holdfast.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of the user in a statement: always a parameter, never part of the statement's structure (QL-10, QL-30). */
public sealed interface Slot extends SqlNode permits Literal, ValueList, EntityValue {
    @Nullable
    Object value();

    @Override
    default List<SqlNode> children() {
        return List.of();
    }
}
