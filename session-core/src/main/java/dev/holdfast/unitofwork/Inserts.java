package dev.holdfast.unitofwork;

import dev.holdfast.engine.StatementCause;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.ScalarAccess;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The INSERTs into one table. Consecutive rows with the same columns share a statement; rows are never reordered for that
 * (FL-42 to FL-45).
 */
final class Inserts {
    /** Most rows of one statement (FL-44). */
    static final int PAGE = 1000;

    private final UnitOfWork uow;
    private final Table table;

    Inserts(UnitOfWork uow, Table table) {
        this.uow = uow;
        this.table = table;
    }

    /** Rows with the same columns, be they of one class or of several that share the table (FL-19). */
    private static final class Group {
        final TablePlan plan;
        final BitSet positions;
        final boolean needsKey;
        final List<Column<?>> columns;
        final List<InstanceState> states = new ArrayList<>();
        final List<@Nullable Object[]> rows = new ArrayList<>();

        Group(TablePlan plan, BitSet positions, boolean needsKey) {
            this.plan = plan;
            this.positions = positions;
            this.needsKey = needsKey;
            this.columns = columns(plan, positions);
        }

        private static List<Column<?>> columns(TablePlan plan, BitSet positions) {
            List<Column<?>> columns = new ArrayList<>();
            positions.stream().forEach(i -> columns.add(plan.columns().get(i)));
            Mapper.Discriminator discriminator = plan.discriminator();
            if (discriminator != null) {
                columns.add(discriminator.column());
            }
            return columns;
        }

        /** Takes the row's values out of those of all columns. */
        void add(InstanceState state, TablePlan own, BitSet ownPositions, @Nullable Object[] all) {
            @Nullable Object[] row = new Object[columns.size()];
            int at = 0;
            for (int i = ownPositions.nextSetBit(0); i >= 0; i = ownPositions.nextSetBit(i + 1)) {
                ColumnAttribute version = own.version();
                row[at++] = version != null && own.attributes().get(i) == version ? Versions.first(version) : all[i];
            }
            if (own.discriminator() != null) {
                row[at] = own.discriminator().value();
            }
            states.add(state);
            rows.add(row);
        }

        boolean takes(TablePlan other, BitSet otherPositions, boolean otherNeedsKey) {
            return needsKey == otherNeedsKey
                    && (plan == other
                            ? positions.equals(otherPositions)
                            : columns.equals(columns(other, otherPositions)));
        }
    }

    void execute(List<InstanceState> states) {
        Group group = null;
        BitSet positions = new BitSet();
        @Nullable Object[] values = {};
        for (InstanceState state : states) {
            TablePlan plan = TablePlan.of(state.mapper(), table);
            if (plan != null) {
                if (values.length < plan.columns().size()) {
                    values = new Object[plan.columns().size()];
                }
                plan.read(state.entity(), values);
                positions.clear();
                plan.insertedColumns(values, positions);
                uow.deferredKeys().leaveOut(state, plan, values);
                boolean needsKey = needsKey(state, plan);
                if (group == null || !group.takes(plan, positions, needsKey)) {
                    send(group);
                    group = new Group(plan, (BitSet) positions.clone(), needsKey);
                }
                group.add(state, plan, positions, values);
            }
        }
        send(group);
    }

    private static boolean needsKey(InstanceState state, TablePlan plan) {
        for (ColumnAttribute key : plan.keys()) {
            if (TablePlan.isNumbered(key) && Sequences.isUnset(state, key)) {
                return true;
            }
        }
        return false;
    }

    // ---- sending

    private void send(@Nullable Group group) {
        if (group == null) {
            return;
        }
        List<Column<?>> returning = group.needsKey ? group.plan.keyColumns() : List.of();
        BulkInsert insert = new BulkInsert(
                uow.context(),
                table,
                group.columns,
                returning,
                (row, column) -> InvalidValues.subject(group.states.get(row), column));
        StatementCause cause = new StatementCause(
                StatementCause.Kind.INSERT,
                group.plan.mapper().name(),
                group.states.size(),
                uow.context().cause());
        insert.execute(group.rows, cause, (from, keys) -> takeKeys(group, from, keys));
        takeVersions(group);
    }

    /** Only now: a failed INSERT leaves the version unset. */
    private static void takeVersions(Group group) {
        if (group.plan.version() == null) {
            return;
        }
        int at = group.columns.indexOf(group.plan.version().columnIn(group.plan.table()));
        for (int row = 0; row < group.states.size(); row++) {
            InstanceState state = group.states.get(row);
            ScalarAccess.setDuringFlush(
                    state,
                    Synchronization.own(state, group.plan.version()),
                    group.rows.get(row)[at]);
        }
    }

    private static void takeKeys(Group group, int from, List<@Nullable Object[]> keys) {
        for (int row = 0; row < keys.size(); row++) {
            InstanceState state = group.states.get(from + row);
            @Nullable Object[] parts = keys.get(row);
            for (int i = 0; i < parts.length; i++) {
                ColumnAttribute key =
                        Synchronization.own(state, group.plan.keys().get(i));
                if (TablePlan.isNumbered(key) && Sequences.isUnset(state, key)) {
                    if (parts[i] == null) {
                        throw Saver.nullKey(state, key.name());
                    }
                    state.keyGenerated(key);
                    ScalarAccess.setDuringFlush(state, key, parts[i]);
                }
            }
        }
    }
}
