package dev.holdfast.unitofwork;

import dev.holdfast.engine.StatementCause;
import dev.holdfast.mapping.Callbacks.Moment;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Passive;
import dev.holdfast.state.ScalarAccess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deletes the rows of one hierarchy: tables of subclasses first, rows in key order (FL-14, FL-19, FL-35, VE-08). */
final class Deleter {
    private final UnitOfWork uow;
    private final Mapper root;

    Deleter(UnitOfWork uow, Mapper root) {
        this.uow = uow;
        this.root = root;
    }

    void delete(List<InstanceState> states) {
        List<Updates.Target> targets = new ArrayList<>();
        for (InstanceState state : Saver.inOrder(states)) {
            if (state.key() == null) {
                uow.context().lostBeforeInsert(state);
            } else {
                state.mapper().callbacks().run(Moment.PRE_REMOVE, state.entity());
                targets.add(Updates.Target.of(state, state));
            }
        }
        List<Table> tables = new ArrayList<>(TablePlan.tablesOf(root));
        Collections.reverse(tables);
        tables.forEach(table -> delete(table, targets));
        targets.forEach(target -> target.state()
                .mapper()
                .callbacks()
                .run(Moment.POST_REMOVE, target.state().entity()));
    }

    private void delete(Table table, List<Updates.Target> targets) {
        RowChanges changes = null;
        for (Updates.Target target : targets) {
            TablePlan plan = TablePlan.of(target.state().mapper(), table);
            if (plan != null) {
                boolean versioned = plan.version() != null && target.oldVersion() != null;
                RowChanges next = rowChanges(plan, versioned);
                if (changes == null || !changes.isLike(next)) {
                    send(changes);
                    changes = next;
                }
                addRow(changes, target, plan, versioned);
            }
        }
        send(changes);
    }

    private RowChanges rowChanges(TablePlan plan, boolean versioned) {
        List<Column<?>> where = new ArrayList<>(plan.keyColumns());
        if (versioned) {
            where.add(Objects.requireNonNull(plan.version()).columnIn(plan.table()));
        }
        return new RowChanges(uow.context(), plan.table(), List.of(), where, plan.mapper(), StatementCause.Kind.DELETE);
    }

    private static void addRow(RowChanges changes, Updates.Target target, TablePlan plan, boolean versioned) {
        List<@Nullable Object> values = rowKey(target.state(), plan);
        if (versioned) {
            values.add(target.oldVersion());
        }
        changes.add(target.state(), values);
    }

    /** The key that the row of an instance to be deleted has. */
    static List<@Nullable Object> rowKey(InstanceState state, TablePlan plan) {
        @Nullable
        Object[] parts = state.mapper().identifierType().parts(Objects.requireNonNull(state.key(), "row has no key"));
        List<@Nullable Object> values = new ArrayList<>(parts.length + 1);
        for (int i = 0; i < parts.length; i++) {
            ColumnAttribute key = plan.keys().get(i);
            if (parts[i] == null) {
                throw Saver.nullKey(state, key.name());
            }
            values.add(currentPart(state, key, parts[i]));
        }
        return values;
    }

    /** The committed value of a key column in memory, which a cascade of the database may have changed; else the key's. */
    private static @Nullable Object currentPart(InstanceState state, ColumnAttribute key, @Nullable Object part) {
        return state.isPresent(key) || state.isRecorded(key.number())
                ? Objects.requireNonNullElse(ScalarAccess.committed(state, key, Passive.NO_INITIALIZE), part)
                : part;
    }

    private void send(@Nullable RowChanges changes) {
        if (changes == null) {
            return;
        }
        List<InstanceState> missed = changes.missed();
        if (missed.isEmpty()) {
            return;
        }
        if (missed.get(0).mapper().version() != null) {
            throw changes.stale(missed);
        }
        uow.context()
                .warn("DELETE did not find the rows of %s: they were deleted meanwhile. [delete-count]"
                        .formatted(missed));
    }
}
