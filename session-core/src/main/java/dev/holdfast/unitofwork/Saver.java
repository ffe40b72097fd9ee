package dev.holdfast.unitofwork;

import dev.holdfast.error.FlushException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.mapping.Callbacks.Moment;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.schema.Table;
import dev.holdfast.state.InstanceState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts and updates the rows of one hierarchy: table by table, updates before inserts (FL-13, FL-14, FL-19). */
final class Saver {
    private final UnitOfWork uow;
    private final Mapper root;

    Saver(UnitOfWork uow, Mapper root) {
        this.uow = uow;
        this.root = root;
    }

    void save(List<InstanceState> states) {
        List<InstanceState> inserts = new ArrayList<>();
        List<Updates.Target> updates = new ArrayList<>();
        for (InstanceState state : inOrder(states)) {
            prepare(state, inserts, updates);
        }
        new Sequences(uow.context()).assign(inserts);
        for (Table table : TablePlan.tablesOf(root)) {
            new Updates(uow, table).execute(updates);
            new Inserts(uow, table).execute(inserts);
        }
        inserts.forEach(state -> state.mapper().callbacks().run(Moment.POST_PERSIST, state.entity()));
        updates.forEach(target -> target.state()
                .mapper()
                .callbacks()
                .run(Moment.POST_UPDATE, target.state().entity()));
    }

    private void prepare(InstanceState state, List<InstanceState> inserts, List<Updates.Target> updates) {
        Mapper mapper = state.mapper();
        if (state.key() != null) {
            mapper.callbacks().run(Moment.PRE_UPDATE, state.entity());
            updates.add(Updates.Target.of(state, state));
            return;
        }
        requireValues(state);
        mapper.callbacks().run(Moment.PRE_PERSIST, state.entity());
        InstanceState replaced = rowSwitch(state);
        if (replaced == null) {
            inserts.add(state);
        } else {
            updates.add(Updates.Target.of(state, replaced));
        }
    }

    /** A rollback may have left an object without the values that were expired before. */
    private static void requireValues(InstanceState state) {
        for (ColumnAttribute key : state.mapper().identifier()) {
            if (state.isExpired(key.number()) && !state.isPresent(key)) {
                throw new InvalidRequestException(
                        "%s cannot be inserted: it was expired before a rollback took its row, and %s has no value any more. Set it, or make a new object. [lost-values]"
                                .formatted(state, key.name()));
            }
        }
    }

    /** The instance to be deleted whose row a pending one takes over, or null (FL-36, FL-37). */
    private @Nullable InstanceState rowSwitch(InstanceState state) {
        Object key = Keys.present(state);
        InstanceState existing =
                key == null ? null : uow.context().identityMap().get(root, key);
        if (existing == null || existing == state) {
            return null;
        }
        if (!uow.isDeleted(existing)) {
            uow.context()
                    .warn("New %s has the key of %s, which is in the session. [identity-conflict]"
                            .formatted(state.mapper().name(), existing));
            return null;
        }
        UnitOfWork.takeOver(state, existing);
        return existing;
    }

    /** Pending ones as they were added, persistent ones by primary key, so that transactions lock in one order. */
    static List<InstanceState> inOrder(List<InstanceState> states) {
        List<InstanceState> pending = new ArrayList<>(states.size());
        List<InstanceState> persistent = new ArrayList<>();
        for (InstanceState state : states) {
            (state.key() == null ? pending : persistent).add(state);
        }
        if (pending.size() > 1) {
            pending.sort(Comparator.comparingInt(InstanceState::insertOrder));
        }
        if (persistent.size() > 1) {
            persistent.sort(Keys.ORDER);
        }
        pending.addAll(persistent);
        return pending;
    }

    static FlushException nullKey(InstanceState state, String column) {
        return new FlushException(
                "%s has no value in %s, which is part of its primary key. [null-key]".formatted(state, column));
    }
}
