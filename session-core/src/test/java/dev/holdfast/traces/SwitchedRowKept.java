package dev.holdfast.traces;

import dev.holdfast.state.EntityStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * FL-36: a new object that takes the row of a deleted one has that row afterwards. The reference, where both are in a
 * circle of rows, sends the UPDATE and then the DELETE of the old object as well, and ends with a persistent object that
 * has no row.
 */
final class SwitchedRowKept implements DeltaRule {
    @Override
    public boolean diverges(StepContext context) {
        return context.succeeded()
                && context.step().expectedError() == null
                && context.mentioned().stream()
                        .anyMatch(variable -> changed(context, variable, EntityStatus.PENDING, EntityStatus.PERSISTENT)
                                && context.expected().state(variable).equals("persistent")
                                && isRowDeletedThere(context, variable));
    }

    private static boolean isRowDeletedThere(StepContext context, String added) {
        String table = context.entity(added).rootTable();
        List<Object> key = Objects.requireNonNull(context.after(added)).key();
        return context.mentioned().stream().anyMatch(variable -> isReplaced(context, variable, table, key))
                && context.step().expectedSql().containsAll(List.of("UPDATE " + table, "DELETE " + table))
                && hasFewerRowsThere(context, table);
    }

    private static boolean isReplaced(StepContext context, String variable, String table, @Nullable List<Object> key) {
        return changed(context, variable, EntityStatus.PERSISTENT, EntityStatus.DELETED)
                && context.entity(variable).rootTable().equals(table)
                && Objects.equals(
                        Objects.requireNonNull(context.before(variable)).key(), key);
    }

    private static boolean changed(StepContext context, String variable, EntityStatus from, EntityStatus to) {
        ObjectView before = context.before(variable);
        ObjectView after = context.after(variable);
        return before != null && after != null && before.status() == from && after.status() == to;
    }

    private static boolean hasFewerRowsThere(StepContext context, String table) {
        Map<String, List<List<@Nullable Object>>> tables = context.after().tables();
        return tables != null
                && context.expected().tables().containsKey(table)
                && context.expected().tables().get(table).size()
                        < tables.getOrDefault(table, List.of()).size();
    }
}
