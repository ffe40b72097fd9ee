package dev.holdfast.traces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.agent.SessionAgent;
import dev.holdfast.junit.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Replays a sample of the recorded traces on every configured database. */
class TraceSampleTest {
    private static final List<TraceReplay> REPLAYS = new ArrayList<>();

    @BeforeAll
    static void enhance() {
        SessionAgent.install();
    }

    @AfterAll
    static void close() throws SQLException {
        for (TraceReplay replay : REPLAYS) {
            replay.close();
        }
    }

    static List<Trace> sample() throws IOException {
        try (InputStream in = TraceSampleTest.class.getResourceAsStream("/traces/sample.json")) {
            return TraceFiles.read(Objects.requireNonNull(in, "sample.json"), "sample.json");
        }
    }

    @TestFactory
    Stream<DynamicContainer> everyTraceShowsWhatTheReferenceShowed() throws IOException {
        List<Trace> sample = sample();
        return TestDatabase.configured().stream().map(database -> onDatabase(database, sample));
    }

    private static DynamicContainer onDatabase(TestDatabase database, List<Trace> sample) {
        TraceReplay replay = new TraceReplay(DatabaseKind.named(database.name()));
        REPLAYS.add(replay);
        return DynamicContainer.dynamicContainer(
                database.name(),
                sample.stream().map(trace -> DynamicTest.dynamicTest(trace.id(), () -> passes(replay.run(trace)))));
    }

    private static void passes(TraceResult result) {
        List<String> differences = new ArrayList<>();
        result.first()
                .forEach((kind, finding) -> finding.differences()
                        .forEach(difference -> differences.add("step " + finding.step() + " (" + finding.operation()
                                + ") " + kind.words() + ": " + difference)));
        assertThat(differences).isEmpty();
    }

    @Test
    void theSampleHasAllFamiliesAndBothWaysOfMakingKeys() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (Trace trace : sample()) {
            kinds.add(trace.family() + (trace.options().generatedKeys() ? " generated" : " assigned"));
        }

        assertThat(kinds).hasSize(16);
    }
}
