package dev.holdfast.conformance;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.Dialects;
import dev.holdfast.dialect.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of features and the example in {@code docs/dialects.md} are those of the code. */
class DialectDocumentTest {
    private static final Path DOCUMENT =
            Path.of("").toAbsolutePath().getParent().resolve(Path.of("docs", "dialects.md"));
    private static final Path EXAMPLE = Path.of("src", "test", "java", "dev", "holdfast", "conformance", "tide");

    @Test
    void documentShowsTheCode() throws IOException {
        String text = with(Files.readString(DOCUMENT), "features", features());
        new Golden(DOCUMENT).assertIs(with(text, "example", example()));
    }

    private static String with(String text, String mark, String content) {
        String start = "<!-- " + mark + " -->\n";
        int from = text.indexOf(start) + start.length();
        int to = text.indexOf("<!-- /" + mark + " -->");
        return text.substring(0, from) + content + text.substring(to);
    }

    private static String features() {
        List<Dialect> dialects = Stream.concat(KnownDialects.all().stream(), Stream.of(Dialects.named("yugabytedb")))
                .toList();
        String header = dialects.stream().map(Dialect::name).collect(Collectors.joining(" | ", "| feature | ", " |\n"));
        return header
                + "|---".repeat(dialects.size() + 1) + "|\n"
                + Arrays.stream(Feature.values())
                        .map(feature -> row(feature, dialects))
                        .collect(Collectors.joining());
    }

    private static String row(Feature feature, List<Dialect> dialects) {
        return dialects.stream()
                .map(dialect -> dialect.has(feature) ? "yes" : "")
                .collect(Collectors.joining(
                        " | ", "| `" + feature + "`" + (feature.isFact() ? " *fact*" : "") + " | ", " |\n"));
    }

    private static String example() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String file : List.of("TideDialect.java", "TideSyntax.java", "TideDdl.java")) {
            text.append("~~~java\n")
                    .append(Files.readString(EXAMPLE.resolve(file)))
                    .append("~~~\n\n");
        }
        return text.toString();
    }
}
