package dev.holdfast.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.error.CompileException;
import dev.holdfast.junit.conformance.Construct;
import dev.holdfast.junit.conformance.Constructs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each construct is written for each dialect as its golden text says. */
class ConstructTextTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "constructs");

    static List<Construct> constructs() {
        return Constructs.all();
    }

    @ParameterizedTest
    @MethodSource("constructs")
    void textIsGolden(Construct construct) throws IOException {
        String sections = KnownDialects.all().stream()
                .map(dialect -> section(construct, dialect))
                .collect(Collectors.joining());

        new Golden(file(construct)).assertIs(sections);
    }

    @Test
    void noTwoConstructsHaveOneName() {
        assertThat(constructs()).extracting(Construct::path).doesNotHaveDuplicates();
    }

    @Test
    void everyTextHasItsConstruct() throws IOException {
        List<Path> known = constructs().stream().map(ConstructTextTest::file).toList();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile))
                    .as("remove those of constructs that are gone")
                    .isSubsetOf(known);
        }
    }

    private static Path file(Construct construct) {
        return FOLDER.resolve(construct.group()).resolve(construct.name() + ".sql");
    }

    private static String section(Construct construct, Dialect dialect) {
        return "-- %s%n%s%n".formatted(dialect.name(), text(construct, dialect)).replace("\r\n", "\n");
    }

    private static String text(Construct construct, Dialect dialect) {
        try {
            return construct.sql(dialect);
        } catch (CompileException refusal) {
            return "refused: " + refusal.getMessage();
        }
    }
}
