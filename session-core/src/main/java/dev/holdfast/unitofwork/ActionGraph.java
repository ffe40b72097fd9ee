package dev.holdfast.unitofwork;

import dev.holdfast.mapping.Mapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must come before what. First whole hierarchies are ordered; where those depend on each other in a circle, their
 * actions are split into one for each instance (FL-16, FL-17).
 */
final class ActionGraph {
    private final Set<Action> actions = new LinkedHashSet<>();
    private final Map<Action, Set<Action>> after = new LinkedHashMap<>();
    private final Set<Action> disabled = new HashSet<>();
    private final Set<Action> cycles = new LinkedHashSet<>();

    /** Plans both actions; {@code first} is carried out before {@code second}. */
    void edge(Action first, Action second) {
        actions.add(first);
        actions.add(second);
        after.computeIfAbsent(first, any -> new LinkedHashSet<>()).add(second);
    }

    /** The action is not carried out: others take its place. */
    void disable(Action action) {
        actions.add(action);
        disabled.add(action);
    }

    /** Whether an action was split because it is part of a circle. */
    boolean isSplit(Action action) {
        return cycles.contains(action);
    }

    /** The actions that come right after one. */
    Set<Action> followers(Action action) {
        return after.getOrDefault(action, Set.of());
    }

    void remove(References.Edge edge) {
        remove(edge.first(), edge.second());
    }

    /** The action is carried out before rows of a hierarchy are deleted. */
    void beforeDeletes(Action action, Mapper root) {
        Action all = new Action.DeleteAll(root);
        edge(action, isSplit(all) ? new Action.Saved(root) : all);
    }

    /**
     * The actions in order; those of one level do not depend on each other.
     *
     * @throws dev.holdfast.error.CircularDependencyException if rows refer to each other in a circle that cannot be opened
     */
    List<List<Action>> levels(UnitOfWork uow) {
        for (List<Action> circle : Circles.among(List.copyOf(after.keySet()), this::followers)) {
            cycles.addAll(circle);
        }
        if (cycles.isEmpty()) {
            return oneByOne(sort().levels());
        }
        split(uow);
        Levels sorted = sort();
        List<Action> left = sorted.left();
        if (!left.isEmpty()) {
            new CircleOpener(uow, this).open(left);
            sorted = sort();
        }
        return sorted.levels();
    }

    private Levels sort() {
        List<Action> planned = new ArrayList<>(actions.size());
        for (Action action : actions) {
            if (!disabled.contains(action) && !cycles.contains(action)) {
                planned.add(action);
            }
        }
        return new Levels(planned, this::followers);
    }

    private static List<List<Action>> oneByOne(List<List<Action>> levels) {
        return levels.stream().flatMap(Collection::stream).map(List::of).collect(Collectors.toList());
    }

    // ---- splitting

    private void split(UnitOfWork uow) {
        Map<Action, Set<Action>> parts = new HashMap<>();
        for (Action action : cycles) {
            parts.put(action, new LinkedHashSet<>(partsOf(uow, action)));
        }
        for (References.Edge edge : affected()) {
            replaceEdge(edge.first(), edge.second(), parts);
        }
    }

    /** The edges from or to actions that are not carried out themselves. */
    private List<References.Edge> affected() {
        List<References.Edge> found = new ArrayList<>();
        after.forEach((first, followers) -> {
            boolean all = isReplaced(first);
            for (Action second : followers) {
                if (all || isReplaced(second)) {
                    found.add(new References.Edge(first, second));
                }
            }
        });
        return found;
    }

    private boolean isReplaced(Action action) {
        return cycles.contains(action) || disabled.contains(action);
    }

    private void replaceEdge(Action first, Action second, Map<Action, Set<Action>> parts) {
        boolean firstSplit = cycles.contains(first);
        boolean secondSplit = cycles.contains(second);
        remove(first, second);
        if (disabled.contains(first) || disabled.contains(second) || (firstSplit && secondSplit)) {
            return;
        }
        if (firstSplit) {
            parts.getOrDefault(first, Set.of()).forEach(part -> edge(part, second));
        } else {
            parts.getOrDefault(second, Set.of()).forEach(part -> edge(first, part));
        }
    }

    private void remove(Action first, Action second) {
        Set<Action> followers = after.get(first);
        if (followers != null) {
            followers.remove(second);
        }
    }

    private List<Action> partsOf(UnitOfWork uow, Action action) {
        if (action instanceof Action.SaveAll save) {
            return split(uow, save.root(), false);
        }
        if (action instanceof Action.DeleteAll delete) {
            return split(uow, delete.root(), true);
        }
        return List.of();
    }

    private List<Action> split(UnitOfWork uow, Mapper root, boolean delete) {
        List<Action> parts = new ArrayList<>();
        var states = uow.states(root, delete);
        for (var state : states) {
            Action part = delete ? new Action.DeleteState(state) : new Action.SaveState(state);
            parts.add(part);
            // Saves stay before deletes, so that one row can take the place of another (FL-36).
            if (delete) {
                edge(new Action.Saved(root), part);
            } else {
                edge(part, new Action.Saved(root));
            }
        }
        for (Processor processor : uow.processorsOf(root)) {
            processor.setUpStateActions(
                    uow, states.stream().filter(processor::appliesTo).collect(Collectors.toList()), delete);
        }
        return parts;
    }
}
