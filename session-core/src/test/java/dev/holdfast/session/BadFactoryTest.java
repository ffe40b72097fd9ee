package dev.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.HoldfastException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.ResourceClosedException;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.Isolation;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import java.util.HashMap;
import java.util.Map;

/** Factories with engines and connections that are closed or belong elsewhere. */
@SessionTest(value = MusicSchema.class, isolation = Isolation.RESET, ownDatabase = true)
class BadFactoryTest {
    private static int rows(Engine engine) {
        return engine.execute("SELECT id FROM artist").all().size();
    }

    @OnEveryDatabase
    void aSessionOnAClosedConnectionSaysSoAndCloses(SessionFactory sessions, Engine engine) {
        Connection connection = engine.connect();
        connection.close();

        try (Session session = sessions.open(connection)) {
            session.add(new Artist("Can"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(ResourceClosedException.class)
                    .hasMessageContaining("onnection");
            session.rollback();
        }

        assertThat(rows(engine)).isZero();
    }

    @OnEveryDatabase
    void aConnectionClosedUnderTheSessionNeedsARollback(Session session, Engine engine) {
        session.add(new Artist("Can"));
        session.flush();
        session.connection().close();

        assertThatThrownBy(session::commit).isInstanceOf(HoldfastException.class);
        session.rollback();
        session.add(new Artist("Neu!"));
        session.commit();

        assertThat(rows(engine)).isEqualTo(1);
    }

    @OnEveryDatabase
    void aTransactionEndedUnderTheSessionNeedsARollback(Session session, Engine engine) {
        session.add(new Artist("Can"));
        session.flush();
        session.connection().rollback();

        assertThatThrownBy(session::commit).isInstanceOf(HoldfastException.class);
        session.rollback();
        session.add(new Artist("Neu!"));
        session.commit();

        assertThat(rows(engine)).isEqualTo(1);
    }

    @OnEveryDatabase
    void aSessionOfAClosedEngineSaysSo() {
        SessionFactory factory;
        try (Engine own = Engine.create("jdbc:h2:mem:closed-engine")) {
            factory = SessionFactory.of(own, new MusicSchema().registry());
        }

        try (Session session = factory.open()) {
            assertThatThrownBy(() -> session.get(Artist.class, 1L))
                    .isInstanceOf(HoldfastException.class)
                    .hasMessageContaining("closed");
        }
    }

    @OnEveryDatabase
    void aConnectionOfAnotherKindOfDatabaseIsRefused(SessionFactory sessions, Engine engine) {
        String other = engine.dialect().name().equals("sqlite") ? "jdbc:h2:mem:elsewhere" : "jdbc:sqlite::memory:";
        try (Engine elsewhere = Engine.create(other);
                Connection connection = elsewhere.connect()) {
            assertThatThrownBy(() -> sessions.open(connection))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining(engine.dialect().name())
                    .hasMessageContaining(elsewhere.dialect().name());
        }
    }

    @OnEveryDatabase
    void SE_06_aFailingFunctionLeavesNothing(SessionFactory sessions, Engine engine) {
        assertThatThrownBy(() -> sessions.transact(session -> {
                    session.add(new Artist("Can"));
                    session.flush();
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("changed my mind")
                .hasNoSuppressedExceptions();
        assertThatThrownBy(() -> sessions.transact(session -> session.add(null)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasNoSuppressedExceptions();

        assertThat(rows(engine)).isZero();
        assertThat(engine.pool().active()).isZero();
    }

    @OnEveryDatabase
    void SE_03_theMapOfInfoIsTheSessionsOwn(SessionFactory sessions) {
        Map<String, Object> given = new HashMap<>(Map.of("tenant", "a"));
        SessionFactory factory = sessions.withOptions(options -> options.info(given));
        given.put("tenant", "b");

        try (Session session = factory.open()) {
            session.info().put("tenant", "c");
        }

        assertThat(factory.options().info()).containsEntry("tenant", "a");
        assertThatThrownBy(() -> factory.options().info().put("tenant", "d"))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
