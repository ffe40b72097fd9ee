package dev.holdfast.examples.chinook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param data the folder of the CSV files
 * @param verify whether to ask the questions a second time in plain SQL
 */
record Arguments(
        Path data,
        String url,
        @Nullable String user,
        @Nullable String password,
        boolean verify) {
    static final String USAGE = "Usage: Chinook --data DIR --url JDBC_URL [--user USER --password PASSWORD] [--verify]";
    private static final Set<String> WITH_VALUE = Set.of("--data", "--url", "--user", "--password");

    /** @throws IllegalArgumentException if something is missing or unknown; its message is for the user */
    static Arguments parse(String... words) {
        Map<String, String> values = new HashMap<>();
        boolean verify = false;
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            if (word.equals("--verify")) {
                verify = true;
            } else if (WITH_VALUE.contains(word) && !rest.isEmpty()) {
                values.put(word, rest.removeFirst());
            } else {
                throw new IllegalArgumentException("Cannot use \"%s\".".formatted(word));
            }
        }
        String data = values.get("--data");
        String url = values.get("--url");
        if (data == null || url == null || values.containsKey("--user") != values.containsKey("--password")) {
            throw new IllegalArgumentException("--data and --url are needed, --user and --password go together.");
        }
        Path folder = Path.of(data);
        if (!Files.isRegularFile(folder.resolve("artist.csv"))) {
            throw new IllegalArgumentException("There is no artist.csv in " + folder.toAbsolutePath() + ".");
        }
        return new Arguments(folder, url, values.get("--user"), values.get("--password"), verify);
    }
}
