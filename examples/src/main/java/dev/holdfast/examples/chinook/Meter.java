package dev.holdfast.examples.chinook;

import dev.holdfast.engine.EngineListener;
import dev.holdfast.engine.StatementEvent;
import java.util.Locale;

/** Counts statements, rows and time from one {@link #lap} to the next. For one thread. */
final class Meter implements EngineListener {
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private int statements;
    private long rows;
    private long since = System.nanoTime();

    /** What went on since the lap before. */
    record Lap(int statements, long rows, double millis) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d %s, %d rows, %.0f ms",
                    statements,
                    statements == 1 ? "statement" : "statements",
                    rows,
                    millis);
        }
    }

    @Override
    public void statementFinished(StatementEvent event) {
        statements++;
        rows += Math.max(0, event.rows());
    }

    Lap lap() {
        long now = System.nanoTime();
        Lap lap = new Lap(statements, rows, (now - since) / NANOS_PER_MILLI);
        statements = 0;
        rows = 0;
        since = now;
        return lap;
    }
}
