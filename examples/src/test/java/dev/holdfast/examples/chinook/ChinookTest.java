package dev.holdfast.examples.chinook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.engine.Engine;
import dev.holdfast.examples.Output;
import dev.holdfast.junit.OnEveryDatabase;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChinookTest {
    private static final String DATA = "src/test/resources/chinook";

    private final Output output = new Output();

    @OnEveryDatabase
    void everyDatabaseLoadsEverythingAndAnswersAsPlainSqlDoes(Engine engine) {
        boolean right = new Chinook(engine, output.stream()).run(Path.of(DATA), true);

        assertThat(output.text())
                .containsPattern("(?m)^   artist +3 +3 +")
                .containsPattern("(?m)^   playlist_track +7 +7 +")
                .containsPattern("(?m)^   invoice_line +5 +5 +")
                .contains("Equal to plain SQL: 10 of 10");
        assertThat(right).isTrue();
    }

    @Test
    void answersAreWhatTheDataSays() {
        int exitCode = Chinook.run(output.stream(), "--data", DATA, "--url", "jdbc:h2:mem:answers");

        assertThat(exitCode).isZero();
        assertThat(output.text())
                .containsPattern("Zoë Quint +4\\.96\n +Ada & the Loops +1\\.98\n")
                .containsPattern("Unsold +Nothing Recorded +The Silent Three +2\n +in all +1\n")
                .containsPattern("Nora Ibsen +Tom Mann\n +Tom Mann\n +Vi Woolf +Nora Ibsen > Tom Mann\n")
                .containsPattern("Everything +5 +25 +Chamber, Rock\n +Nothing yet +0 +0\n +Slow +2 +16 +Chamber\n")
                .containsPattern("Ireland +1 +3\\.97\n +Belgium +1 +1\\.98\n +Austria +1 +0\\.99\n")
                .containsPattern("2021 +1\\.98\n +2022 +4\\.96\n")
                .containsPattern("Nora Ibsen +2 +5\\.95\n +Vi Woolf +1 +0\\.99\n")
                .containsPattern("Audio file +Étude .*\n +Video file +Evening, at Sea ");
    }

    @Test
    void answersThatDifferFromPlainSqlAreReported() {
        try (Engine engine = Engine.create("jdbc:h2:mem:different")) {
            Chinook chinook = new Chinook(engine, output.stream());
            chinook.run(Path.of(DATA), false);

            assertThat(chinook.agrees(Collections.nCopies(10, new Answer(List.of()))))
                    .isFalse();
            assertThat(output.text())
                    .contains("1. in plain SQL:", "Equal to plain SQL: 0 of 10", "Different: [1, 2, 3, 4, 5, ");
        }
    }

    @Test
    void aDatabaseThatIsNotEmptyIsLeftAlone() {
        String[] words = {"--data", DATA, "--url", "jdbc:h2:mem:twice;DB_CLOSE_DELAY=-1"};
        Chinook.run(new Output().stream(), words);

        int exitCode = Chinook.run(output.stream(), words);

        assertThat(exitCode).isEqualTo(1);
        assertThat(output.text()).contains("this program loads into an empty one");
    }

    @Test
    void wrongArgumentsAreExplained() {
        assertThat(Chinook.run(output.stream(), "--data", DATA)).isEqualTo(2);
        assertThat(Chinook.run(output.stream(), "--data", "nowhere", "--url", "jdbc:h2:mem:none"))
                .isEqualTo(2);
        assertThat(Chinook.run(output.stream(), "--frobnicate")).isEqualTo(2);

        assertThat(output.text())
                .contains("--data and --url are needed", "There is no artist.csv in ", "\"--frobnicate\"")
                .contains(Arguments.USAGE);
    }
}
