package dev.holdfast.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over a statement finds.
 *
 * @param slots the nodes that hold values, in tree order; a node that occurs twice counts once
 * @param values of the slots
 * @param ctes common table expressions, each after those it uses
 */
record Structure(StatementKey key, List<Slot> slots, List<@Nullable Object> values, List<Cte> ctes) {
    static Structure of(Statement statement) {
        return new StructureWalk().of(statement);
    }
}
