package dev.holdfast.unitofwork;

import dev.holdfast.error.CircularDependencyException;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.state.InstanceState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens circles of rows where a foreign key may be NULL for a while: the edge goes, and the key is written by an UPDATE
 * of its own (FL-17).
 */
final class CircleOpener {
    private static final int MOST_NAMED = 10;

    private final UnitOfWork uow;
    private final ActionGraph graph;

    CircleOpener(UnitOfWork uow, ActionGraph graph) {
        this.uow = uow;
        this.graph = graph;
    }

    /**
     * Opens all circles among the actions.
     *
     * @throws CircularDependencyException if one has no foreign key that may be NULL
     */
    void open(Collection<Action> actions) {
        Collection<Action> left = actions;
        while (!left.isEmpty()) {
            List<Action> opened = new ArrayList<>();
            for (List<Action> circle : Circles.among(left, graph::followers)) {
                new Circle(circle).open();
                opened.addAll(circle);
            }
            left = opened;
        }
    }

    private void defer(References references, References.Reference reference) {
        Mapper root = reference.holder().mapper().root();
        if (reference.delete()) {
            uow.deferredKeys().clear(reference.holder(), reference.deferrable());
            Action clear = new Action.ClearKeys(root);
            graph.edge(new Action.Saved(root), clear);
            graph.edge(clear, new Action.DeleteState(reference.holder()));
            references.edges(reference).forEach(edge -> graph.edge(clear, edge.second()));
        } else {
            uow.deferredKeys().write(reference.holder(), reference.deferrable());
            Action write = new Action.WriteKeys(root);
            graph.edge(new Action.SaveState(reference.holder()), write);
            references.edges(reference).forEach(edge -> graph.edge(edge.first(), write));
            references.referred(reference).forEach(referred -> graph.beforeDeletes(write, referred));
        }
    }

    private static CircularDependencyException circular(List<Action> circle) {
        String rows = circle.stream()
                .map(CircleOpener::rowOf)
                .filter(row -> !row.isEmpty())
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining(", "));
        return new CircularDependencyException(
                "These rows refer to each other in a circle, and none of the foreign keys may be NULL for a while: %s. Let one be nullable, or flush in between. [circular-rows]"
                        .formatted(rows));
    }

    private static String rowOf(Action action) {
        if (action instanceof Action.SaveState save) {
            return save.state().toString();
        }
        return action instanceof Action.DeleteState delete ? delete.state().toString() : "";
    }

    /** One circle, or several that share members. */
    private final class Circle {
        private final List<Action> actions;
        private final Set<Action> members;
        private final References references = new References();
        private final Set<References.Reference> deferred = new LinkedHashSet<>();
        private final Map<Action, Boolean> onPath = new HashMap<>();
        private final Deque<Step> path = new ArrayDeque<>();

        Circle(List<Action> actions) {
            this.actions = actions;
            this.members = new HashSet<>(actions);
        }

        void open() {
            collectReferences();
            deferThoseOfOlderRows();
            for (Action action : actions) {
                if (!onPath.containsKey(action)) {
                    walk(action);
                }
            }
            if (deferred.isEmpty()) {
                throw circular(actions);
            }
            deferred.forEach(reference -> defer(references, reference));
            references.edgesOnlyOf(deferred).forEach(graph::remove);
        }

        private void collectReferences() {
            for (Action action : actions) {
                if (action instanceof Action.SaveState save) {
                    collectReferences(save.state(), false);
                } else if (action instanceof Action.DeleteState delete) {
                    collectReferences(delete.state(), true);
                }
            }
        }

        private void collectReferences(InstanceState state, boolean delete) {
            for (Processor processor : uow.processorsOf(state.mapper().root())) {
                if (processor.appliesTo(state)) {
                    processor.collectReferences(uow, state, delete, references);
                }
            }
        }

        /** They are updated rather than inserted: to do so a little later costs nothing. */
        private void deferThoseOfOlderRows() {
            for (References.Reference reference : references.all()) {
                if (!reference.delete()
                        && reference.holder().key() != null
                        && !reference.deferrable().isEmpty()
                        && references.edges(reference).stream().anyMatch(this::isInside)) {
                    deferred.add(reference);
                }
            }
        }

        private boolean isInside(References.Edge edge) {
            return members.contains(edge.first()) && members.contains(edge.second());
        }

        // ---- depth first; each way back to the path closes a circle

        private void walk(Action start) {
            enter(start);
            while (!path.isEmpty()) {
                Step step = path.getFirst();
                if (step.next.hasNext()) {
                    follow(step.action, step.next.next());
                } else {
                    path.pop();
                    onPath.put(step.action, false);
                }
            }
        }

        private void enter(Action action) {
            onPath.put(action, true);
            path.push(new Step(action, graph.followers(action).iterator()));
        }

        private void follow(Action from, Action to) {
            if (!members.contains(to) || isDeferred(new References.Edge(from, to))) {
                return;
            }
            Boolean known = onPath.get(to);
            if (known == null) {
                enter(to);
            } else if (known) {
                cut(to);
            }
        }

        /** From the end of the path leads an edge back to it: takes out the last optional edge of that circle, if any. */
        private void cut(Action to) {
            Action second = to;
            Iterator<Step> back = path.iterator();
            do {
                Action first = back.next().action;
                References.Edge edge = new References.Edge(first, second);
                if (isDeferred(edge)) {
                    return;
                }
                if (references.isOptional(edge)) {
                    deferred.addAll(references.reasons(edge));
                    return;
                }
                second = first;
            } while (!second.equals(to));
        }

        private boolean isDeferred(References.Edge edge) {
            Set<References.Reference> reasons = references.reasons(edge);
            return !reasons.isEmpty() && deferred.containsAll(reasons);
        }

        private record Step(Action action, Iterator<Action> next) {}
    }
}
