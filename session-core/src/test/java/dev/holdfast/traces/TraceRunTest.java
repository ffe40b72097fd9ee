package dev.holdfast.traces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.agent.SessionAgent;
import dev.holdfast.traces.Difference.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replays one small trace, as it is and with each kind of expectation falsified. */
class TraceRunTest {
    private static final String TRACE = """
            {"id": "t", "family": "shop", "kind": "scenario", "rule": "r", "tags": [],
             "options": {"ids": "generated", "autoflush": true, "expireOnCommit": true, "sessions": 1},
             "steps": [
            {"op": "new", "var": "u1", "entity": "User", "attrs": {"name": "ann", "age": 1},
             "expect": {"error": null, "sql": [], "states": {"u1": "transient"},
              "attrs": {"u1": {"loaded": {"age": 1, "name": "ann"}, "unset": ["addresses", "id", "orders", "profile"]}}}},
            {"op": "add", "var": "u1",
             "expect": {"error": null, "sql": [], "states": {"u1": "pending"}, "sessions": {"s1": {"new": ["u1"],
              "tx": {"begun": true, "savepoints": 0, "connected": false, "usable": true}}}}},
            {"op": "flush",
             "expect": {"error": null, "sql": ["INSERT users"], "states": {"u1": "persistent"}, "keys": {"u1": 1},
              "attrs": {"u1": {"loaded": {"age": 1, "id": 1, "name": "ann"}, "unloaded": ["addresses", "orders", "profile"]}},
              "tables": {"users": [[1, "ann", 1]]},
              "sessions": {"s1": {"new": [], "identityMap": [["User", 1]],
               "tx": {"begun": true, "savepoints": 0, "connected": true, "usable": true}}}}},
            {"op": "rollback",
             "expect": {"error": null, "sql": ["ROLLBACK"], "states": {"u1": "transient"}, "keys": {"u1": null},
              "attrs": {"u1": {"loaded": {"age": 1, "id": 1, "name": "ann"}, "unset": ["addresses", "orders", "profile"]}},
              "tables": {"users": []}, "sessions": {"s1": {"identityMap": [],
               "tx": {"begun": false, "savepoints": 0, "connected": false, "usable": true}}}}}]}
            """;

    private final TraceReplay replay = new TraceReplay(DatabaseKind.H2);

    @BeforeAll
    static void enhance() {
        SessionAgent.install();
    }

    @AfterEach
    void close() throws SQLException {
        replay.close();
    }

    @Test
    void aTraceThatAgreesPassesAndCountsWhatDiffersOnPurpose() throws IOException, SQLException {
        TraceResult result = replay.run(TraceFiles.parse(TRACE));

        assertThat(result.first()).isEmpty();
        assertThat(result.applied()).containsExactly(Map.entry(DeliberateDifference.ST_07, 1));
        assertThat(result.cut()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ERROR_KIND  | 2 | "op": "flush",\\n "expect": {"error": null | "op": "flush",\\n "expect": {"error": {"kind": "Integrity"}
            STATE       | 1 | {"u1": "pending"}                           | {"u1": "persistent"}
            STATE       | 2 | "identityMap": [["User", 1]]                | "identityMap": [["User", 2]]
            STATE       | 2 | "connected": true                           | "connected": false
            VALUES      | 0 | {"age": 1, "name": "ann"}                   | {"age": 2, "name": "ann"}
            VALUES      | 2 | "unloaded": ["addresses"                    | "unset": ["addresses"
            VALUES      | 3 | "loaded": {"age": 1, "id": 1, "name": "ann"}, "unset": ["addresses", "orders" | "loaded": {"age": 1, "id": 1, "name": "bob"}, "unset": ["addresses", "orders"
            TABLES      | 2 | [[1, "ann", 1]]                             | [[1, "ann", 2]]
            TABLES      | 3 | {"users": []}                               | {"users": [[1, "ann", 1]]}
            ROUND_TRIPS | 3 | ["ROLLBACK"]                                | []
            """)
    void aFalsifiedExpectationIsReported(Kind kind, int step, String truth, String falsehood)
            throws IOException, SQLException {
        String falsified = TRACE.replace(truth.replace("\\n", "\n"), falsehood.replace("\\n", "\n"));
        assertThat(falsified).isNotEqualTo(TRACE);

        TraceResult result = replay.run(TraceFiles.parse(falsified));

        assertThat(result.first()).containsOnlyKeys(kind);
        assertThat(result.earliest().step()).isEqualTo(step);
    }

    @Test
    void theLastLineAndTheReportTellWhatHasPassed(@TempDir Path folder) throws IOException, SQLException {
        String wrong = TRACE.replace("\"id\": \"t\"", "\"id\": \"wrong\"").replace("[[1, \"ann\", 1]]", "[]");
        Files.writeString(
                folder.resolve("traces.json"),
                "{\"format\": \"holdfast-session-traces\", \"version\": 1, \"traces\": [" + TRACE + "," + wrong + "]}");
        Path report = folder.resolve("reports/report.json");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        boolean enough = TraceReplay.replay(
                new ReplayOptions(folder, DatabaseKind.H2, Optional.empty(), report, Map.of("shop", 51)),
                new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(enough).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8).strip())
                .endsWith("traces: 1 passed of 2 (error kind 0, state 0, values 0, tables 1, round trips 0)");
        assertThat(Files.readString(report)).contains("\"trace\" : \"wrong\"", "\"ST-07\"", "tables users");
    }

    @Test
    void aMissingFolderIsSkippedWithAMessage(@TempDir Path folder) throws IOException, SQLException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        boolean enough = TraceReplay.replay(
                new ReplayOptions(
                        folder.resolve("none"), DatabaseKind.H2, Optional.empty(), folder, Map.of("shop", 95)),
                new PrintStream(out, true, StandardCharsets.UTF_8));

        assertThat(enough).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("traces: skipped, there is no folder");
    }
}
