package dev.holdfast.unitofwork;

import dev.holdfast.engine.StatementCause;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.state.History;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Passive;
import dev.holdfast.state.ScalarAccess;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The UPDATEs of one table: changed columns only, like rows together (FL-31 to FL-35, FL-38, VE-01 to VE-04). */
final class Updates {
    private final UnitOfWork uow;
    private final Table table;

    Updates(UnitOfWork uow, Table table) {
        this.uow = uow;
        this.table = table;
    }

    /**
     * An instance whose row exists.
     *
     * @param state what is written
     * @param row the instance that had the row before: {@code state} itself but for a row switch (FL-36)
     * @param oldVersion the version the row is expected to have; null without version
     */
    record Target(
            InstanceState state,
            InstanceState row,
            @Nullable Object oldVersion) {
        static Target of(InstanceState state, InstanceState row) {
            ColumnAttribute version = row.mapper().version();
            Object old = version == null ? null : ScalarAccess.committed(row, version, Passive.OFF);
            return new Target(state, row, old);
        }

        boolean isRowSwitch() {
            return state != row;
        }
    }

    void execute(List<Target> targets) {
        Shape shape = null;
        RowChanges changes = null;
        BitSet changed = new BitSet();
        for (Target target : targets) {
            TablePlan plan = TablePlan.of(target.state.mapper(), table);
            if (plan != null) {
                findChanged(target, plan, changed);
                boolean versioned = plan.version() != null && target.oldVersion != null;
                if (!changed.isEmpty() || (versioned && hasChangesElsewhere(target.state))) {
                    if (shape == null || !shape.is(plan, changed, versioned)) {
                        shape = new Shape(plan, (BitSet) changed.clone(), versioned);
                        RowChanges next = rowChanges(plan, changed, versioned);
                        changes = changes != null && changes.isLike(next) ? changes : sendAndStart(changes, next);
                    }
                    addRow(Objects.requireNonNull(changes), target, plan, changed, versioned);
                }
            }
        }
        if (changes != null) {
            changes.send();
        }
    }

    /** What the last row was like: most often the next one is like it. */
    private record Shape(TablePlan plan, BitSet changed, boolean versioned) {
        boolean is(TablePlan other, BitSet otherChanged, boolean otherVersioned) {
            return plan == other && versioned == otherVersioned && changed.equals(otherChanged);
        }
    }

    private static RowChanges sendAndStart(@Nullable RowChanges former, RowChanges next) {
        if (former != null) {
            former.send();
        }
        return next;
    }

    private void findChanged(Target target, TablePlan plan, BitSet changed) {
        changed.clear();
        if (!target.state.hasRecorded()) {
            return;
        }
        List<ColumnAttribute> attributes = plan.attributes();
        for (int i = 0; i < attributes.size(); i++) {
            ColumnAttribute attribute = attributes.get(i);
            changed.set(
                    i,
                    ScalarAccess.isChanged(target.state, attribute)
                            && (attribute.traits().updatable() || attribute.isIdentifier())
                            && !isKeyOfSwitchedRow(target, attribute)
                            && !isCascadedKey(target.state, attribute)
                            && !uow.deferredKeys().isDeferred(target.state, attribute));
        }
    }

    private static boolean isKeyOfSwitchedRow(Target target, ColumnAttribute attribute) {
        return attribute.isIdentifier() && target.isRowSwitch();
    }

    private boolean isCascadedKey(InstanceState state, ColumnAttribute attribute) {
        return attribute.isIdentifier() && uow.isKeyCascaded(state, attribute.name());
    }

    /** The version is in this table, the change in another one of the hierarchy (VE-02). */
    private static boolean hasChangesElsewhere(InstanceState state) {
        for (ColumnAttribute attribute : state.mapper().columns()) {
            if (state.isRecorded(attribute.number())
                    && !ScalarAccess.history(state, attribute, Passive.NO_INITIALIZE)
                            .added()
                            .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private RowChanges rowChanges(TablePlan plan, BitSet changed, boolean versioned) {
        List<Column<?>> set = new ArrayList<>();
        changed.stream().forEach(i -> set.add(plan.columns().get(i)));
        List<Column<?>> where = new ArrayList<>(plan.keyColumns());
        if (versioned) {
            ColumnAttribute version = Objects.requireNonNull(plan.version());
            Column<?> column = version.columnIn(table);
            if (!set.contains(column)) {
                set.add(column);
            }
            where.add(column);
        }
        return new RowChanges(uow.context(), table, set, where, plan.mapper(), StatementCause.Kind.UPDATE);
    }

    private void addRow(RowChanges changes, Target target, TablePlan plan, BitSet changed, boolean versioned) {
        List<@Nullable Object> values =
                new ArrayList<>(changed.cardinality() + plan.keys().size() + 2);
        for (int i = changed.nextSetBit(0); i >= 0; i = changed.nextSetBit(i + 1)) {
            values.add(plan.attributes().get(i).get(target.state.entity()));
        }
        if (versioned) {
            ColumnAttribute version = Objects.requireNonNull(plan.version());
            if (!changed.get(plan.attributes().indexOf(version))) {
                Object next = Versions.next(version, target.oldVersion);
                values.add(next);
                ScalarAccess.setDuringFlush(target.state, version, next);
                UnitOfWork.versionCounted(target.state);
            }
        }
        addKey(values, target, plan.keys());
        if (versioned) {
            values.add(target.oldVersion);
        }
        changes.add(target.state, values);
    }

    /** The key the row has now; what the database's cascade has changed is new already (FL-31, FL-38). */
    private void addKey(List<@Nullable Object> values, Target target, List<ColumnAttribute> keys) {
        Mapper mapper = target.state.mapper();
        @Nullable
        Object[] parts = mapper.identifierType().parts(Objects.requireNonNull(target.row.key(), "row has no key"));
        for (int i = 0; i < parts.length; i++) {
            ColumnAttribute key = keys.get(i);
            Object part = isCascadedKey(target.state, key) ? cascadedPart(target.state, key) : parts[i];
            if (part == null) {
                throw Saver.nullKey(target.state, key.name());
            }
            values.add(part);
        }
    }

    private static @Nullable Object cascadedPart(InstanceState state, ColumnAttribute key) {
        History history = ScalarAccess.history(state, key, Passive.NO_INITIALIZE);
        return history.added().isEmpty()
                ? key.get(state.entity())
                : history.added().get(0);
    }
}
