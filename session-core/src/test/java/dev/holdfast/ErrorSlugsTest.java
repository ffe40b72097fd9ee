package dev.holdfast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.dialect.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The slug at the end of a message is a heading in {@code docs/errors.md}, and each heading there is a slug. */
class ErrorSlugsTest {
    private static final Path HOUSE = Path.of("").toAbsolutePath().getParent();
    private static final Path DOCUMENT = HOUSE.resolve(Path.of("docs", "errors.md"));
    private static final List<String> MODULES = List.of("session-core", "session-agent", "session-junit");

    /** At the end of a text: {@code [detached-load]"}. */
    private static final Pattern SLUG = Pattern.compile("\\[([a-z]+(?:-[a-z]+)*)]\"");

    private static final Pattern HEADING = Pattern.compile("(?m)^### (.+)$");

    @Test
    void everySlugHasItsHeading() throws IOException {
        assertThat(headings()).containsAll(slugs());
    }

    @Test
    void everyHeadingIsASlug() throws IOException {
        assertThat(slugs()).containsAll(headings());
    }

    @Test
    void everyHeadingStandsOnce() throws IOException {
        assertThat(headings()).doesNotHaveDuplicates();
    }

    private static List<String> headings() throws IOException {
        return matches(HEADING, Files.readString(DOCUMENT));
    }

    private static Set<String> slugs() throws IOException {
        Set<String> slugs = new TreeSet<>();
        for (String module : MODULES) {
            Path sources = HOUSE.resolve(module).resolve(Path.of("src", "main", "java"));
            try (Stream<Path> files = Files.walk(sources)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    slugs.addAll(matches(SLUG, Files.readString(file)));
                }
            }
        }
        for (ErrorKind kind : ErrorKind.values()) {
            slugs.add(kind.slug());
        }
        return slugs;
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
