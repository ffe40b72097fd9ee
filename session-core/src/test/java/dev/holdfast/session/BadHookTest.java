package dev.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.IllegalStateChangeException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.Genre;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.Isolation;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.Requires;
import dev.holdfast.junit.SessionTest;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What listeners may and may not do with the session that calls them (SE-37, SE-39, SE-41). */
@SessionTest(value = MusicSchema.class, isolation = Isolation.RESET, ownDatabase = true)
class BadHookTest {
    private static final Map<String, Consumer<Session>> ENDS = new TreeMap<>(Map.of(
            "commit", Session::commit,
            "rollback", Session::rollback,
            "close", Session::close,
            "reset", Session::reset));

    private static int rows(Engine engine) {
        return engine.execute("SELECT id FROM artist").all().size();
    }

    private static void withListener(SessionFactory sessions, SessionListener listener, Consumer<Session> work) {
        sessions.addListener(listener);
        try (Session session = sessions.open()) {
            work.accept(session);
        } finally {
            sessions.removeListener(listener);
        }
    }

    @OnEveryDatabase
    void SE_41_aFlushCannotBeEnded(SessionFactory sessions, Engine engine) {
        SessionListener listener = new SessionListener() {
            @Override
            public void beforeFlush(Session session) {
                ENDS.forEach((name, call) -> assertThatThrownBy(() -> call.accept(session))
                        .as(name)
                        .isInstanceOf(IllegalStateChangeException.class)
                        .hasMessageContaining(name + "()")
                        .hasMessageContaining("flush"));
                assertThatThrownBy(session::flush)
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("flushing already");
            }

            @Override
            public void afterFlush(Session session) {
                beforeFlush(session);
            }
        };

        withListener(sessions, listener, session -> {
            session.add(new Artist("Can"));
            session.commit();
        });

        assertThat(rows(engine)).isEqualTo(1);
    }

    @OnEveryDatabase
    void SE_37_aCommitCannotBeEndedFromItsHooks(SessionFactory sessions, Engine engine) {
        SessionListener listener = new SessionListener() {
            @Override
            public void beforeCommit(Session session) {
                ENDS.forEach((name, call) -> assertThatThrownBy(() -> call.accept(session))
                        .as(name)
                        .isInstanceOf(IllegalStateChangeException.class)
                        .hasMessageContaining(name + "()")
                        .hasMessageContaining("commit"));
            }

            @Override
            public void afterCommit(Session session) {
                beforeCommit(session);
            }
        };

        withListener(sessions, listener, session -> {
            session.add(new Artist("Can"));
            session.commit();
            session.add(new Artist("Neu!"));
            session.beginNested().commit();
            session.commit();
        });

        assertThat(rows(engine)).isEqualTo(2);
    }

    @OnEveryDatabase
    void SE_37_aRollbackCannotBeEndedFromItsHook(SessionFactory sessions, Engine engine) {
        SessionListener listener = new SessionListener() {
            @Override
            public void afterRollback(Session session) {
                ENDS.forEach((name, call) -> assertThatThrownBy(() -> call.accept(session))
                        .as(name)
                        .isInstanceOf(IllegalStateChangeException.class));
            }
        };

        withListener(sessions, listener, session -> {
            session.add(new Artist("Can"));
            session.rollback();
            session.add(new Artist("Neu!"));
            session.commit();
        });

        assertThat(rows(engine)).isEqualTo(1);
    }

    @OnEveryDatabase
    @Requires(Feature.SAVEPOINTS)
    void SE_39_savepointsAndSqlAreAllowedBeforeACommit(SessionFactory sessions, Engine engine) {
        SessionListener listener = new SessionListener() {
            private boolean done;

            @Override
            public void beforeCommit(Session session) {
                if (!done) {
                    done = true;
                    try (Nested nested = session.beginNested()) {
                        session.add(new Artist("Neu!"));
                        nested.commit();
                    }
                    assertThat(session.query(Artist.class).all()).hasSize(2);
                }
            }
        };

        withListener(sessions, listener, session -> {
            session.add(new Artist("Can"));
            session.commit();
        });

        assertThat(rows(engine)).isEqualTo(2);
    }

    @OnEveryDatabase
    void SE_39_noSqlAfterTheEnd(SessionFactory sessions, Engine engine) {
        SessionListener listener = new SessionListener() {
            @Override
            public void afterCommit(Session session) {
                assertThatThrownBy(() -> session.query(Genre.class).all())
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("no more SQL");
            }

            @Override
            public void afterRollback(Session session) {
                assertThatThrownBy(() -> session.query(Genre.class).all()).isInstanceOf(InvalidRequestException.class);
            }
        };

        withListener(sessions, listener, session -> {
            session.add(new Artist("Can"));
            session.commit();
            session.add(new Artist("Neu!"));
            session.rollback();
        });

        assertThat(rows(engine)).isEqualTo(1);
    }
}
