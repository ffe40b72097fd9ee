package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.engine.StatementCause.Kind;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.sql.StatementKind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static final String INSERT = "INSERT INTO artist VALUES (?, ?)";

    private final Engine engine = TestEngine.H2.withArtists();
    private final RecordingListener heard = new RecordingListener();

    @BeforeEach
    void listen() {
        engine.addListener(heard);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void EV_51_stepsOfTransactionsAreTold() {
        try (Connection connection = engine.connect()) {
            connection.execute("SELECT 1");
            Savepoint first = connection.beginNested();
            first.commit();
            Savepoint second = connection.beginNested();
            second.rollback();
            connection.commit();
            connection.execute("SELECT 1");
        }

        assertThat(heard.steps())
                .containsExactly(
                        "BEGIN", "SAVEPOINT", "RELEASE", "SAVEPOINT", "ROLLBACK_TO", "COMMIT", "BEGIN", "ROLLBACK");
    }

    @Test
    void EV_50_connectionsThatComeAndGoAreTold() {
        Connection connection = engine.connect();
        connection.close();

        assertThat(heard.connections()).containsExactly("connected " + connection.id(), "released " + connection.id());
    }

    @Test
    void EV_53_aStatementIsToldBeforeAndAfter() {
        try (Connection connection = engine.connect()) {
            connection.execute(INSERT, 1, "AC/DC");

            StatementEvent event = heard.finished().get(0);
            assertThat(heard.started()).containsExactly(event);
            assertThat(event.sql()).isEqualTo(INSERT);
            assertThat(event.cause()).isEqualTo(StatementCause.USER);
            assertThat(event.context().kind()).isEqualTo(StatementKind.INSERT);
            assertThat(event.connectionId()).isEqualTo(connection.id());
            assertThat(event.engine()).isSameAs(engine);
            assertThat(event.rows()).isEqualTo(1);
            assertThat(event.nanos()).isPositive();
            assertThat(event.failure()).isNull();
            assertThat(event.parameters()).isNull();
        }
    }

    @Test
    void EV_54_aFailureIsTold() {
        engine.execute(INSERT, 1, "AC/DC");

        assertThatThrownBy(() -> engine.execute(INSERT, 1, "again")).isInstanceOf(IntegrityException.class);

        assertThat(heard.finished().get(1).failure()).isInstanceOf(IntegrityException.class);
        assertThat(heard.finished().get(1).rows()).isEqualTo(-1);
    }

    @Test
    void rowsAreCountedForQueriesAndBatches() {
        try (Connection connection = engine.connect()) {
            connection.batch(
                    INSERT,
                    3,
                    (statement, row) -> {
                        statement.setInt(1, row);
                        statement.setString(2, "name " + row);
                    },
                    StatementContext.of(StatementCause.of(Kind.INSERT, "Artist"), StatementKind.INSERT, "artist"));
            connection.execute("SELECT * FROM artist");

            assertThat(heard.finished()).extracting(StatementEvent::rows).containsExactly(3L, 3L);
            assertThat(heard.finished().get(0).context().rows()).isEqualTo(3);
        }
    }

    @Test
    void aListenerKeepsItsOwnThingsWithAnEvent() {
        Object mine = new Object();
        engine.addListener(new EngineListener() {
            @Override
            public void statementStarted(StatementEvent event) {
                event.attach(mine, "kept");
            }
        });

        engine.execute("SELECT 1");

        assertThat(heard.finished().get(0).attachment(mine)).isEqualTo("kept");
        assertThat(heard.finished().get(0).attachment(this)).isNull();
    }

    @Test
    void workIsToldWhenItBeginsAndEnds() {
        StatementCause flush = StatementCause.of(Kind.FLUSH, "");
        IllegalStateException failure = new IllegalStateException();

        WorkEvent work = engine.work(flush);
        assertThat(work).isNotNull();
        work.failed(failure);
        work.failed(new IllegalStateException("second"));
        work.close();
        work.close();

        assertThat(heard.work()).containsExactly(work, work);
        assertThat(work.cause()).isEqualTo(flush);
        assertThat(work.failure()).isSameAs(failure);
        assertThat(work.engine()).isSameAs(engine);
        assertThat(work.startedMillis()).isPositive();
    }

    @Test
    void withoutAListenerNothingIsMade() {
        engine.removeListener(heard);

        assertThat(engine.work(StatementCause.of(Kind.FLUSH, ""))).isNull();
        engine.execute("SELECT 1");
        assertThat(heard.started()).isEmpty();
    }

    @Test
    void aListenerThatIsNotEnabledHearsNothing() {
        engine.removeListener(heard);
        RecordingListener silent = new RecordingListener();
        engine.addListener(new EngineListener() {
            @Override
            public boolean isEnabled() {
                return false;
            }

            @Override
            public void statementStarted(StatementEvent event) {
                silent.statementStarted(event);
            }
        });

        engine.execute("SELECT 1");

        assertThat(silent.started()).isEmpty();
    }

    @Test
    void EV_55_disposalIsTold() {
        int[] times = new int[1];
        engine.addListener(new EngineListener() {
            @Override
            public void disposed(Engine disposed) {
                times[0]++;
            }
        });

        engine.dispose();
        engine.close();

        assertThat(times[0]).isEqualTo(2);
    }

    @Test
    void CN_33_echoPrintsEachStatementWithItsReason() {
        assertThat(echoed(true))
                .containsSubsequence(
                        "BEGIN",
                        "-- insert Artist, flush · 1 row · ",
                        "INSERT INTO artist VALUES (?, ?)",
                        "-- statement · 1 row · ",
                        "SELECT name FROM artist WHERE id = ?",
                        "COMMIT")
                .doesNotContain("Björk");
    }

    @Test
    void CN_33_echoShowsValuesOnlyWhereAskedFor() {
        assertThat(echoed(false)).contains("-- [7, 'Björk']");
    }

    private static String echoed(boolean hideParameters) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try (Engine echoing = TestEngine.H2
                        .builder()
                        .echo(true)
                        .hideParameters(hideParameters)
                        .build();
                Connection connection = echoing.connect()) {
            TestEngine.createArtists(echoing);
            StatementCause cause =
                    StatementCause.of(Kind.INSERT, "Artist").triggeredBy(StatementCause.of(Kind.FLUSH, ""));
            connection.update(
                    INSERT,
                    statement -> {
                        statement.setInt(1, 7);
                        statement.setString(2, "Björk");
                    },
                    new StatementContext(cause, StatementKind.INSERT, List.of("artist"), 1));
            connection.execute("SELECT name FROM artist WHERE id = ?", 7);
            connection.commit();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void nullFailuresAreRefused() {
        try (WorkEvent work = engine.work(StatementCause.of(Kind.FLUSH, ""))) {
            assertThatThrownBy(() -> work.failed(null)).isInstanceOf(InvalidArgumentException.class);
        }
    }

    @Test
    void aListenerThatThrowsHurtsNeitherStatementNorConnection() {
        IllegalStateException thrown = new IllegalStateException("listener");
        EngineListener throwing = new EngineListener() {
            @Override
            public void statementFinished(StatementEvent event) {
                throw thrown;
            }

            @Override
            public void released(Connection connection) {
                throw thrown;
            }
        };
        Connection connection = engine.connect();
        engine.addListener(throwing);

        assertThatThrownBy(() -> connection.execute(INSERT, 1, "AC/DC")).isSameAs(thrown);
        assertThatThrownBy(connection::close).isSameAs(thrown);
        engine.removeListener(throwing);

        assertThat(connection.isClosed()).isTrue();
        assertThat(engine.pool().active()).isZero();
        assertThat(heard.finished()).hasSize(1);
    }
}
