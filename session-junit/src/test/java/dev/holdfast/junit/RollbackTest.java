package dev.holdfast.junit;

import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.session.Session;
import dev.holdfast.session.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Each test finds the tables empty, whatever the others committed. */
@SessionTest({Band.class, Song.class})
@Requires(Feature.SAVEPOINTS)
class RollbackTest {
    private Session before;

    @BeforeEach
    void startsEmpty(Session session) {
        before = session;
        assertThat(session.execute(select(Band.class)).all()).isEmpty();
    }

    @OnEveryDatabase
    void aCommitIsSeenByTheTestAlone(Session session, SessionFactory sessions, Connection connection) {
        session.add(new Band("Pixies"));
        session.commit();

        assertThat(session.execute(select(Band.class)).one().name()).isEqualTo("Pixies");
        assertThat(connection.execute("SELECT name FROM band").one().get(0)).isEqualTo("Pixies");
        try (Session other = sessions.open()) {
            assertThat(other.execute(select(Band.class)).all()).hasSize(1);
        }
    }

    @OnEveryDatabase
    void aSecondTestStartsEmptyToo(Session session) {
        session.add(new Band("Breeders"));
        session.commit();

        assertThat(session.execute(select(Band.class)).all()).hasSize(1);
    }

    @OnEveryDatabase
    void sessionsOfTheFactoryCommitIntoTheOuterTransaction(SessionFactory sessions, Connection connection) {
        sessions.transact(session -> session.add(new Band("Throwing Muses")));
        sessions.transact(session -> session.execute(select(Band.class)).one().rename("Belly"));

        assertThat(connection.execute("SELECT name FROM band").one().get(0)).isEqualTo("Belly");
    }

    @OnEveryDatabase
    void aRollbackKeepsWhatTheTestCommittedEarlier(Session session) {
        session.add(new Band("Lush"));
        session.commit();
        session.add(new Band("Ride"));
        session.flush();

        session.rollback();

        assertThat(session.execute(select(Band.class)).one().name()).isEqualTo("Lush");
    }

    @OnEveryDatabase
    void theEngineWorksInsideTheSameTransaction(Session session, Engine engine) {
        session.add(new Band("Slowdive"));
        session.commit();

        engine.execute("UPDATE band SET name = 'Mojave 3'");
        engine.transact(connection -> connection.execute("INSERT INTO band (name) VALUES ('Cocteau Twins')"));

        assertThat(engine.execute("SELECT name FROM band ORDER BY name")
                        .scalars(0)
                        .all())
                .containsExactly("Cocteau Twins", "Mojave 3");
    }

    @OnEveryDatabase
    void aRollbackOnTheEngineUndoesItsOwnWorkOnly(Session session, Engine engine) {
        session.add(new Band("Curve"));
        session.commit();

        try (Connection connection = engine.connect()) {
            connection.execute("DELETE FROM band");
            connection.rollback();
        }

        assertThat(engine.execute("SELECT name FROM band").one().get(0)).isEqualTo("Curve");
    }

    @OnEveryDatabase
    void setUpAndTestShareTheSession(Session session) {
        assertThat(session).isSameAs(before);
    }

    @Test
    void aPlainTestRunsOnTheFirstDatabase(TestDatabase database, Engine engine) {
        assertThat(database).isEqualTo(TestDatabase.configured().get(0));
        assertThat(engine.dialect().name()).isEqualTo(database.label());
    }

    @RepeatedTest(2)
    void eachRepetitionIsATestOfItsOwn(Session session) {
        session.add(new Band("Pale Saints"));
        session.commit();
    }

    @Nested
    class InANestedClass {
        @OnEveryDatabase
        void theEntitiesOfTheOuterClassAreKnown(Session session) {
            session.add(new Band("Chapterhouse"));
            session.commit();

            assertThat(session.execute(select(Band.class)).all()).hasSize(1);
        }
    }
}
