package dev.holdfast.traces;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The results of a replay, as JSON and as one line. Immutable once made. */
final class ReplayReport {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final DatabaseKind database;
    private final List<TraceResult> results;
    private final long millis;

    ReplayReport(DatabaseKind database, List<TraceResult> results, long millis) {
        this.database = database;
        this.results = List.copyOf(results);
        this.millis = millis;
    }

    /** The last line that the replayer prints. */
    String summary() {
        String kinds = TraceResult.count(results).entrySet().stream()
                .map(count -> count.getKey().words() + " " + count.getValue())
                .collect(Collectors.joining(", "));
        return "traces: %d passed of %d (%s)".formatted(passed(results), results.size(), kinds);
    }

    private static long passed(Collection<TraceResult> results) {
        return results.stream().filter(TraceResult::passed).count();
    }

    private Map<String, List<TraceResult>> byFamily() {
        Map<String, List<TraceResult>> families = new LinkedHashMap<>();
        results.forEach(result -> families.computeIfAbsent(result.trace().family(), name -> new ArrayList<>())
                .add(result));
        return families;
    }

    /** One line for each family. */
    List<String> families() {
        List<String> lines = new ArrayList<>();
        byFamily()
                .forEach((family, own) -> lines.add("%-10s %4d of %4d  %s"
                        .formatted(
                                family,
                                passed(own),
                                own.size(),
                                TraceResult.count(own).entrySet().stream()
                                        .map(count -> count.getKey().words() + " " + count.getValue())
                                        .collect(Collectors.joining(", ")))));
        return lines;
    }

    /** The families of which less has passed than is required, in words. */
    List<String> shortfalls(Map<String, Integer> required) {
        List<String> shortfalls = new ArrayList<>();
        Map<String, List<TraceResult>> families = byFamily();
        required.forEach((family, percent) -> {
            List<TraceResult> own = families.getOrDefault(family, List.of());
            if (passed(own) * 100 < (long) percent * own.size() || own.isEmpty()) {
                shortfalls.add(
                        "%s: %d of %d passed, %d %% required".formatted(family, passed(own), own.size(), percent));
            }
        });
        return shortfalls;
    }

    void write(Path file) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        Files.writeString(
                file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json()));
    }

    ObjectNode json() {
        ObjectNode report = NODES.objectNode();
        report.put("database", database.label()).put("millis", millis).put("summary", summary());
        ObjectNode families = report.putObject("families");
        byFamily().forEach((family, own) -> family(families.putObject(family), own));
        ObjectNode deliberate = report.putObject("deliberateDifferences");
        deliberate()
                .forEach((difference, count) -> deliberate
                        .putObject(difference.rule())
                        .put("summary", difference.summary())
                        .put("applied", count[0])
                        .put("traces", count[1]));
        report.put(
                "databaseAllowances",
                results.stream().mapToInt(TraceResult::allowances).sum());
        ArrayNode cut = report.putArray("comparedUpToADeliberateDifference");
        for (TraceResult result : results) {
            if (result.cut() != null) {
                cut.addObject()
                        .put("trace", result.trace().id())
                        .put("rule", result.cut().why())
                        .put("step", result.cut().step())
                        .put("of", result.trace().steps().size());
            }
        }
        ArrayNode failures = report.putArray("failures");
        results.stream().filter(result -> !result.passed()).forEach(result -> failure(failures.addObject(), result));
        return report;
    }

    private static void family(ObjectNode json, List<TraceResult> results) {
        json.put("passed", passed(results)).put("failed", results.size() - passed(results));
        ObjectNode kinds = json.putObject("kinds");
        TraceResult.count(results)
                .forEach((kind, failed) -> kinds.putObject(kind.words())
                        .put("passed", results.size() - failed)
                        .put("failed", failed));
    }

    private Map<DeliberateDifference, int[]> deliberate() {
        Map<DeliberateDifference, int[]> counts = new EnumMap<>(DeliberateDifference.class);
        for (DeliberateDifference difference : DeliberateDifference.values()) {
            counts.put(difference, new int[2]);
        }
        results.forEach(result -> result.applied().forEach((difference, times) -> {
            counts.get(difference)[0] += times;
            counts.get(difference)[1]++;
        }));
        return counts;
    }

    private static void failure(ObjectNode json, TraceResult result) {
        json.put("trace", result.trace().id()).put("family", result.trace().family());
        finding(json.putObject("first"), result.earliest());
        ObjectNode kinds = json.putObject("kinds");
        result.first().forEach((kind, finding) -> finding(kinds.putObject(kind.words()), finding));
    }

    private static void finding(ObjectNode json, TraceResult.Finding finding) {
        json.put("step", finding.step()).put("operation", finding.operation());
        ArrayNode differences = json.putArray("differences");
        finding.differences()
                .forEach(difference -> differences
                        .addObject()
                        .put("kind", difference.kind().words())
                        .put("what", difference.place())
                        .put("expected", difference.expected())
                        .put("actual", difference.actual()));
    }
}
