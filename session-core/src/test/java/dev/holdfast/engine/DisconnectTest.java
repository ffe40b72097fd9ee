package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.CommitOutcomeUnknownException;
import dev.holdfast.error.ConnectionLostException;
import dev.holdfast.error.DeadlockException;
import dev.holdfast.error.DriverException;
import dev.holdfast.error.PendingRollbackException;
import dev.holdfast.error.StatementException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisconnectTest {
    private static final String INSERT = "INSERT INTO artist VALUES (?, ?)";

    private final FaultyDataSource source = new FaultyDataSource(TestEngine.H2.newUrl());
    private final Engine engine = Engine.over(source);

    @BeforeEach
    void createArtists() {
        TestEngine.createArtists(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    static Stream<SQLException> disconnects() {
        BatchUpdateException batch = new BatchUpdateException("batch", new int[0]);
        batch.setNextException(new SQLException("gone", "08006"));
        return Stream.of(
                new SQLException("gone", "08006"),
                new SQLNonTransientConnectionException("gone"),
                new SQLRecoverableException("gone"),
                batch);
    }

    @ParameterizedTest
    @MethodSource("disconnects")
    void PL_05_PL_06_aDisconnectIsRecognisedAndInvalidatesTheConnection(SQLException disconnect) {
        try (Connection connection = engine.connect()) {
            connection.execute(INSERT, 1, "AC/DC");
            source.failNext("execute", disconnect);

            assertThatThrownBy(() -> connection.execute(INSERT, 2, "Björk"))
                    .isInstanceOf(ConnectionLostException.class)
                    .satisfies(failure -> assertThat(((StatementException) failure).connectionInvalidated())
                            .isTrue());

            assertThat(connection.isInvalidated()).isTrue();
            assertThat(source.calls()).contains("abort");
        }
    }

    @Test
    void PL_07_anInvalidatedConnectionNeedsARollbackAndThenTakesANewOne() {
        try (Connection connection = engine.connect()) {
            connection.execute(INSERT, 1, "AC/DC");
            source.failNext("execute", new SQLException("gone", "08006"));
            assertThatThrownBy(() -> connection.execute(INSERT, 2, "Björk"))
                    .isInstanceOf(ConnectionLostException.class);

            assertThatThrownBy(connection::commit)
                    .isInstanceOf(PendingRollbackException.class)
                    .hasCauseInstanceOf(ConnectionLostException.class);
            assertThatThrownBy(() -> connection.execute("SELECT 1")).isInstanceOf(PendingRollbackException.class);
            assertThat(connection.inTransaction()).isTrue();

            connection.rollback();
            connection.execute(INSERT, 3, "Can");
            connection.commit();
            assertThat(engine.execute("SELECT id FROM artist").scalars().all()).hasToString("[3]");
        }
    }

    @Test
    void PL_07_aSavepointDoesNotSaveALostTransaction() {
        try (Connection connection = engine.connect()) {
            connection.execute(INSERT, 1, "AC/DC");
            Savepoint savepoint = connection.beginNested();
            source.failNext("execute", new SQLException("gone", "08006"));
            assertThatThrownBy(() -> connection.execute(INSERT, 2, "Björk"))
                    .isInstanceOf(ConnectionLostException.class);

            assertThatCode(savepoint::close).doesNotThrowAnyException();

            assertThat(connection.needsRollback()).isTrue();
            assertThatThrownBy(connection::commit).isInstanceOf(PendingRollbackException.class);
        }
    }

    @Test
    void PL_09_invalidateByHandLosesTheTransaction() {
        try (Connection connection = engine.connect()) {
            connection.execute(INSERT, 1, "AC/DC");

            connection.invalidate();

            assertThat(connection.isInvalidated()).isTrue();
            assertThatThrownBy(connection::commit).isInstanceOf(PendingRollbackException.class);
            connection.rollback();
            assertThat(TestEngine.artists(engine)).isZero();
        }
    }

    @Test
    void PL_09_invalidateWithoutATransactionTakesANewConnectionByItself() {
        try (Connection connection = engine.connect()) {
            connection.invalidate();

            connection.execute(INSERT, 1, "AC/DC");
            connection.commit();

            assertThat(connection.isInvalidated()).isFalse();
            assertThat(TestEngine.artists(engine)).isEqualTo(1);
        }
    }

    @Test
    void PL_10_aDetachedConnectionIsReallyClosed() {
        try (Engine pooled = TestEngine.H2.withArtists()) {
            Connection connection = pooled.connect();
            connection.execute("SELECT 1");
            connection.detach();
            int before = pooled.pool().active();

            connection.close();

            assertThat(before).isEqualTo(1);
            assertThat(pooled.pool().active()).isZero();
            assertThat(TestEngine.artists(pooled)).isZero();
        }
    }

    @Test
    void PL_11_anErrorInsideTheDriverInvalidatesThisConnection() {
        try (Connection connection = engine.connect()) {
            connection.execute("SELECT 1");
            OutOfMemoryError thrown = new OutOfMemoryError("test");
            source.failNext("execute", thrown);

            assertThatThrownBy(() -> connection.execute(INSERT, 1, "AC/DC")).isSameAs(thrown);

            assertThat(connection.isInvalidated()).isTrue();
            connection.rollback();
            connection.execute(INSERT, 1, "AC/DC");
        }
    }

    @Test
    void PL_15_aConnectionClosedUnderneathCountsAsLost() throws SQLException {
        try (Engine pooled = TestEngine.H2.withArtists();
                Connection connection = pooled.connect()) {
            connection.jdbc().close();

            assertThatThrownBy(() -> connection.execute("SELECT 1")).isInstanceOf(ConnectionLostException.class);

            connection.rollback();
            assertThat(connection.execute("SELECT 1").scalarOne(Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void R_01_rollbackAndCloseOfALostConnectionSucceedSilently() {
        Connection connection = engine.connect();
        connection.execute(INSERT, 1, "AC/DC");
        source.failAlways("rollback", new SQLException("gone", "08006"));

        assertThatCode(connection::rollback).doesNotThrowAnyException();
        source.heal();
        connection.execute(INSERT, 2, "Björk");
        source.failAlways("rollback", new SQLException("gone", "08006"));
        assertThatCode(connection::close).doesNotThrowAnyException();
        source.heal();

        assertThat(TestEngine.artists(engine)).isZero();
    }

    @Test
    void TX_07_aRollbackThatFailsOtherwiseIsToldAndTheConnectionDiscarded() {
        try (Connection connection = engine.connect()) {
            connection.execute(INSERT, 1, "AC/DC");
            source.failNext("rollback", new SQLException("disk", "58030"));

            assertThatThrownBy(connection::rollback)
                    .isInstanceOf(DriverException.class)
                    .hasMessageStartingWith("Rollback failed");

            assertThat(connection.inTransaction()).isFalse();
            assertThat(connection.isInvalidated()).isTrue();
            connection.execute(INSERT, 1, "AC/DC");
        }
    }

    @Test
    void R_02_aConnectionLostInCommitLeavesTheOutcomeUnknown() {
        try (Connection connection = engine.connect()) {
            Transaction transaction = connection.begin();
            connection.execute(INSERT, 1, "AC/DC");
            source.failNext("commit", new SQLException("gone", "08006"));

            assertThatThrownBy(transaction::commit)
                    .isInstanceOf(CommitOutcomeUnknownException.class)
                    .hasMessageContaining("[commit-outcome-unknown]");

            assertThat(transaction.isActive()).isFalse();
            assertThatThrownBy(() -> connection.execute("SELECT 1")).isInstanceOf(PendingRollbackException.class);
            connection.rollback();
            assertThat(connection.execute("SELECT COUNT(*) FROM artist").scalarOne(Long.class))
                    .isZero();
        }
    }

    @Test
    void TX_08_aCommitThatTheDatabaseRefusesNeedsARollback() {
        try (Connection connection = engine.connect()) {
            connection.execute(INSERT, 1, "AC/DC");
            source.failNext("commit", new SQLException("deferred constraint", "23503"));

            assertThatThrownBy(connection::commit)
                    .isInstanceOf(DriverException.class)
                    .hasMessageStartingWith("Commit failed");

            assertThat(connection.needsRollback()).isTrue();
            assertThatThrownBy(connection::commit).isInstanceOf(PendingRollbackException.class);
            connection.rollback();
            assertThat(TestEngine.artists(engine)).isZero();
        }
    }

    @Test
    void R_07_aDeadlockIsRetryableAndEndsTheTransaction() {
        Engine mariaDb = Engine.builder(source)
                .dialect(new dev.holdfast.dialect.mariadb.MariaDbDialect())
                .build();
        try (Connection connection = mariaDb.connect()) {
            connection.execute(INSERT, 1, "AC/DC");
            source.failNext("execute", new SQLException("Deadlock found", "40001", 1213));

            assertThatThrownBy(() -> connection.execute(INSERT, 2, "Björk"))
                    .isInstanceOf(DeadlockException.class)
                    .hasMessageContaining("[deadlock]")
                    .satisfies(failure -> assertThat(((DeadlockException) failure).isRetryable())
                            .isTrue());

            assertThatThrownBy(connection::commit).isInstanceOf(PendingRollbackException.class);
        }
    }

    @Test
    void aFailureToBeginLeavesNoTransaction() {
        try (Connection connection = engine.connect()) {
            source.failNext("setAutoCommit", new SQLException("no", "58000"));

            assertThatThrownBy(connection::begin).isInstanceOf(DriverException.class);

            assertThat(connection.inTransaction()).isFalse();
            connection.execute(INSERT, 1, "AC/DC");
        }
    }
}
