package dev.holdfast.traces;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one trace went.
 *
 * @param first for each kind of difference the first step that showed it
 * @param applied how often each deliberate difference was applied
 * @param allowances how often a rule of "Comparing on other databases" was applied
 * @param cut where and why the comparison ended before the trace did; null if it went to the end
 */
record TraceResult(
        Trace trace,
        Map<Difference.Kind, Finding> first,
        Map<DeliberateDifference, Integer> applied,
        int allowances,
        @Nullable Cut cut) {

    /**
     * The differences of one kind at one step.
     *
     * @param step the number of the step
     */
    record Finding(int step, String operation, List<Difference> differences) {}

    /**
     * The end of a comparison, because the script goes on from a state that is not Holdfast's on purpose.
     *
     * @param why the rule's id, or {@code database}
     */
    record Cut(int step, String why) {}

    boolean passed() {
        return first.isEmpty();
    }

    boolean differsIn(Difference.Kind kind) {
        return first.containsKey(kind);
    }

    /** The finding at the earliest step, the gravest kind first. */
    Finding earliest() {
        return first.values().stream()
                .min(Comparator.comparingInt(Finding::step))
                .orElseThrow();
    }

    static Map<Difference.Kind, Integer> count(Collection<TraceResult> results) {
        Map<Difference.Kind, Integer> counts = new EnumMap<>(Difference.Kind.class);
        for (Difference.Kind kind : Difference.Kind.values()) {
            counts.put(kind, (int)
                    results.stream().filter(result -> result.differsIn(kind)).count());
        }
        return counts;
    }
}
