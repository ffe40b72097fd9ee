package dev.holdfast.unitofwork;

import dev.holdfast.mapping.Cascade;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.History;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Orphans;
import dev.holdfast.state.Passive;
import dev.holdfast.state.Relationships;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The target's key goes into the owner's own foreign key (FL-20, FL-22, CA-25). Here the owner is the child row. */
final class ManyToOneProcessor extends Processor {
    private final boolean postUpdate;
    private final boolean deletes;
    private final boolean deletesOrphans;

    ManyToOneProcessor(Relationship relationship) {
        super(relationship);
        this.postUpdate = relationship.traits().postUpdate();
        this.deletes = relationship.cascades(Cascade.DELETE);
        this.deletesOrphans = relationship.cascades(Cascade.DELETE_ORPHAN);
    }

    @Override
    void orderAll(ActionGraph graph, Whole whole) {
        if (postUpdate) {
            Action after = new Action.PostUpdateAll(parent().root(), false);
            Action before = new Action.PostUpdateAll(parent().root(), true);
            graph.edge(whole.childSaves(), whole.afterSave());
            graph.edge(whole.parentSaves(), whole.afterSave());
            graph.edge(whole.afterSave(), after);
            graph.edge(whole.afterSave(), before);
            graph.edge(whole.beforeDelete(), before);
            graph.edge(before, whole.childDeletes());
            graph.edge(before, whole.parentDeletes());
            return;
        }
        graph.edge(whole.childSaves(), whole.afterSave());
        graph.edge(whole.afterSave(), whole.parentSaves());
        graph.edge(whole.parentSaves(), whole.childDeletes());
        graph.edge(whole.parentDeletes(), whole.childDeletes());
    }

    @Override
    void orderStates(ActionGraph graph, Single single) {
        if (postUpdate) {
            orderPostUpdate(graph, single);
        } else if (!single.delete()) {
            if (!single.childDelete()) {
                edge(graph, single.child(), single.process());
            }
            edge(graph, single.process(), single.parent());
        } else if (single.childDelete()) {
            edge(graph, single.parent(), single.child());
        }
    }

    @Override
    void collectReferences(UnitOfWork uow, InstanceState owner, boolean delete, References references) {
        if (postUpdate) {
            return;
        }
        if (!delete) {
            Action process = new Action.ProcessState(this, false, owner);
            references.add(process, new Action.SaveState(owner), owner, relationship(), false);
            return;
        }
        for (Work target : relatedWorks(uow, owner)) {
            if (target.delete) {
                Action first = new Action.DeleteState(owner);
                references.add(first, new Action.DeleteState(target.state), owner, relationship(), true);
            }
        }
    }

    private void orderPostUpdate(ActionGraph graph, Single single) {
        Action update = new Action.PostUpdateAll(parent().root(), single.delete());
        if (single.delete()) {
            graph.edge(single.process(), update);
            graph.edge(update, single.parent());
            edge(graph, update, single.child());
        } else if (single.childDelete()) {
            graph.edge(single.process(), update);
            edge(graph, update, single.child());
        } else {
            edge(graph, single.parent(), single.process());
            edge(graph, single.child(), single.process());
            graph.edge(single.process(), update);
        }
    }

    @Override
    void presortDeletes(UnitOfWork uow, List<Work> works) {
        if (!deletes && !deletesOrphans) {
            return;
        }
        for (Work work : works) {
            History history = history(work.state, deletePassive());
            for (InstanceState child : states(deletesOrphans ? history.sum() : history.nonDeleted())) {
                deleteOrphan(uow, child);
            }
        }
    }

    @Override
    void presortSaves(UnitOfWork uow, List<Work> works) {
        if (!deletesOrphans) {
            return;
        }
        for (Work work : works) {
            for (InstanceState child :
                    states(history(work.state, deletePassive()).deleted())) {
                if (Orphans.lostParent(child, relationship())) {
                    deleteOrphan(uow, child);
                }
            }
        }
    }

    @Override
    void process(UnitOfWork uow, List<InstanceState> states, boolean delete) {
        for (InstanceState state : states) {
            if (delete) {
                processDelete(uow, state);
            } else {
                processSave(uow, state);
            }
        }
    }

    private void processDelete(UnitOfWork uow, InstanceState state) {
        if (postUpdate && !deletesOrphans && !relationship().traits().passiveDeletesAll()) {
            History history = history(state, deletePassive());
            Synchronization.clearLocal(state, relationship());
            if (!states(history.sum()).isEmpty()) {
                uow.postUpdate(state, relationship());
            }
        }
    }

    private void processSave(UnitOfWork uow, InstanceState state) {
        History history = history(state, Passive.NO_INITIALIZE);
        if (!history.added().isEmpty()) {
            for (Object target : history.added()) {
                synchronize(uow, state, target);
            }
        } else if (!history.deleted().isEmpty()) {
            synchronize(uow, state, null);
        } else if (state.key() == null) {
            synchronizeWithNew(uow, state, history.unchanged());
        }
        if (postUpdate && !history.sum().isEmpty()) {
            uow.postUpdate(state, relationship());
        }
    }

    /** After a rollback both are new again: the target gets another key than the foreign key still says (ST-07). */
    private void synchronizeWithNew(UnitOfWork uow, InstanceState state, List<@Nullable Object> targets) {
        for (InstanceState target : states(targets)) {
            if (target.key() == null && UnitOfWork.work(target) != null) {
                Synchronization.populateLocal(uow, target, state, in(state), false);
            }
        }
    }

    private void synchronize(UnitOfWork uow, InstanceState state, @Nullable Object target) {
        if (!postUpdate && uow.isDeleted(state)) {
            return;
        }
        if (target == null) {
            Synchronization.clearLocal(state, relationship());
            return;
        }
        InstanceState targetState = Relationships.stateOf(target, relationship());
        if (!uow.context().contains(targetState)) {
            uow.warnNotInSession(targetState, relationship());
            return;
        }
        checkKind(targetState);
        Synchronization.populateLocal(uow, targetState, state, in(state), false);
    }
}
