package dev.holdfast.benchmarks;

import dev.holdfast.junit.TestDatabase;
import java.util.List;

/**
 * What was measured of one workload on one database. Times are nanoseconds for one repetition: wall time and the
 * measuring thread's CPU time.
 *
 * @param pairs iterations of both sides that followed each other
 */
record Measurement(Kind kind, TestDatabase database, List<Pair> pairs) {
    /** Two iterations that took turns; what was not done is NaN. */
    record Pair(Iteration jdbc, Iteration holdfast) {}

    /** One iteration, for one repetition of the work. */
    record Iteration(double wall, double cpu, double bytes) {
        static final Iteration NONE = new Iteration(Double.NaN, Double.NaN, Double.NaN);

        String text() {
            return wall + " " + cpu + " " + bytes;
        }

        static Iteration parse(String text) {
            String[] parts = text.split(" ");
            return new Iteration(
                    Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
        }
    }

    /** Whether the work happens in the measuring thread alone, so that its CPU time is all there is. */
    boolean isInThread() {
        return database == TestDatabase.H2;
    }

    /** The ratio that is judged: of CPU time where no server takes part, else of wall time. */
    double ratio() {
        return isInThread() ? cpuRatio() : wallRatio();
    }

    double wallRatio() {
        return median(pairs.stream()
                .map(pair -> pair.holdfast().wall() / pair.jdbc().wall())
                .toList());
    }

    double cpuRatio() {
        return median(pairs.stream()
                .map(pair -> pair.holdfast().cpu() / pair.jdbc().cpu())
                .toList());
    }

    double jdbcCpu() {
        return median(pairs.stream().map(pair -> pair.jdbc().cpu()).toList());
    }

    double holdfastCpu() {
        return median(pairs.stream().map(pair -> pair.holdfast().cpu()).toList());
    }

    /** The time of a quiet moment: the lower decile of wall times, or of CPU times where that is all there is. */
    double jdbcTime() {
        return quantile(
                0.1,
                pairs.stream()
                        .map(pair ->
                                isInThread() ? pair.jdbc().cpu() : pair.jdbc().wall())
                        .toList());
    }

    /** As {@link #jdbcTime()}. */
    double holdfastTime() {
        return quantile(
                0.1,
                pairs.stream()
                        .map(pair -> isInThread()
                                ? pair.holdfast().cpu()
                                : pair.holdfast().wall())
                        .toList());
    }

    double jdbcBytes() {
        return median(pairs.stream().map(pair -> pair.jdbc().bytes()).toList());
    }

    double holdfastBytes() {
        return median(pairs.stream().map(pair -> pair.holdfast().bytes()).toList());
    }

    private static double median(List<Double> values) {
        return quantile(0.5, values);
    }

    private static double quantile(double share, List<Double> values) {
        List<Double> sorted =
                values.stream().filter(value -> !value.isNaN()).sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) (share * (sorted.size() - 1)));
    }
}
