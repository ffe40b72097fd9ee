package dev.holdfast.benchmarks;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work, done by hand and with Holdfast. A call does it {@link #repetitions()} times. One thread at a time.
 */
abstract class Workload implements AutoCloseable {
    /** The work by hand: the best JDBC, plain HikariCP, or a plain class. */
    abstract @Nullable Object jdbc() throws SQLException;

    /** The same work by Holdfast. */
    abstract @Nullable Object holdfast() throws SQLException;

    /** How often a call does the work. Short work is repeated, so that calling it does not count. */
    int repetitions() {
        return 1;
    }

    /** Called between iterations, outside the clock. */
    void tidyUp() throws SQLException {}

    @Override
    public void close() {}
}
