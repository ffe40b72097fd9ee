package dev.holdfast.benchmarks;

import dev.holdfast.agent.SessionAgent;
import dev.holdfast.junit.TestDatabase;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The workloads for JMH. A call is {@link Workload#repetitions()} times the work; {@link Compare} divides by them, and
 * lets both sides take turns.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Xms2g",
            "-Xmx2g",
            "-XX:+UseG1GC",
            "-XX:+EnableDynamicAgentLoading",
            "-Djdk.attach.allowAttachSelf=true",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error"
        })
public class WorkloadBenchmark {
    @Param
    public Kind workload = Kind.INSERT_1000;

    @Param({"h2", "postgresql"})
    public String database = "h2";

    private @Nullable Running running;

    /** Loaded when the agent is there: it mentions entities. */
    private static final class Running {
        final Database database;
        final Workload workload;

        Running(TestDatabase server, Kind kind) throws SQLException {
            database = Database.open(server);
            workload = kind.make(database);
        }

        void close() {
            workload.close();
            database.close();
        }
    }

    private Workload running() {
        return Objects.requireNonNull(running, "set up").workload;
    }

    @Setup
    public void open() throws SQLException {
        SessionAgent.install();
        running = new Running(TestDatabase.named(database), workload);
    }

    @Setup(Level.Iteration)
    public void tidyUp() throws SQLException {
        running().tidyUp();
    }

    @TearDown
    public void close() {
        Objects.requireNonNull(running, "set up").close();
    }

    @Benchmark
    public @Nullable Object jdbc() throws SQLException {
        return running().jdbc();
    }

    @Benchmark
    public @Nullable Object holdfast() throws SQLException {
        return running().holdfast();
    }
}
