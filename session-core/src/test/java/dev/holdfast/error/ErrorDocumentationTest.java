package dev.holdfast.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ErrorDocumentationTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    /** The slug at the end of a message: before the quotes that close the literal. */
    private static final Pattern SLUG = Pattern.compile("\\[([a-z]+(?:-[a-z]+)+)]\"");

    private static final Pattern HEADING = Pattern.compile("(?m)^### ([a-z-]+)$");

    @Test
    void everySlugIsAHeadingInTheDocumentation() throws IOException {
        Set<String> headings = matches(HEADING, Files.readString(ROOT.resolve("docs/errors.md")));

        assertThat(headings).containsAll(slugs());
    }

    private static Set<String> slugs() throws IOException {
        Set<String> slugs = new TreeSet<>();
        for (String module : new String[] {"session-core", "session-agent", "session-junit"}) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file -> slugs.addAll(matches(SLUG, read(file))));
            }
        }
        return slugs;
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
