package dev.holdfast.benchmarks;

import dev.holdfast.benchmarks.Measurement.Iteration;
import dev.holdfast.benchmarks.Measurement.Pair;
import dev.holdfast.junit.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Holdfast beside hand-written JDBC, as one table. Each workload runs in JVMs of its own, in which both sides take turns.
 *
 * <p>Options: {@code --forks 1}, {@code --pairs 20}, {@code --warm-up 2.5} (seconds for each side), {@code --databases
 * h2,postgresql}, {@code --only INSERT_1000,LOAD_1000}.
 */
public final class Compare {
    private static final String HEAP = "2g";
    private static final String ROW = "| %-46s | %-10s | %10s | %10s | %6s | %6s | %11s | %11s | %7s | %-6s |%n";

    private int forks = 1;
    private int pairs = 20;
    private String warmUp = "2.5";
    private List<TestDatabase> databases = List.of(TestDatabase.H2, TestDatabase.POSTGRESQL);
    private List<Kind> kinds = List.of(Kind.values());

    private Compare() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Compare compare = new Compare();
        for (int i = 0; i + 1 < args.length; i += 2) {
            compare.option(args[i], args[i + 1]);
        }
        compare.run();
    }

    private void option(String name, String value) {
        switch (name) {
            case "--forks" -> forks = Integer.parseInt(value);
            case "--pairs" -> pairs = Integer.parseInt(value);
            case "--warm-up" -> warmUp = value;
            case "--databases" ->
                databases =
                        Arrays.stream(value.split(",")).map(TestDatabase::named).toList();
            case "--only" ->
                kinds = Arrays.stream(value.split(",")).map(Kind::valueOf).toList();
            default -> throw new IllegalArgumentException("Unknown option " + name);
        }
    }

    private void run() throws IOException, InterruptedException {
        heading();
        for (Kind kind : kinds) {
            for (TestDatabase database : databases) {
                if (kind.databases().contains(database)) {
                    row(measure(kind, database));
                }
            }
        }
    }

    private void heading() throws IOException {
        System.out.printf(
                "Machine: %s, %d processors%n",
                processor(), Runtime.getRuntime().availableProcessors());
        System.out.printf(
                "JDK %s (%s), G1, heap %s%n",
                System.getProperty("java.version"), System.getProperty("java.vendor"), HEAP);
        System.out.printf(
                "Each row: %d fork(s), %s s of warm-up for each side, %d pairs of iterations of 100 ms%n%n",
                forks, warmUp, pairs);
        System.out.printf(
                ROW,
                "workload",
                "database",
                "JDBC",
                "Holdfast",
                "ratio",
                "cpu",
                "JDBC bytes",
                "bytes",
                "target",
                "met");
        System.out.printf(ROW, "---", "---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---");
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.name") + " " + System.getProperty("os.arch");
        }
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private Measurement measure(Kind kind, TestDatabase database) throws IOException, InterruptedException {
        List<Pair> measured = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            fork(kind, database, line -> {
                if (line.startsWith(Fork.PREFIX)) {
                    String[] sides = line.substring(Fork.PREFIX.length()).split("\t");
                    measured.add(new Pair(Iteration.parse(sides[0]), Iteration.parse(sides[1])));
                }
            });
        }
        return new Measurement(kind, database, measured);
    }

    private void fork(Kind kind, TestDatabase database, Consumer<String> lines)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + HEAP,
                "-Xmx" + HEAP,
                "-XX:+UseG1GC",
                "-XX:+EnableDynamicAgentLoading",
                "-Djdk.attach.allowAttachSelf=true",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                Fork.class.getName(),
                kind.name(),
                database.label(),
                Integer.toString(pairs),
                warmUp);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(lines);
        }
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("The fork for %s on %s ended with %d".formatted(kind, database, exit));
        }
    }

    private static void row(Measurement measured) {
        Target target = measured.kind().target(measured.database());
        System.out.printf(
                ROW,
                measured.kind().title(),
                measured.database().label(),
                time(measured.jdbcTime()),
                time(measured.holdfastTime()),
                ratio(measured.wallRatio()),
                ratio(measured.cpuRatio()),
                bytes(measured.jdbcBytes()),
                bytes(measured.holdfastBytes()),
                target,
                target instanceof Target.None ? "" : target.isMet(measured) ? "yes" : "no");
    }

    private static String time(double nanos) {
        if (Double.isNaN(nanos)) {
            return "";
        }
        return nanos < 1000
                ? String.format(Locale.ROOT, "%.1f ns", nanos)
                : String.format(Locale.ROOT, nanos < 100_000 ? "%.2f us" : "%.0f us", nanos / 1000);
    }

    private static String ratio(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String bytes(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%,.0f", value);
    }
}
