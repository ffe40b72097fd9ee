package dev.holdfast.session;

import static dev.holdfast.session.Inspect.state;
import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.PendingRollbackException;
import dev.holdfast.error.ResourceClosedException;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.Label;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.Isolation;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.Requires;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.junit.Statements;
import dev.holdfast.state.EntityStatus;
import java.util.List;

/** Sessions and their transactions, sections 2 and 3 of the rules, on transactions that really commit. */
@SessionTest(value = MusicSchema.class, isolation = Isolation.RESET, ownDatabase = true)
class TransactionRulesTest {
    private static List<String> names(Engine engine) {
        return engine.execute("SELECT name FROM artist ORDER BY name")
                .scalars("name", String.class)
                .all();
    }

    private static Artist saved(Session session, String name) {
        Artist artist = new Artist(name);
        session.add(artist);
        session.commit();
        return artist;
    }

    @OnEveryDatabase
    void SE_01_aNewSessionHasNoTransaction(Session session) {
        assertThat(session.inTransaction()).isFalse();
        assertThat(session.isActive()).isTrue();
    }

    @OnEveryDatabase
    void SE_06_transactCommitsOrRollsBack(SessionFactory sessions, Engine engine) {
        sessions.transact(session -> session.add(new Artist("Can")));
        assertThatThrownBy(() -> sessions.transact(session -> {
                    session.add(new Artist("Neu!"));
                    session.flush();
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("changed my mind");

        assertThat(names(engine)).containsExactly("Can");
    }

    @OnEveryDatabase
    void SE_08_beginWithinATransactionIsRefused(Session session) {
        session.begin();

        assertThatThrownBy(session::begin).isInstanceOf(InvalidRequestException.class);
    }

    @OnEveryDatabase
    void SE_09_withoutAutobeginOnlyBeginOpensATransaction(SessionFactory sessions) {
        try (Session session = sessions.open(options -> options.autobegin(false))) {
            assertThatThrownBy(() -> session.add(new Artist("Can"))).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(session::commit).isInstanceOf(InvalidRequestException.class);
            assertThatCode(session::rollback).doesNotThrowAnyException();

            session.begin();
            session.add(new Artist("Can"));
            session.commit();
        }
    }

    @OnEveryDatabase
    void SE_10_noConnectionIsTakenBeforeSqlIsNeeded(Session session, Engine engine) {
        session.add(new Artist("Can"));

        assertThat(session.inTransaction()).isTrue();
        assertThat(engine.pool().active()).isZero();
        session.flush();
        assertThat(engine.pool().active()).isEqualTo(1);
        session.rollback();
        assertThat(engine.pool().active()).isZero();
    }

    @OnEveryDatabase
    void SE_15_aSessionThatClosesForGoodSaysSo(SessionFactory sessions) {
        Session session = sessions.open(options -> options.closeResetsOnly(false));
        session.close();

        assertThatThrownBy(() -> session.add(new Artist("Can")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("closed");
        assertThatCode(session::close).doesNotThrowAnyException();
        assertThatCode(session::rollback).doesNotThrowAnyException();
    }

    @OnEveryDatabase
    void SE_15_aClosedSessionIsUsableAgainByDefault(Session session, Engine engine) {
        session.close();

        saved(session, "Can");

        assertThat(names(engine)).containsExactly("Can");
    }

    @OnEveryDatabase
    void TX_01_commitExpiresEverything(Session session, Engine engine, Statements sql) {
        Artist artist = saved(session, "Can");

        assertThat(session.inTransaction()).isFalse();
        assertThat(names(engine)).containsExactly("Can");
        engine.execute("UPDATE artist SET name = 'Inner Space'");
        sql.clear();
        assertThat(artist.name()).isEqualTo("Inner Space");
        sql.assertCount(1);
    }

    @OnEveryDatabase
    void TX_02_commitFlushesWithoutAutoflushToo(SessionFactory sessions, Engine engine) {
        try (Session session = sessions.open(options -> options.autoflush(false))) {
            session.add(new Artist("Can"));
            assertThat(session.execute(select(Artist.class)).all()).isEmpty();

            session.commit();
        }

        assertThat(names(engine)).containsExactly("Can");
    }

    @OnEveryDatabase
    void TX_03_afterARollbackTheSessionIsReady(Session session, Engine engine) {
        session.add(new Artist("Can"));
        session.flush();

        session.rollback();
        saved(session, "Neu!");

        assertThat(names(engine)).containsExactly("Neu!");
    }

    @OnEveryDatabase
    @Requires(Feature.SAVEPOINTS)
    void TX_04_commitEndsOpenSavepointsToo(Session session, Engine engine) {
        Nested outer = session.beginNested();
        session.add(new Artist("Can"));
        session.beginNested();
        session.add(new Artist("Neu!"));

        session.commit();

        assertThat(names(engine)).containsExactly("Can", "Neu!");
        assertThat(session.inNestedTransaction()).isFalse();
        assertThatThrownBy(outer::commit).isInstanceOf(ResourceClosedException.class);
    }

    @OnEveryDatabase
    void TX_05_rollbackExpiresAndForgetsChanges(Session session, Statements sql) {
        Artist kept = saved(session, "Can");
        Artist deleted = saved(session, "Neu!");
        kept.rename("Inner Space");
        session.delete(deleted);

        session.rollback();

        assertThat(session.dirty()).isEmpty();
        assertThat(session.deleted()).isEmpty();
        sql.clear();
        assertThat(kept.name()).isEqualTo("Can");
        sql.assertCount(1);
    }

    @OnEveryDatabase
    void TX_06_rollbackExpiresEvenIfCommitDoesNot(SessionFactory sessions, Engine engine) {
        try (Session session = sessions.open(options -> options.expireOnCommit(false))) {
            Artist artist = saved(session, "Can");
            engine.execute("UPDATE artist SET name = 'Inner Space'");
            assertThat(artist.name()).isEqualTo("Can");
            session.connection();

            session.rollback();

            assertThat(artist.name()).isEqualTo("Inner Space");
        }
    }

    @OnEveryDatabase
    void TX_14_aFailedFlushRollsTheWholeTransactionBack(Session session, Engine engine) {
        Artist first = new Artist("Can");
        session.add(first);
        session.flush();
        Artist twin = new Artist("Can");
        session.add(twin);

        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);

        assertThat(state(first).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(state(twin).status()).isEqualTo(EntityStatus.TRANSIENT);
        session.rollback();
        assertThat(names(engine)).isEmpty();
    }

    @OnEveryDatabase
    void TX_17_afterAFailedFlushOnlyRollbackIsAnswered(Session session) {
        Artist artist = saved(session, "Can");
        session.add(new Artist("Can"));
        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);

        assertThat(session.isActive()).isFalse();
        assertThat(session.inTransaction()).isTrue();
        assertThatThrownBy(() -> session.execute(select(Artist.class))).isInstanceOf(PendingRollbackException.class);
        assertThatThrownBy(() -> session.get(Artist.class, 4711L)).isInstanceOf(PendingRollbackException.class);
        assertThatThrownBy(session::commit).isInstanceOf(PendingRollbackException.class);
        assertThatThrownBy(session::beginNested).isInstanceOf(PendingRollbackException.class);
        assertThatThrownBy(session::connection).isInstanceOf(PendingRollbackException.class);
        assertThatThrownBy(artist::name).isInstanceOf(PendingRollbackException.class);

        session.rollback();
        assertThat(session.isActive()).isTrue();
        assertThat(artist.name()).isEqualTo("Can");
    }

    @OnEveryDatabase
    @Requires(Feature.SAVEPOINTS)
    void TX_18_afterAFailureInASavepointTheOuterTransactionGoesOn(Session session, Engine engine) {
        session.add(new Artist("Can"));
        Nested nested = session.beginNested();
        session.add(new Artist("Can"));
        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);

        nested.rollback();
        session.add(new Artist("Neu!"));
        session.commit();

        assertThat(names(engine)).containsExactly("Can", "Neu!");
    }

    @OnEveryDatabase
    void TX_20_beginNestedFlushesFirst(SessionFactory sessions, Statements sql) {
        try (Session session = sessions.open(options -> options.autoflush(false))) {
            session.add(new Artist("Can"));

            session.beginNested();

            sql.assertCount(1);
            assertThat(session.added()).isEmpty();
            assertThat(session.inNestedTransaction()).isTrue();
        }
    }

    @OnEveryDatabase
    @Requires(Feature.SAVEPOINTS)
    void TX_22_aReleasedSavepointIsUndoneByTheOuterRollback(Session session, Engine engine) {
        Artist artist = new Artist("Can");
        try (Nested nested = session.beginNested()) {
            session.add(artist);
            nested.commit();
        }
        assertThat(state(artist).status()).isEqualTo(EntityStatus.PERSISTENT);

        session.rollback();

        assertThat(state(artist).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(names(engine)).isEmpty();
    }

    @OnEveryDatabase
    @Requires(Feature.SAVEPOINTS)
    void TX_23_aRolledBackSavepointRestoresWhatHappenedInside(Session session, Engine engine, Statements sql) {
        Artist changed = saved(session, "Can");
        Artist deleted = saved(session, "Neu!");
        Artist untouched = saved(session, "Faust");
        assertThat(List.of(changed.name(), deleted.name(), untouched.name())).hasSize(3);
        Artist inside = new Artist("Cluster");
        Nested nested = session.beginNested();
        session.add(inside);
        changed.rename("Inner Space");
        session.delete(deleted);
        session.flush();

        nested.rollback();

        assertThat(state(inside).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(state(deleted).status()).isEqualTo(EntityStatus.PERSISTENT);
        sql.clear();
        assertThat(untouched.name()).isEqualTo("Faust");
        assertThat(deleted.name()).isEqualTo("Neu!");
        sql.assertCount(0);
        assertThat(changed.name()).isEqualTo("Can");
        sql.assertCount(1);
        session.commit();
        assertThat(names(engine)).containsExactly("Can", "Faust", "Neu!");
    }

    @OnEveryDatabase
    @Requires(Feature.SAVEPOINTS)
    void TX_25_whatWasAddedBeforeTheSavepointStays(Session session, Engine engine) {
        Artist before = new Artist("Can");
        session.add(before);
        Nested nested = session.beginNested();
        session.add(new Artist("Neu!"));
        session.flush();

        nested.rollback();

        assertThat(state(before).status()).isEqualTo(EntityStatus.PERSISTENT);
        session.commit();
        assertThat(names(engine)).containsExactly("Can");
    }

    @OnEveryDatabase
    @Requires(Feature.SAVEPOINTS)
    void TX_27_rollingBackTheOuterSavepointEndsTheInnerOne(Session session, Engine engine) {
        session.add(new Artist("Can"));
        Nested outer = session.beginNested();
        session.add(new Artist("Neu!"));
        Nested inner = session.beginNested();
        session.add(new Artist("Faust"));
        session.flush();

        outer.rollback();

        assertThatThrownBy(inner::commit).isInstanceOf(ResourceClosedException.class);
        session.commit();
        assertThat(names(engine)).containsExactly("Can");
    }

    @OnEveryDatabase
    void FL_38_rollbackRestoresAChangedKey(Session session) {
        Label label = new Label("brain", "Brain");
        session.add(label);
        session.commit();
        label.recode("ohr");
        session.flush();
        assertThat(session.get(Label.class, "ohr")).isSameAs(label);

        session.rollback();

        assertThat(session.get(Label.class, "brain")).isSameAs(label);
        assertThat(label.code()).isEqualTo("brain");
        assertThat(session.get(Label.class, "ohr")).isNull();
    }
}
