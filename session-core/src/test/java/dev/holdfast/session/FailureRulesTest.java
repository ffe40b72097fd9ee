package dev.holdfast.session;

import static dev.holdfast.session.Inspect.state;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.DataException;
import dev.holdfast.error.IllegalConcurrentUseException;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidValueException;
import dev.holdfast.error.PendingRollbackException;
import dev.holdfast.error.ProgrammingException;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.Folder;
import dev.holdfast.fixtures.Genre;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.Isolation;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.Requires;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.junit.Statements;
import dev.holdfast.state.EntityStatus;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Bad input and bad luck leave a session that {@code rollback()} puts right. */
@SessionTest(value = MusicSchema.class, isolation = Isolation.RESET, ownDatabase = true)
class FailureRulesTest {
    @OnEveryDatabase
    void TX_13_aFailedQueryDoesNotEndTheSession(Session session, Engine engine) {
        session.add(new Artist("Can"));
        session.flush();
        assertThatThrownBy(() -> session.execute(text("SELECT nothing FROM nowhere")))
                .isInstanceOf(ProgrammingException.class);

        assertThat(session.isActive()).isTrue();
        if (engine.dialect().features().contains(Feature.ERROR_ENDS_TRANSACTION)) {
            assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
            session.rollback();
        } else {
            session.commit();
        }
        session.add(new Artist("Neu!"));
        session.commit();
        assertThat(engine.execute("SELECT name FROM artist").all()).isNotEmpty();
    }

    @OnEveryDatabase
    @Requires(Feature.ERROR_ENDS_TRANSACTION)
    void TX_13_aSavepointSurvivesAFailedQuery(Session session, Engine engine) {
        session.add(new Artist("Can"));
        Nested nested = session.beginNested();
        assertThatThrownBy(() -> session.execute(text("SELECT nothing FROM nowhere")))
                .isInstanceOf(ProgrammingException.class);

        nested.rollback();
        session.commit();

        assertThat(engine.execute("SELECT name FROM artist").all()).hasSize(1);
    }

    @OnEveryDatabase
    void ER_05_anAutoflushFailureSaysSo(Session session) {
        session.add(new Artist(null));

        assertThatThrownBy(() -> session.execute(select(Genre.class)))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("autoflush");
    }

    @OnEveryDatabase
    void ER_03_valuesAreHiddenUnlessAskedFor(Session session) {
        session.add(new Artist("a secret name"));
        session.flush();
        session.add(new Artist("a secret name"));

        assertThatThrownBy(session::flush)
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("INSERT INTO")
                .satisfies(failure -> assertThat(
                                String.valueOf(failure.getMessage()).split("\\[SQL:")[1])
                        .doesNotContain("a secret name"));
    }

    @OnEveryDatabase
    void R_12_textThatSomeDatabaseWouldDamageIsRefused(Session session) {
        session.add(new Genre("bad", "half a surrogate \uD83D"));

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("half a surrogate pair at position 17");

        session.rollback();
        session.add(new Genre("good", "\uD83C\uDFB6 \u00e9"));
        session.commit();
        assertThat(session.get(Genre.class, "good").name()).isEqualTo("\uD83C\uDFB6 \u00e9");
    }

    @OnEveryDatabase
    @Requires(Feature.CONCURRENT_WRITES)
    void R_14_textThatIsTooLongIsADataError(Session session) {
        session.add(new Genre("ok", "x".repeat(41)));

        assertThatThrownBy(session::flush).isInstanceOf(DataException.class);
    }

    @OnEveryDatabase
    void SE_40_aSecondThreadIsNoticed(SessionFactory sessions) throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        SessionListener waits = new SessionListener() {
            @Override
            public void beforeFlush(Session flushing) {
                inside.countDown();
                awaitQuietly(leave);
            }
        };
        sessions.addListener(waits);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Session session = sessions.open()) {
            session.add(new Artist("Can"));
            Future<?> flush = executor.submit(session::flush);
            inside.await();

            assertThatThrownBy(() -> session.add(new Artist("Neu!")))
                    .isInstanceOf(IllegalConcurrentUseException.class)
                    .hasMessageContaining(Thread.currentThread().getName())
                    .hasMessageContaining("flush");

            leave.countDown();
            flush.get(10, TimeUnit.SECONDS);
            session.commit();
        } finally {
            executor.shutdownNow();
            sessions.removeListener(waits);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @OnEveryDatabase
    void R_18_anIdleSessionMayBeHandedOver(Session session) throws Exception {
        session.add(new Artist("Can"));
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            executor.submit(session::flush).get(10, TimeUnit.SECONDS);
        } finally {
            executor.shutdownNow();
        }

        session.commit();
    }

    @OnEveryDatabase
    void R_20_aThrowingHookLeavesNothingHalfWritten(SessionFactory sessions, Engine engine) {
        SessionListener throwing = new SessionListener() {
            @Override
            public void afterFlush(Session session) {
                throw new IllegalStateException("from the hook");
            }
        };
        sessions.addListener(throwing);
        Artist artist = new Artist("Can");
        try (Session session = sessions.open()) {
            session.add(artist);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("from the hook");
            session.rollback();
            assertThat(state(artist).status()).isEqualTo(EntityStatus.TRANSIENT);
        } finally {
            sessions.removeListener(throwing);
        }
        assertThat(engine.execute("SELECT id FROM artist").all()).isEmpty();
    }

    @OnEveryDatabase
    void PL_07_aLostConnectionNeedsARollbackAndNoMore(Session session, Engine engine) {
        Artist artist = new Artist("Can");
        session.add(artist);
        session.flush();
        session.connection().invalidate();

        assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
        session.rollback();

        assertThat(state(artist).status()).isEqualTo(EntityStatus.TRANSIENT);
        session.add(artist);
        session.commit();
        assertThat(engine.execute("SELECT name FROM artist").all()).hasSize(1);
    }

    @OnEveryDatabase
    void PL_01_nothingStaysOpen(SessionFactory sessions, Engine engine) {
        Session session = sessions.open();
        session.add(new Artist("Can"));
        session.flush();
        session.close();
        try (Connection connection = engine.connect()) {
            connection.execute("SELECT name FROM artist");
        }

        assertThat(engine.pool().active()).isZero();
        assertThat(engine.execute("SELECT name FROM artist").all()).isEmpty();
    }

    @OnEveryDatabase
    void R_22_aChainOfThousandsNeedsNoStack(Session session, Engine engine, Statements sql) {
        Folder root = new Folder("0");
        Folder last = root;
        for (int i = 1; i < 2_000; i++) {
            last = last.create(String.valueOf(i));
        }

        session.add(root);
        session.commit();

        assertThat(sql.count()).isLessThanOrEqualTo(2_000);
        assertThat(engine.execute("SELECT count(*) FROM folder").scalarOne(Long.class))
                .isEqualTo(2_000);
    }

    @OnEveryDatabase
    @Requires(Feature.RETURNING)
    void FL_16_aTreeGoesInLevelByLevel(Session session, Engine engine, Statements sql) {
        Folder root = new Folder("root");
        for (int i = 0; i < 10; i++) {
            Folder folder = root.create("folder " + i);
            for (int j = 0; j < 10; j++) {
                folder.create("file " + j);
            }
        }
        session.add(root);

        session.flush();

        sql.assertCount(3);
        session.commit();
        session.delete(root);
        session.commit();
        assertThat(engine.execute("SELECT id FROM folder").all()).isEmpty();
    }

    @OnEveryDatabase
    void FL_17_aRowThatRefersToItselfGoesIn(Session session, Engine engine) {
        Folder folder = new Folder("loop");
        folder.moveInto(folder);
        session.add(folder);

        session.commit();

        assertThat(engine.execute("SELECT parent_id FROM folder").scalarOne(Long.class))
                .isEqualTo(folder.id());
        session.delete(folder);
        session.commit();
        assertThat(engine.execute("SELECT id FROM folder").all()).isEmpty();
    }

    @OnEveryDatabase
    void QL_anUnknownAttributeIsAnsweredWithTheKnownOnes(Session session) {
        Artist artist = new Artist("Can");
        session.add(artist);
        session.flush();

        assertThatThrownBy(() -> session.refresh(artist, "nmae"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("nmae")
                .hasMessageContaining("founded");
    }

    @OnEveryDatabase
    void nothingIsAcceptedFromNull(Session session) {
        assertThatThrownBy(() -> session.add(null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> session.delete(null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> session.get(null, 1L)).isInstanceOf(InvalidArgumentException.class);
        assertThat(session.isActive()).isTrue();
    }
}
