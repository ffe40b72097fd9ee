package dev.holdfast.unitofwork;

import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Passive;
import dev.holdfast.state.ReferenceAccess;
import dev.holdfast.state.Relationships;
import dev.holdfast.state.Sentinel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * For a many-to-one without a collection on the other side: when the target's key changes, the instances in the session
 * that refer to it get the new one (FL-39, FL-40).
 */
final class KeySwitchProcessor extends Processor {
    KeySwitchProcessor(Relationship relationship) {
        super(relationship);
    }

    @Override
    boolean takesPart() {
        Relationship inverse = relationship().inverse();
        return inverse == null
                || (!relationship().traits().passiveUpdates()
                        && inverse.traits().passiveUpdates());
    }

    @Override
    List<Mapper> watchedMappers() {
        return target().family();
    }

    @Override
    void setUpActions(UnitOfWork uow) {
        uow.graph().edge(new Action.SaveAll(parent().root()), new Action.ProcessAll(this, false));
    }

    @Override
    void orderAll(ActionGraph graph, Whole whole) {
        throw new IllegalStateException("ordered by setUpActions");
    }

    @Override
    void orderStates(ActionGraph graph, Single single) {
        throw new IllegalStateException("has no actions of single instances");
    }

    @Override
    void presortDeletes(UnitOfWork uow, List<Work> works) {
        // Rows that refer to a deleted one are the database's or the other side's matter.
    }

    @Override
    void presortSaves(UnitOfWork uow, List<Work> works) {
        if (!relationship().traits().passiveUpdates()) {
            switchKeys(uow, works.stream().map(work -> work.state).toList());
        }
    }

    @Override
    boolean hasChanges(UnitOfWork uow, List<Work> works, boolean delete) {
        return !delete
                && relationship().traits().passiveUpdates()
                && !switched(uow, works.stream().map(work -> work.state).toList())
                        .isEmpty();
    }

    @Override
    void process(UnitOfWork uow, List<InstanceState> states, boolean delete) {
        switchKeys(uow, states);
    }

    private Set<Object> switched(UnitOfWork uow, List<InstanceState> states) {
        Set<Object> switched = uow.memo(this);
        for (InstanceState state : states) {
            if (state.key() != null && Synchronization.remoteChanged(state, relationship())) {
                switched.add(state);
            }
        }
        return switched;
    }

    private void switchKeys(UnitOfWork uow, List<InstanceState> states) {
        Set<Object> switched = switched(uow, states);
        if (switched.isEmpty()) {
            return;
        }
        boolean passive = relationship().traits().passiveUpdates();
        List<InstanceState> held = new ArrayList<>(uow.context().identityMap().states());
        for (InstanceState state : held) {
            if (state.mapper().isA(parent())) {
                Object related = ReferenceAccess.get(state, in(state), passive ? Passive.NO_INITIALIZE : Passive.OFF);
                if (related != null && Sentinel.isObject(related)) {
                    InstanceState target = Relationships.stateOf(related, relationship());
                    if (switched.contains(target)) {
                        uow.register(state, false, passive, false, null);
                        Synchronization.populateLocal(uow, target, state, in(state), passive);
                    }
                }
            }
        }
    }
}
