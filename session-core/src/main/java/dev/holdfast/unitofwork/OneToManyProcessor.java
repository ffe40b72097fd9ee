package dev.holdfast.unitofwork;

import dev.holdfast.mapping.Cascade;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.History;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Orphans;
import dev.holdfast.state.Passive;
import java.util.List;
import java.util.Set;

/** The owner's key goes into the foreign key of its children, which are in other rows (FL-20, FL-21, CA-20 to CA-27). */
final class OneToManyProcessor extends Processor {
    private final boolean postUpdate;
    private final boolean deletes;
    private final boolean deletesOrphans;
    private final boolean passiveAll;

    OneToManyProcessor(Relationship relationship) {
        super(relationship);
        this.postUpdate = relationship.traits().postUpdate();
        this.deletes = relationship.cascades(Cascade.DELETE);
        this.deletesOrphans = relationship.cascades(Cascade.DELETE_ORPHAN);
        this.passiveAll = relationship.traits().passiveDeletesAll();
    }

    @Override
    void orderAll(ActionGraph graph, Whole whole) {
        if (postUpdate) {
            Action after = new Action.PostUpdateAll(target().root(), false);
            Action before = new Action.PostUpdateAll(target().root(), true);
            graph.edge(whole.childSaves(), whole.afterSave());
            graph.edge(whole.parentSaves(), whole.afterSave());
            graph.edge(whole.afterSave(), after);
            graph.edge(whole.beforeDelete(), before);
            graph.edge(before, whole.parentDeletes());
            graph.edge(before, whole.childDeletes());
            return;
        }
        graph.edge(whole.parentSaves(), whole.afterSave());
        graph.edge(whole.afterSave(), whole.childSaves());
        graph.edge(whole.afterSave(), whole.childDeletes());
        graph.edge(whole.childSaves(), whole.parentDeletes());
        graph.edge(whole.childDeletes(), whole.parentDeletes());
        graph.edge(whole.beforeDelete(), whole.childSaves());
        graph.edge(whole.beforeDelete(), whole.childDeletes());
    }

    @Override
    void orderStates(ActionGraph graph, Single single) {
        if (postUpdate) {
            orderPostUpdate(graph, single);
        } else if (single.delete()) {
            edge(graph, single.process(), single.child());
            edge(graph, single.child(), single.parent());
        } else {
            edge(graph, single.parent(), single.process());
            edge(graph, single.process(), single.child());
            edge(graph, single.parent(), single.child());
        }
    }

    @Override
    void collectReferences(UnitOfWork uow, InstanceState owner, boolean delete, References references) {
        if (postUpdate) {
            return;
        }
        for (Work child : relatedWorks(uow, owner)) {
            if (delete && child.delete) {
                Action first = new Action.DeleteState(child.state);
                references.add(first, new Action.DeleteState(owner), child.state, relationship(), true);
            } else if (!delete && !child.delete) {
                Action save = new Action.SaveState(child.state);
                references.add(new Action.ProcessState(this, false, owner), save, child.state, relationship(), false);
                references.add(new Action.SaveState(owner), save, child.state, relationship(), false);
            }
        }
    }

    private void orderPostUpdate(ActionGraph graph, Single single) {
        Action update = new Action.PostUpdateAll(target().root(), single.delete());
        if (single.delete()) {
            graph.edge(single.process(), update);
            graph.edge(update, single.parent());
            return;
        }
        if (!single.childDelete()) {
            edge(graph, single.parent(), single.process());
        }
        edge(graph, single.child(), single.process());
        graph.edge(single.process(), update);
    }

    @Override
    void presortDeletes(UnitOfWork uow, List<Work> works) {
        for (Work work : works) {
            History history = history(work.state, deletePassive());
            for (InstanceState child : states(history.deleted())) {
                if (Orphans.lostParent(child, relationship())) {
                    uow.register(child, deletesOrphans);
                }
            }
            if (!deletes && !passiveAll) {
                for (InstanceState child : states(history.unchanged())) {
                    uow.register(child, false, false, false, relationship());
                }
            }
        }
    }

    @Override
    void presortSaves(UnitOfWork uow, List<Work> works) {
        Set<Object> childrenAdded = uow.memo(this);
        for (Work work : works) {
            boolean keysChanged = keysChanged(work.state);
            History history = history(work.state, savePassive(keysChanged));
            for (InstanceState child : states(history.added())) {
                uow.register(child, false, false, true, relationship());
                childrenAdded.add(child);
            }
            for (InstanceState child : states(history.deleted())) {
                presortRemoved(uow, child);
            }
            if (keysChanged) {
                for (InstanceState child : states(history.unchanged())) {
                    uow.register(child, false, relationship().traits().passiveUpdates(), false, relationship());
                }
            }
        }
    }

    private int savePassive(boolean keysChanged) {
        int passive = keysChanged && !relationship().traits().passiveUpdates() ? Passive.OFF : Passive.NO_INITIALIZE;
        return passive | Passive.INCLUDE_PENDING;
    }

    private void presortRemoved(UnitOfWork uow, InstanceState child) {
        if (!deletesOrphans) {
            if (!passiveAll) {
                uow.register(child, false, false, false, relationship());
            }
        } else if (Orphans.lostParent(child, relationship())) {
            deleteOrphan(uow, child);
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
        if (!postUpdate && passiveAll) {
            return;
        }
        History history = history(state, deletePassive());
        for (InstanceState child : states(history.deleted())) {
            if (Orphans.lostParent(child, relationship())) {
                clear(uow, child);
            }
        }
        if (postUpdate || !deletes) {
            Set<Object> childrenAdded = uow.memo(this);
            for (InstanceState child : states(history.unchanged())) {
                if (!childrenAdded.contains(child)) {
                    clear(uow, child);
                }
            }
        }
    }

    private void clear(UnitOfWork uow, InstanceState child) {
        checkKind(child);
        if (postUpdate || !uow.isDeleted(child)) {
            Synchronization.clear(child, relationship());
        }
        if (postUpdate) {
            uow.postUpdate(child, relationship());
        }
    }

    private void processSave(UnitOfWork uow, InstanceState state) {
        History history = history(state, Passive.NO_INITIALIZE | Passive.INCLUDE_PENDING);
        for (InstanceState child : states(history.added())) {
            populate(uow, state, child, false);
            if (postUpdate) {
                uow.postUpdate(child, relationship());
            }
        }
        if (!deletesOrphans && !passiveAll) {
            for (InstanceState child : states(history.deleted())) {
                if (Orphans.lostParent(child, relationship())) {
                    clear(uow, child);
                }
            }
        }
        if (!history.unchanged().isEmpty()) {
            processUnchanged(uow, state, states(history.unchanged()));
        }
    }

    /** Of an older owner only if its key changes; of one that is new again after a rollback always (ST-07). */
    private void processUnchanged(UnitOfWork uow, InstanceState state, List<InstanceState> children) {
        boolean keysChanged = keysChanged(state);
        for (InstanceState child : children) {
            if (keysChanged || (state.key() == null && child.key() == null && UnitOfWork.work(child) != null)) {
                populate(uow, state, child, keysChanged);
            }
        }
    }

    private void populate(UnitOfWork uow, InstanceState state, InstanceState child, boolean keysChanged) {
        checkKind(child);
        if (postUpdate || !uow.isDeleted(child)) {
            boolean cascaded = keysChanged && relationship().traits().passiveUpdates();
            Synchronization.populateRemote(uow, state, child, in(state), cascaded);
        }
    }

    private boolean keysChanged(InstanceState state) {
        return Synchronization.localChanged(state, relationship());
    }
}
