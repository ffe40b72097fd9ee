package dev.holdfast.traces;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
                fromProjectRoot(property("").map(Path::of).orElse(Path.of("../shared/traces"))),
                DatabaseKind.named(property(".database").orElse("h2")),
                property(".family"),
                Path.of(property(".report").orElse("target/traces-report.json")),
                required(property(".required").orElse("")));
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty("holdfast.traces" + name)).filter(value -> !value.isBlank());
    }

    /** Whether a family is to be replayed. */
    boolean wants(String name) {
        return family.map(name::equals).orElse(true);
    }

    /** What is required of the families to be replayed. */
    Map<String, Integer> requiredOfWanted() {
        Map<String, Integer> wanted = new LinkedHashMap<>(required);
        wanted.keySet().removeIf(name -> !wants(name));
        return wanted;
    }

    /** A relative path is meant from the project's root, of which this module is a folder. */
    private static Path fromProjectRoot(Path path) {
        Path fromRoot = Path.of("..").resolve(path);
        return !Files.isDirectory(path) && Files.isDirectory(fromRoot) ? fromRoot : path;
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
