package dev.holdfast.session;

import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.engine.Engine;
import dev.holdfast.error.IllegalConcurrentUseException;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.Isolation;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** While a session works for one thread, another one is turned away, whatever it wants (SE-40). */
@SessionTest(value = MusicSchema.class, isolation = Isolation.RESET, ownDatabase = true)
class BadThreadTest {
    private static final Map<String, BiConsumer<Session, Artist>> CALLS = new TreeMap<>(Map.ofEntries(
            Map.entry("add", Session::add),
            Map.entry("delete", Session::delete),
            Map.entry("merge", Session::merge),
            Map.entry("expunge", Session::expunge),
            Map.entry("expire", Session::expire),
            Map.entry("refresh", Session::refresh),
            Map.entry("get", (session, artist) -> session.get(Artist.class, artist.id())),
            Map.entry("query", (session, artist) -> session.query(Artist.class).all()),
            Map.entry("stream", (session, artist) -> session.stream(select(Artist.class), 1)),
            Map.entry("flush", (session, artist) -> session.flush()),
            Map.entry("commit", (session, artist) -> session.commit()),
            Map.entry("rollback", (session, artist) -> session.rollback()),
            Map.entry("close", (session, artist) -> session.close()),
            Map.entry("beginNested", (session, artist) -> session.beginNested()),
            Map.entry("connection", (session, artist) -> session.connection()),
            Map.entry("expungeAll", (session, artist) -> session.expungeAll()),
            Map.entry("expireAll", (session, artist) -> session.expireAll()),
            Map.entry("added", (session, artist) -> session.added()),
            Map.entry("dirty", (session, artist) -> session.dirty()),
            Map.entry("deleted", (session, artist) -> session.deleted()),
            Map.entry("identityMap", (session, artist) -> session.identityMap()),
            Map.entry("contains", Session::contains),
            Map.entry("isModified", Session::isModified),
            Map.entry("noAutoflush", (session, artist) -> session.noAutoflush()),
            Map.entry("makeTransient", (session, artist) -> Session.makeTransient(artist)),
            Map.entry("a lazy load", (session, artist) -> artist.albums().size()),
            Map.entry("a change", (session, artist) -> artist.rename("Inner Space"))));

    @OnEveryDatabase
    void anotherThreadIsTurnedAway(SessionFactory sessions, Engine engine) throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        ExecutorService executor = Executors.newSingleThreadExecutor(work -> new Thread(work, "the-busy-one"));
        try (Session session = sessions.open(options -> options.expireOnCommit(false))) {
            Artist artist = new Artist("Can");
            session.add(artist);
            session.commit();
            SessionListener waits = new SessionListener() {
                @Override
                public void beforeFlush(Session flushing) {
                    inside.countDown();
                    awaitLeave(leave);
                }
            };
            sessions.addListener(waits);
            session.add(new Artist("Neu!"));
            Future<?> flush = executor.submit(session::flush);
            inside.await();

            try {
                CALLS.forEach((name, call) -> assertTurnedAway(session, artist, name, call));
            } finally {
                leave.countDown();
                sessions.removeListener(waits);
            }

            flush.get(10, TimeUnit.SECONDS);
            session.commit();
            assertThat(artist.name()).isEqualTo("Can");
        } finally {
            executor.shutdownNow();
        }
        assertThat(engine.execute("SELECT name FROM artist ORDER BY id").all()).hasSize(2);
    }

    private static void assertTurnedAway(
            Session session, Artist artist, String name, BiConsumer<Session, Artist> call) {
        assertThatThrownBy(() -> call.accept(session, artist))
                .as(name)
                .isInstanceOf(IllegalConcurrentUseException.class)
                .hasMessageContaining(Thread.currentThread().getName())
                .hasMessageContaining("the-busy-one")
                .hasMessageContaining("flush")
                .hasMessageContaining("a session of its own");
    }

    private static void awaitLeave(CountDownLatch leave) {
        try {
            assertThat(leave.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
