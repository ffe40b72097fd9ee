package dev.holdfast.session;

import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.Transaction;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.Isolation;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.Requires;
import dev.holdfast.junit.SessionTest;
import java.util.List;

/** A session on a connection that is in a transaction already: SE-19, SE-20 and TX-40 to TX-47. */
@SessionTest(value = MusicSchema.class, isolation = Isolation.RESET, ownDatabase = true)
class JoinRulesTest {
    private static Session join(SessionFactory sessions, Connection connection, JoinTransactionMode mode) {
        return sessions.withBind(connection).open(options -> options.joinMode(mode));
    }

    private static List<String> names(Engine engine) {
        return engine.execute("SELECT name FROM artist ORDER BY name")
                .scalars("name", String.class)
                .all();
    }

    @OnEveryDatabase
    void SE_19_aBoundConnectionIsNeverClosed(SessionFactory sessions, Connection connection) {
        try (Session session = sessions.open(connection)) {
            session.execute(select(Artist.class)).all();
            assertThat(session.connection()).isSameAs(connection);
        }

        assertThat(connection.isClosed()).isFalse();
    }

    @OnEveryDatabase
    void SE_20_withoutATransactionTheSessionBeginsARealOne(
            SessionFactory sessions, Connection connection, Engine engine) {
        try (Session session = sessions.open(connection)) {
            session.add(new Artist("Can"));
            session.commit();
        }

        assertThat(connection.inTransaction()).isFalse();
        assertThat(names(engine)).containsExactly("Can");
    }

    @OnEveryDatabase
    void TX_40_rollbackOnlyNeverCommits(SessionFactory sessions, Connection connection, Engine engine) {
        Transaction outer = connection.begin();
        try (Session session = join(sessions, connection, JoinTransactionMode.ROLLBACK_ONLY)) {
            session.add(new Artist("Can"));
            session.commit();
        }

        assertThat(outer.isActive()).isTrue();
        outer.rollback();
        assertThat(names(engine)).isEmpty();
    }

    @OnEveryDatabase
    void TX_40_rollbackOnlyRollsTheExternalTransactionBack(SessionFactory sessions, Connection connection) {
        Transaction outer = connection.begin();
        try (Session session = join(sessions, connection, JoinTransactionMode.ROLLBACK_ONLY)) {
            session.add(new Artist("Can"));
            session.flush();

            session.rollback();
        }

        assertThat(outer.isActive()).isFalse();
    }

    @OnEveryDatabase
    void TX_40_controlFullyCommitsTheExternalTransaction(
            SessionFactory sessions, Connection connection, Engine engine) {
        Transaction outer = connection.begin();
        try (Session session = join(sessions, connection, JoinTransactionMode.CONTROL_FULLY)) {
            session.add(new Artist("Can"));
            session.commit();
        }

        assertThat(outer.isActive()).isFalse();
        assertThat(names(engine)).containsExactly("Can");
    }

    @OnEveryDatabase
    @Requires(Feature.SAVEPOINTS)
    void TX_41_createSavepointNeverEndsTheExternalTransaction(
            SessionFactory sessions, Connection connection, Engine engine) {
        Transaction outer = connection.begin();
        try (Session session = join(sessions, connection, JoinTransactionMode.CREATE_SAVEPOINT)) {
            session.add(new Artist("Can"));
            session.commit();
            session.add(new Artist("Neu!"));
            session.flush();
            session.rollback();
            session.add(new Artist("Faust"));
            session.commit();
        }

        assertThat(outer.isActive()).isTrue();
        outer.commit();
        assertThat(names(engine)).containsExactly("Can", "Faust");
    }

    @OnEveryDatabase
    @Requires(Feature.SAVEPOINTS)
    void TX_42_aFailedFlushUndoesNoEarlierCommit(SessionFactory sessions, Connection connection, Engine engine) {
        Transaction outer = connection.begin();
        connection.execute("INSERT INTO artist (name) VALUES ('Faust')");
        try (Session session = join(sessions, connection, JoinTransactionMode.CREATE_SAVEPOINT)) {
            session.add(new Artist("Can"));
            session.commit();
            session.add(new Artist("Can"));
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            session.rollback();
        }

        outer.commit();
        assertThat(names(engine)).containsExactly("Can", "Faust");
    }

    @OnEveryDatabase
    @Requires(Feature.SAVEPOINTS)
    void TX_43_savepointsStackOnTheJoinedOne(SessionFactory sessions, Connection connection, Engine engine) {
        Transaction outer = connection.begin();
        try (Session session = join(sessions, connection, JoinTransactionMode.CREATE_SAVEPOINT)) {
            session.add(new Artist("Can"));
            Nested nested = session.beginNested();
            session.add(new Artist("Neu!"));
            session.flush();
            nested.rollback();
            session.commit();
        }

        outer.commit();
        assertThat(names(engine)).containsExactly("Can");
    }

    @OnEveryDatabase
    @Requires(Feature.SAVEPOINTS)
    void TX_45_anExternalTransactionEndedBehindItsBackIsNoticed(SessionFactory sessions, Connection connection) {
        connection.begin();
        Session session = join(sessions, connection, JoinTransactionMode.CREATE_SAVEPOINT);
        session.add(new Artist("Can"));
        session.flush();

        session.connection().commit();

        assertThatThrownBy(session::commit).isInstanceOf(InvalidRequestException.class);
        session.close();
    }

    @OnEveryDatabase
    void TX_47_withoutSqlNothingIsSent(SessionFactory sessions, Connection connection) {
        Transaction outer = connection.begin();
        try (Session session = join(sessions, connection, JoinTransactionMode.CREATE_SAVEPOINT)) {
            session.commit();
            session.rollback();
        }

        assertThat(connection.inNestedTransaction()).isFalse();
        assertThat(outer.isActive()).isTrue();
    }
}
