package dev.holdfast.unitofwork;

import dev.holdfast.error.CircularDependencyException;
import dev.holdfast.mapping.Mapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What must come before what. First whole hierarchies are ordered; where those depend on each other in a circle, their
 * actions are split into one for each instance (FL-16, FL-17).
 */
final class ActionGraph {
    private final Set<Action> actions = new LinkedHashSet<>();
    private final Map<Action, Set<Action>> after = new LinkedHashMap<>();
    private final Set<Action> disabled = new HashSet<>();
    private Set<Action> cycles = Set.of();

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

    /** The actions in order; those of one level do not depend on each other. */
    List<List<Action>> levels(UnitOfWork uow) {
        cycles = findCycles();
        if (!cycles.isEmpty()) {
            split(uow);
        }
        List<Action> planned = new ArrayList<>(actions);
        planned.removeIf(action -> disabled.contains(action) || cycles.contains(action));
        planned.sort(Comparator.comparing(Action::sortKey));
        List<List<Action>> levels = sort(planned);
        return cycles.isEmpty() ? oneByOne(levels) : levels;
    }

    private static List<List<Action>> oneByOne(List<List<Action>> levels) {
        return levels.stream().flatMap(Collection::stream).map(List::of).collect(Collectors.toList());
    }

    private void split(UnitOfWork uow) {
        Map<Action, Set<Action>> parts = new HashMap<>();
        for (Action action : cycles) {
            parts.put(action, new LinkedHashSet<>(partsOf(uow, action)));
        }
        Map<Action, Set<Action>> edges = new LinkedHashMap<>();
        after.forEach((action, followers) -> edges.put(action, new LinkedHashSet<>(followers)));
        edges.forEach((first, followers) -> followers.forEach(second -> replaceEdge(first, second, parts)));
    }

    private void replaceEdge(Action first, Action second, Map<Action, Set<Action>> parts) {
        boolean firstSplit = cycles.contains(first);
        boolean secondSplit = cycles.contains(second);
        if (!firstSplit && !secondSplit && !disabled.contains(first) && !disabled.contains(second)) {
            return;
        }
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
                edge(new Action.SaveAll(root), part);
            } else {
                edge(part, new Action.DeleteAll(root));
            }
        }
        for (Processor processor : uow.processorsOf(root)) {
            processor.setUpStateActions(
                    uow,
                    states.stream().filter(processor::appliesTo).collect(Collectors.toList()),
                    delete);
        }
        return parts;
    }

    // ---- sorting

    private List<List<Action>> sort(List<Action> planned) {
        Map<Action, Integer> position = new HashMap<>();
        planned.forEach(action -> position.put(action, position.size()));
        int[] waitsFor = new int[planned.size()];
        after.forEach((first, followers) -> {
            if (position.containsKey(first)) {
                followers.forEach(second -> {
                    Integer at = position.get(second);
                    if (at != null) {
                        waitsFor[at]++;
                    }
                });
            }
        });
        return levels(planned, position, waitsFor);
    }

    private List<List<Action>> levels(List<Action> planned, Map<Action, Integer> position, int[] waitsFor) {
        List<List<Action>> levels = new ArrayList<>();
        Set<Integer> ready = new TreeSet<>();
        for (int i = 0; i < waitsFor.length; i++) {
            if (waitsFor[i] == 0) {
                ready.add(i);
            }
        }
        int done = 0;
        while (!ready.isEmpty()) {
            List<Action> level = ready.stream().map(planned::get).collect(Collectors.toList());
            levels.add(level);
            done += level.size();
            ready = release(level, position, waitsFor);
        }
        if (done < planned.size()) {
            throw circular(planned, levels);
        }
        return levels;
    }

    private Set<Integer> release(List<Action> level, Map<Action, Integer> position, int[] waitsFor) {
        Set<Integer> ready = new TreeSet<>();
        for (Action action : level) {
            for (Action follower : after.getOrDefault(action, Set.of())) {
                Integer at = position.get(follower);
                if (at != null && --waitsFor[at] == 0) {
                    ready.add(at);
                }
            }
        }
        return ready;
    }

    private static CircularDependencyException circular(List<Action> planned, List<List<Action>> levels) {
        Set<Action> left = new LinkedHashSet<>(planned);
        levels.forEach(left::removeAll);
        String rows = left.stream()
                .map(ActionGraph::rowOf)
                .filter(row -> !row.isEmpty())
                .distinct()
                .limit(10)
                .collect(Collectors.joining(", "));
        return new CircularDependencyException(
                "These rows depend on each other in a circle and cannot be ordered: %s. Map one of the references with @PostUpdate, or flush in between. [circular-rows]"
                        .formatted(rows));
    }

    private static String rowOf(Action action) {
        if (action instanceof Action.SaveState save) {
            return save.state().toString();
        }
        return action instanceof Action.DeleteState delete ? delete.state().toString() : "";
    }

    // ---- cycles

    /** All actions from which a path leads back to themselves. */
    private Set<Action> findCycles() {
        Set<Action> found = new LinkedHashSet<>();
        for (Action action : after.keySet()) {
            if (!found.contains(action) && reaches(action, action)) {
                found.add(action);
            }
        }
        return found;
    }

    private boolean reaches(Action start, Action goal) {
        Set<Action> seen = new HashSet<>();
        Deque<Action> open = new ArrayDeque<>(after.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            Action action = open.pop();
            if (action.equals(goal)) {
                return true;
            }
            if (seen.add(action)) {
                open.addAll(after.getOrDefault(action, Set.of()));
            }
        }
        return false;
    }
}
