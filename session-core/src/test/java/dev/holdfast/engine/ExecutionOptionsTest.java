package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.StatementTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // resources that are closed early, or only opened
class ExecutionOptionsTest {
    private static final ExecutionOptions DEFAULTS = ExecutionOptions.defaults();

    @Test
    void TX_33_TX_35_theIsolationLevelIsSetForTheTransactionAndRestored() throws SQLException {
        FaultyDataSource source = new FaultyDataSource(TestEngine.H2.newUrl());
        try (Engine engine = Engine.over(source);
                Connection connection = engine.connect()) {
            connection.withOptions(DEFAULTS.withIsolation(IsolationLevel.SERIALIZABLE));
            assertThat(connection.jdbc().getTransactionIsolation())
                    .isEqualTo(java.sql.Connection.TRANSACTION_SERIALIZABLE);
            connection.rollback();

            connection.close();

            assertThat(source.calls())
                    .contains("setTransactionIsolation(8)", "setTransactionIsolation(2)")
                    .endsWith("close");
        }
    }

    @Test
    void TX_33_anEnginesViewSetsItForItsConnections() throws SQLException {
        try (Engine engine = TestEngine.H2.builder().build();
                Connection connection = engine.withOptions(DEFAULTS.withIsolation("READ UNCOMMITTED"))
                        .connect()) {
            assertThat(connection.jdbc().getTransactionIsolation())
                    .isEqualTo(java.sql.Connection.TRANSACTION_READ_UNCOMMITTED);
            connection.close();

            try (Connection plain = engine.connect()) {
                assertThat(plain.jdbc().getTransactionIsolation())
                        .isEqualTo(java.sql.Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    @Test
    void TX_34_changingOptionsInATransactionIsRefused() {
        try (Engine engine = TestEngine.H2.builder().build();
                Connection connection = engine.connect()) {
            connection.execute("SELECT 1");

            assertThatThrownBy(() -> connection.withOptions(DEFAULTS.withReadOnly(true)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("[options-in-transaction]");
        }
    }

    @Test
    void TX_36_withAutocommitRollbackHasNoEffectInTheDatabase() {
        try (Engine engine = TestEngine.H2.withArtists();
                Connection connection = engine.connect()) {
            RecordingListener heard = new RecordingListener();
            engine.addListener(heard);
            connection.withOptions(DEFAULTS.withIsolation(IsolationLevel.AUTOCOMMIT));
            connection.execute("INSERT INTO artist VALUES (1, 'AC/DC')");
            Savepoint savepoint = connection.beginNested();
            connection.execute("INSERT INTO artist VALUES (2, 'Björk')");
            savepoint.rollback();
            connection.rollback();

            assertThat(heard.steps()).containsExactly("BEGIN", "SAVEPOINT", "ROLLBACK_TO", "ROLLBACK");
            connection.close();
            assertThat(TestEngine.artists(engine)).isEqualTo(2);
        }
    }

    @Test
    void TX_36_afterAutocommitTheNextUserHasTransactionsAgain() {
        try (Engine engine = Engine.builder(TestEngine.H2.newUrl())
                .hikari(pool -> pool.setMaximumPoolSize(1))
                .build()) {
            TestEngine.createArtists(engine);
            try (Connection connection =
                    engine.withOptions(DEFAULTS.withIsolation("AUTOCOMMIT")).connect()) {
                connection.execute("INSERT INTO artist VALUES (1, 'AC/DC')");
            }
            try (Connection connection = engine.connect()) {
                connection.execute("INSERT INTO artist VALUES (2, 'Björk')");
            }

            assertThat(TestEngine.artists(engine)).isEqualTo(1);
        }
    }

    @Test
    void TX_37_readOnlyIsSetAndRestored() {
        FaultyDataSource source = new FaultyDataSource(TestEngine.H2.newUrl());
        try (Engine engine = Engine.over(source);
                Connection connection =
                        engine.withOptions(DEFAULTS.withReadOnly(true)).connect()) {
            connection.execute("SELECT 1");
            assertThat(source.calls()).contains("setReadOnly(true)");

            connection.close();

            assertThat(source.calls()).contains("setReadOnly(false)");
        }
    }

    @Test
    void CN_10_aStatementThatRunsTooLongIsStopped() {
        try (Engine engine = TestEngine.H2
                        .builder()
                        .options(DEFAULTS.withQueryTimeout(Duration.ofMillis(1)))
                        .build();
                Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(
                            "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 100000) a CROSS JOIN SYSTEM_RANGE(1, 100000) b"))
                    .isInstanceOf(StatementTimeoutException.class);

            connection.rollback();
            assertThat(connection.execute("SELECT 1").scalarOne(Integer.class)).isEqualTo(1);
            assertThat(connection.isInvalidated()).isFalse();
        }
    }

    @Test
    void badOptionsAreRefused() {
        assertThatThrownBy(() -> DEFAULTS.withIsolation((IsolationLevel) null))
                .isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> DEFAULTS.withIsolation((String) null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> DEFAULTS.withQueryTimeout(null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> DEFAULTS.withQueryTimeout(Duration.ZERO)).isInstanceOf(InvalidArgumentException.class);
        try (Engine engine = TestEngine.H2.builder().build();
                Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.withOptions(null)).isInstanceOf(InvalidArgumentException.class);
        }
    }
}
