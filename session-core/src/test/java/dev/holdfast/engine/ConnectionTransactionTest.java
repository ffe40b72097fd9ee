package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.postgresql.PostgresDialect;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.PendingRollbackException;
import dev.holdfast.error.ResourceClosedException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionTransactionTest {
    private static final String INSERT = "INSERT INTO artist VALUES (?, ?)";

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_02_theFirstStatementBeginsATransaction(TestEngine database) {
        try (Engine engine = database.withArtists();
                Connection connection = engine.connect()) {
            assertThat(connection.inTransaction()).isFalse();

            connection.execute(INSERT, 1, "AC/DC");
            assertThat(connection.inTransaction()).isTrue();

            connection.commit();
            assertThat(connection.inTransaction()).isFalse();
            assertThat(TestEngine.artists(engine)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_02_commitAsYouGo(TestEngine database) {
        try (Engine engine = database.withArtists();
                Connection connection = engine.connect()) {
            connection.execute(INSERT, 1, "AC/DC");
            connection.commit();
            connection.execute(INSERT, 2, "Björk");
            connection.rollback();
            connection.execute(INSERT, 3, "Can");
            connection.commit();

            assertThat(engine.execute("SELECT id FROM artist ORDER BY id")
                            .scalars()
                            .all())
                    .hasToString("[1, 3]");
        }
    }

    @Test
    void CN_02_commitAndRollbackWithoutATransactionDoNothing() {
        try (Engine engine = TestEngine.H2.withArtists();
                Connection connection = engine.connect()) {
            connection.commit();
            connection.rollback();

            assertThat(connection.inTransaction()).isFalse();
        }
    }

    @Test
    void CN_03_beginWhileOneIsOpenIsRefused() {
        try (Engine engine = TestEngine.H2.withArtists();
                Connection connection = engine.connect()) {
            connection.begin();
            assertThatThrownBy(connection::begin)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("[transaction-open]");
            connection.rollback();

            connection.execute("SELECT 1");
            assertThatThrownBy(connection::begin).isInstanceOf(InvalidRequestException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_04_closeRollsBackWhatIsOpen(TestEngine database) {
        try (Engine engine = database.withArtists()) {
            try (Connection connection = engine.connect()) {
                connection.execute(INSERT, 1, "AC/DC");
            }

            assertThat(TestEngine.artists(engine)).isZero();
        }
    }

    @Test
    void CN_04_aClosedConnectionRefusesEverythingButClose() {
        try (Engine engine = TestEngine.H2.withArtists()) {
            Connection connection = engine.connect();
            connection.close();
            connection.close();

            assertThat(connection.isClosed()).isTrue();
            for (Consumer<Connection> use : ConnectionUses.ALL) {
                assertThatThrownBy(() -> use.accept(connection))
                        .isInstanceOf(ResourceClosedException.class)
                        .hasMessageContaining("[closed-connection]");
            }
        }
    }

    @Test
    void CN_06_commitOfAnEndedTransactionIsRefusedAndRollbackDoesNothing() {
        try (Engine engine = TestEngine.H2.withArtists();
                Connection connection = engine.connect()) {
            Transaction transaction = connection.begin();
            transaction.commit();

            assertThat(transaction.isActive()).isFalse();
            assertThatThrownBy(transaction::commit)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("[inactive-transaction]");
            assertThatCode(transaction::rollback).doesNotThrowAnyException();
        }
    }

    @Test
    void CN_06_anOldHandleDoesNotEndALaterTransaction() {
        try (Engine engine = TestEngine.H2.withArtists();
                Connection connection = engine.connect()) {
            Transaction old = connection.begin();
            old.commit();
            connection.execute(INSERT, 1, "AC/DC");

            old.rollback();
            old.close();
            connection.commit();

            assertThat(TestEngine.artists(engine)).isEqualTo(1);
        }
    }

    @Test
    void aTransactionScopeRollsBackUnlessCommitted() {
        try (Engine engine = TestEngine.H2.withArtists();
                Connection connection = engine.connect()) {
            try (Transaction transaction = connection.begin()) {
                connection.execute(INSERT, 1, "AC/DC");
                assertThat(transaction.connection()).isSameAs(connection);
                assertThat(connection.transaction()).isSameAs(transaction);
            }
            try (Transaction transaction = connection.begin()) {
                connection.execute(INSERT, 2, "Björk");
                transaction.commit();
            }

            assertThat(engine.execute("SELECT id FROM artist").scalarOne(Integer.class))
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_07_beginNestedBeginsATransactionToo(TestEngine database) {
        try (Engine engine = database.withArtists();
                Connection connection = engine.connect()) {
            Savepoint savepoint = connection.beginNested();

            assertThat(connection.inTransaction()).isTrue();
            assertThat(connection.inNestedTransaction()).isTrue();
            assertThat(connection.savepoint()).isSameAs(savepoint);
            assertThat(savepoint.connection()).isSameAs(connection);
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_07_rollbackToASavepointKeepsEarlierRows(TestEngine database) {
        try (Engine engine = database.withArtists();
                Connection connection = engine.connect()) {
            connection.execute(INSERT, 1, "AC/DC");
            Savepoint savepoint = connection.beginNested();
            connection.execute(INSERT, 2, "Björk");

            savepoint.rollback();
            connection.execute(INSERT, 3, "Can");
            connection.commit();

            assertThat(engine.execute("SELECT id FROM artist ORDER BY id")
                            .scalars()
                            .all())
                    .hasToString("[1, 3]");
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_07_aReleasedSavepointBelongsToTheTransaction(TestEngine database) {
        try (Engine engine = database.withArtists();
                Connection connection = engine.connect()) {
            try (Savepoint savepoint = connection.beginNested()) {
                connection.execute(INSERT, 1, "AC/DC");
                savepoint.commit();
            }
            assertThat(connection.inNestedTransaction()).isFalse();
            connection.commit();

            assertThat(TestEngine.artists(engine)).isEqualTo(1);
        }
    }

    @Test
    void CN_07_endingTheTransactionDeactivatesSavepointsWithoutSql() {
        try (Engine engine = TestEngine.H2.withArtists();
                Connection connection = engine.connect()) {
            RecordingListener heard = new RecordingListener();
            engine.addListener(heard);
            Savepoint outer = connection.beginNested();
            Savepoint inner = connection.beginNested();

            connection.commit();

            assertThat(outer.isActive()).isFalse();
            assertThat(inner.isActive()).isFalse();
            assertThat(connection.inNestedTransaction()).isFalse();
            assertThat(heard.steps()).containsExactly("BEGIN", "SAVEPOINT", "SAVEPOINT", "COMMIT");
            assertThatThrownBy(inner::commit)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("[inactive-savepoint]");
            assertThatCode(inner::rollback).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void TX_28_endingAnOuterSavepointDeactivatesTheInnerOne(TestEngine database) {
        try (Engine engine = database.withArtists();
                Connection connection = engine.connect()) {
            Savepoint outer = connection.beginNested();
            connection.execute(INSERT, 1, "AC/DC");
            Savepoint inner = connection.beginNested();
            connection.execute(INSERT, 2, "Björk");

            outer.commit();

            assertThat(inner.isActive()).isFalse();
            assertThatThrownBy(inner::commit).isInstanceOf(InvalidRequestException.class);
            assertThat(connection.needsRollback()).isFalse();
            connection.commit();
            assertThat(TestEngine.artists(engine)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void TX_28_rollingBackAnOuterSavepointUndoesTheInnerOneToo(TestEngine database) {
        try (Engine engine = database.withArtists();
                Connection connection = engine.connect()) {
            Savepoint outer = connection.beginNested();
            Savepoint inner = connection.beginNested();
            connection.execute(INSERT, 2, "Björk");

            outer.rollback();
            inner.close();
            connection.commit();

            assertThat(TestEngine.artists(engine)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_08_aFailedStatementDoesNotEndTheTransaction(TestEngine database) {
        try (Engine engine = database.withArtists();
                Connection connection = engine.connect()) {
            connection.execute(INSERT, 1, "AC/DC");
            assertThatThrownBy(() -> connection.execute(INSERT, 1, "again")).isInstanceOf(IntegrityException.class);

            connection.execute(INSERT, 2, "Björk");
            connection.commit();

            assertThat(TestEngine.artists(engine)).isEqualTo(2);
        }
    }

    /** R-03 needs a database that ends transactions by itself: here the rules of one, on another that does not. */
    private static Engine engineWhereErrorsEndTransactions() {
        Dialect postgres = new PostgresDialect();
        Engine engine = Engine.builder(new FaultyDataSource(TestEngine.H2.newUrl()))
                .dialect(postgres)
                .build();
        TestEngine.createArtists(engine);
        return engine;
    }

    @Test
    void R_03_afterAnErrorThatEndedTheTransactionOnlyRollbackIsPossible() {
        try (Engine engine = engineWhereErrorsEndTransactions();
                Connection connection = engine.connect()) {
            connection.execute(INSERT, 1, "AC/DC");
            assertThatThrownBy(() -> connection.execute(INSERT, 1, "again")).isInstanceOf(IntegrityException.class);

            assertThat(connection.needsRollback()).isTrue();
            assertThatThrownBy(connection::commit)
                    .isInstanceOf(PendingRollbackException.class)
                    .hasMessageContaining("[pending-rollback]")
                    .hasCauseInstanceOf(IntegrityException.class);
            assertThatThrownBy(() -> connection.execute("SELECT 1")).isInstanceOf(PendingRollbackException.class);
            assertThatThrownBy(connection::begin).isInstanceOf(PendingRollbackException.class);
            assertThatThrownBy(connection::beginNested).isInstanceOf(PendingRollbackException.class);

            connection.rollback();
            connection.execute(INSERT, 2, "Björk");
            connection.commit();
            assertThat(TestEngine.artists(engine)).isEqualTo(1);
        }
    }

    @Test
    void R_03_rollbackToASavepointHelpsToo() {
        try (Engine engine = engineWhereErrorsEndTransactions();
                Connection connection = engine.connect()) {
            connection.execute(INSERT, 1, "AC/DC");
            Savepoint savepoint = connection.beginNested();
            assertThatThrownBy(() -> connection.execute(INSERT, 1, "again")).isInstanceOf(IntegrityException.class);
            assertThatThrownBy(savepoint::commit).isInstanceOf(PendingRollbackException.class);

            savepoint.rollback();

            assertThat(connection.needsRollback()).isFalse();
            connection.commit();
            assertThat(TestEngine.artists(engine)).isEqualTo(1);
        }
    }

    @Test
    void R_03_aValueThatWasNeverSentEndsNothing() {
        try (Engine engine = engineWhereErrorsEndTransactions();
                Connection connection = engine.connect()) {
            connection.execute(INSERT, 1, "AC/DC");
            assertThatThrownBy(() -> connection.update(
                            "INSERT INTO artist VALUES (1, 'x')",
                            statement -> {
                                throw new IllegalStateException("converter");
                            },
                            StatementContext.USER))
                    .hasMessageContaining("[bind-failed]");

            connection.commit();
            assertThat(TestEngine.artists(engine)).isEqualTo(1);
        }
    }
}
