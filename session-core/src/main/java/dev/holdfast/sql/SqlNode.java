package dev.holdfast.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a statement. Immutable, safe to share between threads. */
public sealed interface SqlNode permits Expression, FromItem, Clause, Slot, Statement {
    /** Writes this node. Called by {@link SqlWriter} only. */
    void writeTo(SqlWriter out);

    /** The nodes directly below, in the order they are written in standard SQL. */
    List<? extends SqlNode> children();

    /**
     * What besides its class and its children makes this node another one: an operator, a name, a type. Compared by
     * {@code equals}; null if there is nothing. Values of users do not belong here (QL-30).
     */
    default @Nullable Object structure() {
        return null;
    }
}
