package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads files in the format {@code holdfast-session-traces}. */
final class TraceFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TraceFiles() {}

    /** All traces of the JSON files in a folder, file by file in the order of their names. */
    static List<Trace> readFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Trace> traces = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                traces.addAll(read(in, file.toString()));
            }
        }
        return traces;
    }

    /** The traces of one file. */
    static List<Trace> read(InputStream in, String name) throws IOException {
        JsonNode file = JSON.readTree(in);
        if (!"holdfast-session-traces".equals(file.path("format").asText())
                || file.path("version").asInt() != 1) {
            throw new IOException(name + " is not a file of holdfast-session-traces, version 1");
        }
        List<Trace> traces = new ArrayList<>();
        file.path("traces").forEach(trace -> traces.add(trace(trace)));
        return traces;
    }

    /** One trace of its JSON text. */
    static Trace parse(String json) throws IOException {
        return trace(JSON.readTree(json));
    }

    private static Trace trace(JsonNode json) {
        Set<String> tags = new LinkedHashSet<>();
        json.path("tags").forEach(tag -> tags.add(tag.asText()));
        List<Step> steps = new ArrayList<>();
        json.path("steps").forEach(step -> steps.add(new Step(steps.size(), step)));
        JsonNode options = json.path("options");
        return new Trace(
                json.path("id").asText(),
                json.path("family").asText(),
                new Trace.Options(
                        options.path("ids").asText().equals("generated"),
                        options.path("autoflush").asBoolean(),
                        options.path("expireOnCommit").asBoolean(),
                        options.path("sessions").asInt(1)),
                tags,
                List.copyOf(steps));
    }
}
