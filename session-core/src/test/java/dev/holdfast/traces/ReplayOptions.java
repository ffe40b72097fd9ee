package dev.holdfast.traces;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the system properties {@code holdfast.traces*} ask for.
 *
 * @param folder where the traces are
 * @param family the only family to replay, if one is given
 * @param report where the report goes
 * @param required the share of a family that must pass, in percent
 */
record ReplayOptions(
        Path folder, DatabaseKind database, Optional<String> family, Path report, Map<String, Integer> required) {

    static ReplayOptions fromSystemProperties() {
        return new ReplayOptions(
                property("").map(Path::of).orElseGet(ReplayOptions::sharedTraces),
                DatabaseKind.named(property(".database").orElse("h2")),
                property(".family"),
                Path.of(property(".report").orElse("target/traces-report.json")),
                required(property(".required").orElse("")));
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty("holdfast.traces" + name)).filter(value -> !value.isBlank());
    }

    private static Path sharedTraces() {
        return List.of("../shared/traces", "../../shared/traces").stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("../shared/traces"));
    }

    /** Reads {@code shop:95,tree:95}. */
    static Map<String, Integer> required(String text) {
        Map<String, Integer> required = new LinkedHashMap<>();
        for (String each : text.split(",")) {
            if (!each.isBlank()) {
                String[] parts = each.strip().split(":");
                if (parts.length != 2) {
                    throw new IllegalArgumentException("holdfast.traces.required is like shop:95,tree:95, not " + text);
                }
                required.put(parts[0], Integer.valueOf(parts[1]));
            }
        }
        return required;
    }
}
