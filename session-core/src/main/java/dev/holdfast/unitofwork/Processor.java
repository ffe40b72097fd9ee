package dev.holdfast.unitofwork;

import dev.holdfast.error.FlushException;
import dev.holdfast.mapping.Cascade;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.Cascades;
import dev.holdfast.state.CollectionAccess;
import dev.holdfast.state.History;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Passive;
import dev.holdfast.state.ReferenceAccess;
import dev.holdfast.state.Relationships;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one relationship does in a flush: which further instances take part, which keys are copied, and what has to come
 * before what. Stateless and shared; made once per relationship of the class that declares it.
 */
abstract class Processor {
    private final Relationship relationship;

    Processor(Relationship relationship) {
        this.relationship = relationship;
    }

    final Relationship relationship() {
        return relationship;
    }

    final Mapper parent() {
        return relationship.mapper();
    }

    final Mapper target() {
        return relationship.target();
    }

    /** Whether the relationship needs this processor at all. */
    boolean takesPart() {
        return true;
    }

    /** The mappers whose instances it sees. */
    List<Mapper> watchedMappers() {
        return parent().family();
    }

    /** Whether an instance has this relationship. */
    final boolean appliesTo(InstanceState state) {
        return state.mapper().isA(parent());
    }

    // ---- the steps

    abstract void presortDeletes(UnitOfWork uow, List<Work> works);

    abstract void presortSaves(UnitOfWork uow, List<Work> works);

    abstract void process(UnitOfWork uow, List<InstanceState> states, boolean delete);

    /** Order between the actions of whole hierarchies. */
    abstract void orderAll(ActionGraph graph, Whole whole);

    /** Order between the actions of single instances. */
    abstract void orderStates(ActionGraph graph, Single single);

    /** The actions of the two hierarchies that a relationship connects. */
    record Whole(
            Action parentSaves,
            Action childSaves,
            Action parentDeletes,
            Action childDeletes,
            Action afterSave,
            Action beforeDelete) {}

    /**
     * The actions of one owner and one related instance.
     *
     * @param parent what happens to the owner's row
     * @param child what happens to the related row; null if nothing does
     * @param process copies keys: after the owner is saved, or before it is deleted
     */
    record Single(Action parent, @Nullable Action child, Action process, boolean delete, boolean childDelete) {}

    void setUpActions(UnitOfWork uow) {
        uow.use(this);
        Mapper parentRoot = parent().root();
        Mapper childRoot = target().root();
        orderAll(
                uow.graph(),
                new Whole(
                        new Action.SaveAll(parentRoot),
                        new Action.SaveAll(childRoot),
                        new Action.DeleteAll(parentRoot),
                        new Action.DeleteAll(childRoot),
                        new Action.ProcessAll(this, false),
                        new Action.ProcessAll(this, true)));
    }

    /** Replaces the actions for all instances by one for each; called where hierarchies form a circle. */
    void setUpStateActions(UnitOfWork uow, List<InstanceState> states, boolean delete) {
        ActionGraph graph = uow.graph();
        graph.disable(new Action.ProcessAll(this, delete));
        for (InstanceState state : states) {
            List<@Nullable Object> related = allPending(state, delete ? deletePassive() : Passive.NO_INITIALIZE);
            if (!related.isEmpty()) {
                orderState(uow, state, related, delete);
            }
        }
    }

    private void orderState(UnitOfWork uow, InstanceState state, List<@Nullable Object> related, boolean delete) {
        Mapper parentRoot = parent().root();
        Action all = delete ? new Action.DeleteAll(parentRoot) : new Action.SaveAll(parentRoot);
        Action one = delete ? new Action.DeleteState(state) : new Action.SaveState(state);
        Action owner = uow.graph().isSplit(all) ? one : all;
        Action process = new Action.ProcessState(this, delete, state);
        Mapper childRoot = target().root();
        if (uow.graph().isSplit(new Action.SaveAll(childRoot))) {
            for (Object object : related) {
                orderStates(uow.graph(), single(owner, process, object, delete));
            }
        } else {
            orderStates(uow.graph(), new Single(owner, new Action.SaveAll(childRoot), process, delete, false));
            orderStates(uow.graph(), new Single(owner, new Action.DeleteAll(childRoot), process, delete, true));
        }
    }

    private static Single single(Action owner, Action process, @Nullable Object object, boolean delete) {
        Work child = object == null ? null : UnitOfWork.work(InstanceState.of(object));
        if (child == null) {
            return new Single(owner, null, process, delete, false);
        }
        Action action = child.delete ? new Action.DeleteState(child.state) : new Action.SaveState(child.state);
        return new Single(owner, action, process, delete, child.delete);
    }

    /** Tells which foreign keys the edges of {@link #orderStates} of one owner are for, where those can be deferred. */
    void collectReferences(UnitOfWork uow, InstanceState owner, boolean delete, References references) {
        // Most relationships have none that could.
    }

    /** The related instances of an owner that take part on their own, as far as they are in memory. */
    final List<Work> relatedWorks(UnitOfWork uow, InstanceState owner) {
        if (!uow.graph().isSplit(new Action.SaveAll(target().root()))) {
            return List.of();
        }
        List<Work> works = new ArrayList<>();
        for (Object object : allPending(owner, Passive.NO_INITIALIZE)) {
            Work work = object == null ? null : UnitOfWork.work(InstanceState.of(object));
            if (work != null && work.mapper().isA(target())) {
                works.add(work);
            }
        }
        return works;
    }

    /** Adds an edge unless one end is missing. */
    static void edge(ActionGraph graph, @Nullable Action first, @Nullable Action second) {
        if (first != null && second != null) {
            graph.edge(first, second);
        }
    }

    // ---- what is known of the instances

    /** How far the deletion of an owner may go to find related instances (CA-26). */
    final int deletePassive() {
        return relationship.traits().passiveDeletes() ? Passive.NO_INITIALIZE : Passive.OFF;
    }

    final Relationship in(InstanceState state) {
        return state.layout().own(relationship);
    }

    final History history(InstanceState state, int passive) {
        int flags = passive | Passive.LOAD_AGAINST_COMMITTED | Passive.NO_RAISE;
        Relationship own = in(state);
        return own.isCollection()
                ? CollectionAccess.history(state, own, flags)
                : ReferenceAccess.history(state, own, flags);
    }

    private List<@Nullable Object> allPending(InstanceState state, int passive) {
        return Relationships.allPending(state, in(state), passive);
    }

    /** Whether the relationship of any of these instances may need work. */
    boolean hasChanges(UnitOfWork uow, List<Work> works, boolean delete) {
        int passive = changesPassive(delete);
        for (Work work : works) {
            if (!history(work.state, passive).isEmpty()) {
                return true;
            }
        }
        return !isSelfReferential() && uow.hasMapperOf(target());
    }

    private int changesPassive(boolean delete) {
        if (!delete || relationship.traits().passiveDeletes()) {
            return Passive.NO_INITIALIZE | Passive.INCLUDE_PENDING;
        }
        return relationship.direction() == Relationship.Direction.MANY_TO_ONE
                ? Passive.NO_FETCH_RELATED
                : Passive.OFF | Passive.INCLUDE_PENDING;
    }

    final boolean isSelfReferential() {
        return parent().root() == target().root() && (parent().isA(target()) || target().isA(parent()));
    }

    /** The instance is deleted, and with it what its own delete cascades reach (CA-40). No part of the graph is walked twice. */
    final void deleteOrphan(UnitOfWork uow, InstanceState child) {
        uow.register(child, true, false, false, relationship);
        Set<Object> walked = uow.memo(Cascade.DELETE);
        if (walked.add(child)) {
            for (InstanceState state : Cascades.reachable(Cascade.DELETE, child, walked::contains)) {
                walked.add(state);
                uow.register(state, true, false, false, null);
            }
        }
    }

    final void checkKind(InstanceState child) {
        if (!child.mapper().isA(target())) {
            throw new FlushException("%s holds %s, which is no %s: it could not be loaded again. [wrong-member]"
                    .formatted(relationship, child, target().name()));
        }
    }

    /** The states of the objects in a history's list; null objects are left out. */
    final List<InstanceState> states(List<@Nullable Object> objects) {
        if (objects.isEmpty()) {
            return List.of();
        }
        List<InstanceState> states = new ArrayList<>(objects.size());
        for (Object object : objects) {
            if (object != null) {
                states.add(Relationships.stateOf(object, relationship));
            }
        }
        return states;
    }

    /** What two relationships that mirror each other remember in common, so that only one of them writes (AT-47). */
    final Object mirrorKey() {
        Relationship inverse = relationship.inverse();
        if (inverse == null) {
            return relationship;
        }
        Relationship other = Relationships.origin(inverse);
        return relationship.toString().compareTo(other.toString()) < 0 ? relationship : other;
    }
}
