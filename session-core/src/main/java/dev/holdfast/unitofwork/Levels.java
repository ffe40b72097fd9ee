package dev.holdfast.unitofwork;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Sorts actions so that each comes after those it depends on; those of one level do not depend on each other. */
final class Levels {
    private final Function<Action, Set<Action>> followers;
    private final List<Action> planned;
    private final Map<Action, Integer> positions = new HashMap<>();
    private final int[] waitsFor;
    private final List<List<Action>> levels = new ArrayList<>();
    private int[] ready = new int[16];
    private int readyCount;

    /** @param followers the actions that come after one */
    Levels(Collection<Action> actions, Function<Action, Set<Action>> followers) {
        this.followers = followers;
        this.planned = inStableOrder(actions);
        for (Action action : planned) {
            positions.put(action, positions.size());
        }
        this.waitsFor = new int[planned.size()];
        for (Action action : planned) {
            for (Action follower : followers.apply(action)) {
                Integer at = positions.get(follower);
                if (at != null) {
                    waitsFor[at]++;
                }
            }
        }
        fill();
    }

    /** By sort key, equal ones as they were planned. There are few different keys. */
    private static List<Action> inStableOrder(Collection<Action> actions) {
        Map<String, List<Action>> byKey = new TreeMap<>();
        for (Action action : actions) {
            byKey.computeIfAbsent(action.sortKey(), any -> new ArrayList<>()).add(action);
        }
        List<Action> sorted = new ArrayList<>(actions.size());
        byKey.values().forEach(sorted::addAll);
        return sorted;
    }

    /** The levels in order, up to the first circle. */
    List<List<Action>> levels() {
        return levels;
    }

    /** The actions in a circle and those that wait for one. */
    List<Action> left() {
        List<Action> left = new ArrayList<>();
        for (int i = 0; i < waitsFor.length; i++) {
            if (waitsFor[i] > 0) {
                left.add(planned.get(i));
            }
        }
        return left;
    }

    private void fill() {
        for (int start : starts()) {
            addReady(start);
        }
        while (readyCount > 0) {
            List<Action> level = takeReady();
            levels.add(level);
            level.forEach(this::release);
        }
    }

    private int[] starts() {
        return IntStream.range(0, waitsFor.length).filter(i -> waitsFor[i] == 0).toArray();
    }

    /** What is only a mark takes no level of its own: who waits for it goes on at once. */
    private void addReady(int position) {
        Action action = planned.get(position);
        if (action instanceof Action.Saved) {
            release(action);
            return;
        }
        if (readyCount == ready.length) {
            ready = Arrays.copyOf(ready, 2 * readyCount);
        }
        ready[readyCount++] = position;
    }

    private List<Action> takeReady() {
        Arrays.sort(ready, 0, readyCount);
        List<Action> level = new ArrayList<>(readyCount);
        for (int i = 0; i < readyCount; i++) {
            level.add(planned.get(ready[i]));
        }
        readyCount = 0;
        return level;
    }

    private void release(Action action) {
        for (Action follower : followers.apply(action)) {
            Integer at = positions.get(follower);
            if (at != null && --waitsFor[at] == 0) {
                addReady(at);
            }
        }
    }
}
