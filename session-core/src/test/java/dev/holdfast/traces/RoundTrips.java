package dev.holdfast.traces;

import dev.holdfast.traces.Difference.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts statements: never more than the reference needed, step by step. A SAVEPOINT is sent with the first statement
 * inside it, so where that is a later one than in the reference, it is that much later. One trace at a time.
 */
final class RoundTrips {
    private static final Set<String> ENDS = Set.of("RELEASE", "ROLLBACK TO");

    private int savepointsDue;
    private int savepointsSettled;

    /** The difference if a step needed more statements than the reference. */
    Optional<Difference> compare(Step step, List<String> sent) {
        List<String> expected = step.expectedSql();
        int allowed = Math.max(expected.size(), step.expect().path("sqlMax").asInt(0));
        savepointsDue += count(expected) - count(sent);
        int excess = sent.size() - allowed;
        if (excess > 0 && savepointsDue >= 0 && excess <= count(sent) - count(expected)) {
            excess = 0;
        }
        savepointsDue = Math.max(0, savepointsDue);
        if (excess > 0 && excess <= savepointsSettled && sent.stream().anyMatch(ENDS::contains)) {
            savepointsSettled -= excess;
            excess = 0;
        }
        return excess <= 0
                ? Optional.empty()
                : Optional.of(new Difference(
                        Kind.ROUND_TRIPS, "sql", "", null, allowed + ": " + expected, sent.size() + ": " + sent));
    }

    /** Notes what was sent between two steps: a savepoint that was needed for it has to be ended some time. */
    void settled(List<String> statements) {
        savepointsSettled += count(statements);
    }

    private static int count(List<String> statements) {
        return (int) statements.stream().filter("SAVEPOINT"::equals).count();
    }
}
