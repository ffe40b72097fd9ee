package dev.holdfast.session;

import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.DetachedInstanceException;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.PendingRollbackException;
import dev.holdfast.error.ResourceClosedException;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.Isolation;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.Requires;
import dev.holdfast.junit.SessionTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Calls at the wrong moment: after close, while the session waits for a rollback, on a handle that has ended. */
@SessionTest(value = MusicSchema.class, isolation = Isolation.RESET, ownDatabase = true)
class BadMomentTest {
    /** What needs the transaction. */
    private static final Map<String, Consumer<Session>> NEEDS_TRANSACTION = new TreeMap<>(Map.of(
            "get", session -> session.get(Artist.class, 1L),
            "getOne", session -> session.getOne(Artist.class, 1L),
            "query", session -> session.query(Artist.class).all(),
            "execute", session -> session.execute(select(Artist.class)),
            "execute text", session -> session.execute(text("SELECT 1")),
            "scalar", session -> session.scalar(select(Artist.class)),
            "stream", session -> session.stream(select(Artist.class), 10),
            "commit", Session::commit,
            "beginNested", Session::beginNested,
            "connection", Session::connection));

    private static int rows(Engine engine) {
        return engine.execute("SELECT id FROM artist").all().size();
    }

    // ---- after close

    @OnEveryDatabase
    void SE_15_aSessionClosedForGoodSaysSo(SessionFactory sessions, Engine engine) {
        Session session = sessions.open(options -> options.closeResetsOnly(false));
        Artist artist = new Artist("Can");
        session.add(artist);
        session.flush();
        session.close();

        NEEDS_TRANSACTION.forEach((name, call) -> assertPermanentlyClosed(session, name, call));
        assertPermanentlyClosed(session, "add", closed -> closed.add(artist));
        assertPermanentlyClosed(session, "delete", closed -> closed.delete(artist));
        assertPermanentlyClosed(session, "merge", closed -> closed.merge(new Artist("Neu!")));
        assertPermanentlyClosed(session, "begin", Session::begin);

        assertThat(session.added()).isEmpty();
        session.flush();
        session.rollback();
        session.expungeAll();
        session.reset();
        session.close();
        assertThat(session.inTransaction()).isFalse();
        assertThat(rows(engine)).isZero();
    }

    private static void assertPermanentlyClosed(Session session, String name, Consumer<Session> call) {
        assertThatThrownBy(() -> call.accept(session))
                .as(name)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(session.toString())
                .hasMessageContaining("permanently closed")
                .hasMessageContaining("open");
    }

    @OnEveryDatabase
    void SE_15_otherwiseAClosedSessionBeginsAgain(Session session, Engine engine) {
        Artist artist = new Artist("Can");
        session.add(artist);
        session.flush();
        session.close();
        session.close();

        assertThat(session.contains(artist)).isFalse();
        session.add(new Artist("Neu!"));
        session.commit();

        assertThat(rows(engine)).isEqualTo(1);
    }

    @OnEveryDatabase
    void aLazyCollectionAfterCloseNamesItself(Session session) {
        Artist artist = new Artist("Can");
        session.add(artist);
        session.commit();
        session.close();

        assertThatThrownBy(artist::albums)
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("Artist")
                .hasMessageContaining("albums");
    }

    // ---- waiting for a rollback

    @OnEveryDatabase
    void TX_17_everythingWaitsForTheRollback(Session session, Engine engine) {
        Artist saved = new Artist("Neu!");
        session.add(saved);
        session.commit();
        session.addAll(new Artist("Can"), new Artist("Can"));
        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);

        NEEDS_TRANSACTION.forEach((name, call) -> assertPending(session, name, call));
        assertPending(session, "lazy load", waiting -> saved.name());
        assertPending(session, "refresh", waiting -> waiting.refresh(saved));
        assertPending(session, "merge", waiting -> waiting.merge(saved).name());

        session.rollback();
        session.add(new Artist("Can"));
        session.commit();
        assertThat(rows(engine)).isEqualTo(2);
    }

    private static void assertPending(Session session, String name, Consumer<Session> call) {
        assertThatThrownBy(() -> call.accept(session))
                .as(name)
                .isInstanceOf(PendingRollbackException.class)
                .hasMessageContaining("rollback()")
                .hasMessageContaining("The original error was")
                .hasCauseInstanceOf(IntegrityException.class);
        assertThat(session.isActive()).isFalse();
    }

    // ---- handles that have ended

    @OnEveryDatabase
    @Requires(Feature.SAVEPOINTS)
    void TX_27_anEndedSavepointIsNoLongerUsed(Session session, Engine engine) {
        Nested outer = session.beginNested();
        Nested inner = session.beginNested();
        session.add(new Artist("Can"));
        outer.commit();

        for (Nested ended : List.of(outer, inner)) {
            assertEnded(ended::commit);
            assertEnded(ended::rollback);
            assertThat(ended.isActive()).isFalse();
            ended.close();
        }

        session.commit();
        assertThat(rows(engine)).isEqualTo(1);
    }

    @OnEveryDatabase
    @Requires(Feature.SAVEPOINTS)
    void TX_10_anEndedTransactionIsNoLongerUsed(Session session, Engine engine) {
        SessionTransaction transaction = session.begin();
        Nested nested = session.beginNested();
        session.add(new Artist("Can"));
        session.commit();

        assertEnded(transaction::commit);
        assertEnded(transaction::rollback);
        assertEnded(nested::commit);
        transaction.close();
        nested.close();
        assertThatThrownBy(() -> {
                    session.add(new Artist("Neu!"));
                    session.begin();
                })
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("begun already");

        session.commit();
        assertThat(rows(engine)).isEqualTo(2);
    }

    private static void assertEnded(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(ResourceClosedException.class)
                .hasMessageContaining("has ended")
                .hasMessageContaining("begin");
    }
}
