package dev.holdfast.unitofwork;

import dev.holdfast.engine.StatementCause;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Passive;
import dev.holdfast.state.ScalarAccess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Foreign keys whose rows refer to each other in a circle: they are left out when the row is saved, and written by an
 * UPDATE of their own once all rows are there; before a DELETE they are set to NULL (FL-17, FL-18).
 */
final class DeferredKeys {
    private final UnitOfWork uow;
    private final Map<InstanceState, Set<ColumnAttribute>> written = new LinkedHashMap<>();
    private final Map<InstanceState, Set<ColumnAttribute>> cleared = new LinkedHashMap<>();

    DeferredKeys(UnitOfWork uow) {
        this.uow = uow;
    }

    /** The row is saved without this foreign key. */
    void write(InstanceState state, List<ColumnAttribute> foreignKey) {
        written.computeIfAbsent(state, any -> new LinkedHashSet<>()).addAll(foreignKey);
    }

    /** The foreign key is set to NULL before the row is deleted. */
    void clear(InstanceState state, List<ColumnAttribute> foreignKey) {
        cleared.computeIfAbsent(state, any -> new LinkedHashSet<>()).addAll(foreignKey);
    }

    /** Whether the column is left out when the row is saved. */
    boolean isDeferred(InstanceState state, ColumnAttribute attribute) {
        return !written.isEmpty() && written.getOrDefault(state, Set.of()).contains(attribute);
    }

    /** Replaces by null what is not yet to be inserted. */
    void leaveOut(InstanceState state, TablePlan plan, @Nullable Object[] values) {
        if (written.containsKey(state)) {
            List<ColumnAttribute> attributes = plan.attributes();
            for (int i = 0; i < attributes.size(); i++) {
                if (isDeferred(state, attributes.get(i))) {
                    values[i] = null;
                }
            }
        }
    }

    /** Writes what was left out of the rows of a hierarchy. */
    void writeAll(Mapper root) {
        send(root, written, state -> true, false);
    }

    /** Takes the foreign keys out of the rows of a hierarchy that are going to be deleted. */
    void clearAll(Mapper root) {
        send(root, cleared, uow::sendsDelete, true);
    }

    private void send(
            Mapper root,
            Map<InstanceState, Set<ColumnAttribute>> keys,
            Predicate<InstanceState> condition,
            boolean toNull) {
        List<InstanceState> states = new ArrayList<>();
        for (InstanceState state : keys.keySet()) {
            if (state.mapper().root() == root && condition.test(state)) {
                states.add(state);
            }
        }
        for (Table table : TablePlan.tablesOf(root)) {
            send(table, Saver.inOrder(states), keys, toNull);
        }
    }

    private void send(
            Table table, List<InstanceState> states, Map<InstanceState, Set<ColumnAttribute>> keys, boolean toNull) {
        RowChanges changes = null;
        for (InstanceState state : states) {
            TablePlan plan = TablePlan.of(state.mapper(), table);
            Row row = plan == null ? null : row(plan, state, Objects.requireNonNull(keys.get(state)), toNull);
            if (row != null) {
                if (changes == null || !changes.isLike(row.changes)) {
                    finish(changes, toNull);
                    changes = row.changes;
                }
                changes.add(state, row.values);
            }
        }
        finish(changes, toNull);
    }

    /** The UPDATE of one row, and its values. */
    private record Row(RowChanges changes, List<@Nullable Object> values) {}

    private @Nullable Row row(TablePlan plan, InstanceState state, Set<ColumnAttribute> foreignKeys, boolean toNull) {
        List<Column<?>> set = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        for (ColumnAttribute attribute : plan.attributes()) {
            if (foreignKeys.contains(attribute) && (toNull || isOpen(state, attribute))) {
                set.add(attribute.columnIn(plan.table()));
                values.add(toNull ? null : attribute.get(state.entity()));
            }
        }
        ColumnAttribute version = toNull ? null : versionToCount(plan, state, foreignKeys);
        List<Column<?>> where = new ArrayList<>(plan.keyColumns());
        Object oldVersion = null;
        if (version != null) {
            oldVersion = ScalarAccess.committed(state, version, Passive.OFF);
            Object next = Versions.next(version, oldVersion);
            ScalarAccess.setDuringFlush(state, version, next);
            set.add(version.columnIn(plan.table()));
            values.add(next);
            where.add(version.columnIn(plan.table()));
        }
        if (set.isEmpty()) {
            return null;
        }
        if (toNull) {
            values.addAll(Deleter.rowKey(state, plan));
        } else {
            Collections.addAll(values, Keys.partsNow(state));
        }
        if (version != null) {
            values.add(oldVersion);
        }
        return new Row(
                new RowChanges(uow.context(), plan.table(), set, where, plan.mapper(), StatementCause.Kind.UPDATE),
                values);
    }

    /** The version, if this is the only UPDATE of an older row, so that nothing else has counted it (VE-01). */
    private @Nullable ColumnAttribute versionToCount(
            TablePlan plan, InstanceState state, Set<ColumnAttribute> foreignKeys) {
        ColumnAttribute version = plan.version();
        return version != null
                        && state.key() != null
                        && !UnitOfWork.isVersionCounted(state)
                        && !ScalarAccess.isChanged(state, version)
                        && foreignKeys.stream().anyMatch(attribute -> isOpen(state, attribute))
                ? version
                : null;
    }

    /** Before a DELETE, which notices missing rows itself, nothing is checked. */
    private static void finish(@Nullable RowChanges changes, boolean toNull) {
        if (changes == null) {
            return;
        }
        if (toNull) {
            changes.missed();
        } else {
            changes.send();
        }
    }

    /** A new row has NULL there, an older one still has what it was loaded with. */
    private boolean isOpen(InstanceState state, ColumnAttribute attribute) {
        return state.key() == null ? attribute.get(state.entity()) != null : ScalarAccess.isChanged(state, attribute);
    }
}
