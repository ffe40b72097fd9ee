package dev.holdfast.benchmarks;

import com.sun.management.ThreadMXBean;
import dev.holdfast.agent.SessionAgent;
import dev.holdfast.benchmarks.Measurement.Iteration;
import dev.holdfast.junit.TestDatabase;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Measures one workload on one database in this JVM: both sides take turns. Prints a line for each pair. */
public final class Fork {
    static final String PREFIX = "pair\t";

    private static final long ITERATION = Duration.ofMillis(100).toNanos();
    private static final int MOST_WAITING = 4;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static volatile @Nullable Object sink;

    private Fork() {}

    /** @param args workload, database, number of pairs, seconds of warm-up for each side */
    public static void main(String[] args) throws SQLException {
        SessionAgent.install();
        Sides.run(Kind.valueOf(args[0]), TestDatabase.named(args[1]), Integer.parseInt(args[2]), args[3]);
    }

    /** Loaded when the agent is there: it mentions entities. */
    private static final class Sides {
        static void run(Kind kind, TestDatabase server, int pairs, String warmUpSeconds) throws SQLException {
            try (Database database = Database.open(server);
                    Workload workload = kind.make(database)) {
                warmUp(workload, (long) (Double.parseDouble(warmUpSeconds) * 2e9));
                for (int i = 0; i < pairs; i++) {
                    Iteration jdbc = iteration(workload, false);
                    Iteration holdfast = iteration(workload, true);
                    System.out.println(PREFIX + jdbc.text() + "\t" + holdfast.text());
                }
            }
        }
    }

    /** In CPU time, so that a busy machine warms up as well as an idle one; waiting for a server counts a little. */
    private static void warmUp(Workload workload, long nanos) throws SQLException {
        long end = THREADS.getCurrentThreadCpuTime() + nanos;
        long latest = System.nanoTime() + MOST_WAITING * nanos;
        while (THREADS.getCurrentThreadCpuTime() < end && System.nanoTime() < latest) {
            iteration(workload, false);
            iteration(workload, true);
        }
    }

    private static Iteration iteration(Workload workload, boolean holdfast) throws SQLException {
        workload.tidyUp();
        long thread = Thread.currentThread().getId();
        long calls = 0;
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        long cpu = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        long now = start;
        while (now - start < ITERATION) {
            Object result = holdfast ? workload.holdfast() : workload.jdbc();
            if (result == null) {
                return Iteration.NONE;
            }
            sink = result;
            calls++;
            now = System.nanoTime();
        }
        double times = (double) calls * workload.repetitions();
        return new Iteration(
                (now - start) / times,
                (THREADS.getCurrentThreadCpuTime() - cpu) / times,
                (THREADS.getThreadAllocatedBytes(thread) - bytes) / times);
    }
}
