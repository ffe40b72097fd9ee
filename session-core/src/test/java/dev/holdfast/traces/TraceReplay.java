package dev.holdfast.traces;

import dev.holdfast.agent.SessionAgent;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Replays traces on a database and reports what differs from the reference. The system properties are those of
 * {@link ReplayOptions}.
 */
public final class TraceReplay implements AutoCloseable {
    private final DatabaseKind database;
    private final Map<String, TraceEnvironment> environments = new LinkedHashMap<>();
    private final Map<String, Family> families = new LinkedHashMap<>();

    TraceReplay(DatabaseKind database) {
        this.database = database;
    }

    /** Replays what the system properties ask for; exit code 1 if a family passes less than required. */
    public static void main(String[] arguments) throws IOException, SQLException {
        SessionAgent.install();
        System.exit(replay(ReplayOptions.fromSystemProperties(), System.out) ? 0 : 1);
    }

    /** Whether as much has passed as is required. */
    static boolean replay(ReplayOptions options, PrintStream out) throws IOException, SQLException {
        if (!Files.isDirectory(options.folder())) {
            out.println("traces: skipped, there is no folder " + options.folder());
            return true;
        }
        long start = System.nanoTime();
        List<TraceResult> results = new ArrayList<>();
        try (TraceReplay replay = new TraceReplay(options.database())) {
            for (Trace trace : TraceFiles.readFolder(options.folder())) {
                if (options.wants(trace.family())) {
                    results.add(replay.run(trace));
                }
            }
        }
        ReplayReport report = new ReplayReport(options.database(), results, (System.nanoTime() - start) / 1_000_000);
        report.write(options.report());
        report.families().forEach(out::println);
        List<String> shortfalls = report.shortfalls(options.requiredOfWanted());
        shortfalls.forEach(out::println);
        out.println(report.summary());
        return shortfalls.isEmpty();
    }

    /** Runs one trace. */
    TraceResult run(Trace trace) throws SQLException {
        boolean generated = trace.options().generatedKeys();
        String name = trace.family() + (generated ? " generated" : " assigned");
        TraceEnvironment environment = environments.get(name);
        if (environment == null) {
            environment =
                    TraceEnvironment.create(families.computeIfAbsent(trace.family(), Family::of), database, generated);
            environments.put(name, environment);
        }
        return new TraceRun(environment, trace).run();
    }

    @Override
    public void close() throws SQLException {
        for (TraceEnvironment environment : environments.values()) {
            environment.close();
        }
    }
}
