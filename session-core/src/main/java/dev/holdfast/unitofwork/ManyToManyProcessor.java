package dev.holdfast.unitofwork;

import dev.holdfast.mapping.Cascade;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.History;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Orphans;
import dev.holdfast.state.Passive;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Net additions and removals become rows of the association table (CA-28, CA-29, AT-47). */
final class ManyToManyProcessor extends Processor {
    ManyToManyProcessor(Relationship relationship) {
        super(relationship);
    }

    /** Two instances that one association row connects. */
    private record Pair(InstanceState owner, InstanceState target) {}

    @Override
    void orderAll(ActionGraph graph, Whole whole) {
        graph.edge(whole.parentSaves(), whole.afterSave());
        graph.edge(whole.childSaves(), whole.afterSave());
        graph.edge(whole.afterSave(), whole.childDeletes());
        graph.edge(whole.beforeDelete(), whole.parentSaves());
        graph.edge(whole.beforeDelete(), whole.parentDeletes());
        graph.edge(whole.beforeDelete(), whole.childDeletes());
        graph.edge(whole.beforeDelete(), whole.childSaves());
    }

    @Override
    void orderStates(ActionGraph graph, Single single) {
        if (single.delete()) {
            edge(graph, single.process(), single.child());
            edge(graph, single.process(), single.parent());
        } else {
            edge(graph, single.parent(), single.process());
            if (single.childDelete()) {
                edge(graph, single.process(), single.child());
            } else {
                edge(graph, single.child(), single.process());
            }
        }
    }

    @Override
    void presortDeletes(UnitOfWork uow, List<Work> works) {
        if (!relationship().traits().passiveDeletes()) {
            works.forEach(work -> history(work.state, deletePassive()));
        }
    }

    @Override
    void presortSaves(UnitOfWork uow, List<Work> works) {
        if (!relationship().cascades(Cascade.DELETE_ORPHAN)) {
            return;
        }
        for (Work work : works) {
            for (InstanceState child :
                    states(history(work.state, Passive.NO_INITIALIZE).deleted())) {
                if (Orphans.lostParent(child, relationship())) {
                    deleteOrphan(uow, child);
                }
            }
        }
    }

    @Override
    void process(UnitOfWork uow, List<InstanceState> states, boolean delete) {
        Set<Object> processed = relationship().inverse() == null ? null : uow.pairs(mirrorKey());
        List<@Nullable Object[]> inserts = new ArrayList<>();
        List<@Nullable Object[]> deletes = new ArrayList<>();
        List<Object> mirrored = new ArrayList<>();
        for (InstanceState state : states) {
            History history = delete
                    ? history(state, deletePassive())
                    : history(state, Passive.NO_INITIALIZE | Passive.INCLUDE_PENDING);
            if (delete) {
                collect(uow, state, history.nonAdded(), processed, deletes, mirrored);
            } else {
                collect(uow, state, history.added(), processed, inserts, mirrored);
                collect(uow, state, history.deleted(), processed, deletes, mirrored);
            }
        }
        if (processed != null) {
            processed.addAll(mirrored);
        }
        Associations rows = new Associations(uow.context(), relationship());
        rows.delete(deletes);
        rows.insert(inserts);
    }

    private void collect(
            UnitOfWork uow,
            InstanceState state,
            List<@Nullable Object> members,
            @Nullable Set<Object> processed,
            List<@Nullable Object[]> rows,
            List<Object> mirrored) {
        for (InstanceState child : states(members)) {
            mirrored.add(new Pair(child, state));
            if (processed != null && processed.contains(new Pair(state, child))) {
                continue;
            }
            checkKind(child);
            if (uow.context().contains(child)) {
                rows.add(Synchronization.associationRow(state, child, in(state)));
            } else if (!child.isDeleted()) {
                uow.warnNotInSession(child, relationship());
            }
        }
    }
}
