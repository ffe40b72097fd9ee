package dev.holdfast.session;

import static dev.holdfast.session.Inspect.state;
import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.UnmappedInstanceException;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.Genre;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.junit.Statements;
import dev.holdfast.state.EntityStatus;
import java.util.List;

/** Object states, section 1 of the rules. */
@SessionTest(MusicSchema.class)
class StateRulesTest {
    private static Artist saved(Session session, String name) {
        Artist artist = new Artist(name);
        session.add(artist);
        session.commit();
        return artist;
    }

    @OnEveryDatabase
    void ST_01_aNewInstanceIsTransient(Statements sql) {
        Artist artist = new Artist("Can");

        assertThat(state(artist).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(state(artist).identityKey()).isNull();
        assertThat(artist.albums()).isEmpty();
        sql.assertCount(0);
    }

    @OnEveryDatabase
    void ST_02_addMakesPendingWithoutSql(Session session, Statements sql) {
        Artist artist = new Artist("Can");
        artist.release("Tago Mago");

        session.add(artist);

        assertThat(session.added()).containsExactly(artist, artist.albums().get(0));
        assertThat(state(artist).status()).isEqualTo(EntityStatus.PENDING);
        assertThat(session.inTransaction()).isTrue();
        sql.assertCount(0);
    }

    @OnEveryDatabase
    void ST_03_addOfADetachedInstanceKeepsItsChanges(Session session, Statements sql) {
        Artist artist = saved(session, "Can");
        assertThat(artist.name()).isEqualTo("Can");
        session.expunge(artist);
        artist.rename("Inner Space");
        sql.clear();

        session.add(artist);

        assertThat(state(artist).status()).isEqualTo(EntityStatus.PERSISTENT);
        assertThat(session.dirty()).containsExactly(artist);
        sql.assertCount(0);
        session.flush();
        sql.assertCount(1);
    }

    @OnEveryDatabase
    void ST_04_aSecondInstanceOfOneRowIsRefused(Session session, SessionFactory sessions) {
        Artist mine = saved(session, "Can");
        Artist other;
        try (Session second = sessions.open()) {
            other = second.get(Artist.class, mine.id());
        }

        assertThat(mine.name()).isEqualTo("Can");
        assertThatThrownBy(() -> session.add(other)).isInstanceOf(InvalidRequestException.class);
    }

    @OnEveryDatabase
    void ST_05_anInstanceOfAnotherSessionIsRefused(Session session, SessionFactory sessions) {
        Artist artist = saved(session, "Can");

        try (Session second = sessions.open()) {
            assertThatThrownBy(() -> second.add(artist)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> second.delete(artist)).isInstanceOf(InvalidRequestException.class);
        }
    }

    @OnEveryDatabase
    void ST_06_addUnmarksADelete(Session session) {
        Artist artist = saved(session, "Can");
        session.delete(artist);

        session.add(artist);

        assertThat(session.deleted()).isEmpty();
        session.commit();
        assertThat(session.get(Artist.class, artist.id())).isSameAs(artist);
    }

    @OnEveryDatabase
    void ST_07_rollbackMakesAnInsertedInstanceTransient(Session session) {
        Artist artist = new Artist("Can");
        session.add(artist);
        session.flush();
        assertThat(artist.id()).isNotNull();

        session.rollback();

        assertThat(state(artist).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(artist.id()).as("a generated key is as before the INSERT").isNull();
        assertThat(artist.name()).isEqualTo("Can");
    }

    @OnEveryDatabase
    void ST_08_rollbackMakesPendingInstancesTransient(Session session) {
        Artist artist = new Artist("Can");
        session.add(artist);

        session.rollback();

        assertThat(state(artist).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(session.added()).isEmpty();
    }

    @OnEveryDatabase
    void ST_09_deleteNeedsAKey(Session session) {
        Artist artist = new Artist("Can");
        assertThatThrownBy(() -> session.delete(artist)).isInstanceOf(InvalidRequestException.class);

        session.add(artist);
        assertThatThrownBy(() -> session.delete(artist)).isInstanceOf(InvalidRequestException.class);
    }

    @OnEveryDatabase
    void ST_10_aMarkedInstanceIsStillPersistent(Session session) {
        Artist artist = saved(session, "Can");
        artist.rename("Inner Space");

        session.delete(artist);
        session.delete(artist);

        assertThat(state(artist).status()).isEqualTo(EntityStatus.PERSISTENT);
        assertThat(session.contains(artist)).isTrue();
        assertThat(session.deleted()).containsExactly(artist);
        assertThat(session.dirty()).isEmpty();
        assertThat(session.get(Artist.class, artist.id())).isSameAs(artist);
    }

    @OnEveryDatabase
    void ST_11_aFlushedDeleteLeavesTheIdentityMap(Session session, Statements sql) {
        Artist artist = saved(session, "Can");
        Long id = artist.id();
        assertThat(artist.name()).isEqualTo("Can");
        session.delete(artist);

        session.flush();

        assertThat(state(artist).status()).isEqualTo(EntityStatus.DELETED);
        assertThat(session.contains(artist)).isFalse();
        assertThat(session.deleted()).isEmpty();
        assertThat(artist.name()).isEqualTo("Can");
        sql.clear();
        assertThat(session.get(Artist.class, id)).isNull();
        sql.assertCount(1);
    }

    @OnEveryDatabase
    void ST_12_aDeletedInstanceIsRefused(Session session) {
        Artist artist = saved(session, "Can");
        session.delete(artist);
        session.flush();

        assertThatThrownBy(() -> session.add(artist)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> session.refresh(artist)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> session.expire(artist)).isInstanceOf(InvalidRequestException.class);
    }

    @OnEveryDatabase
    void ST_13_commitDetachesWhatWasDeleted(Session session) {
        Artist artist = saved(session, "Can");
        session.delete(artist);

        session.commit();

        assertThat(state(artist).status()).isEqualTo(EntityStatus.DETACHED);
        assertThat(state(artist).wasDeleted()).isTrue();
        assertThatThrownBy(() -> session.add(artist)).isInstanceOf(InvalidRequestException.class);
    }

    @OnEveryDatabase
    void ST_14_rollbackBringsADeletedInstanceBack(Session session) {
        Artist artist = saved(session, "Can");
        session.delete(artist);
        session.flush();

        session.rollback();

        assertThat(state(artist).status()).isEqualTo(EntityStatus.PERSISTENT);
        assertThat(session.get(Artist.class, artist.id())).isSameAs(artist);
        assertThat(artist.name()).isEqualTo("Can");
    }

    @OnEveryDatabase
    void ST_15_aSecondDeleteOfADeletedInstanceIsRefused(Session session) {
        Artist artist = saved(session, "Can");
        session.delete(artist);
        session.flush();

        assertThatThrownBy(() -> session.delete(artist)).isInstanceOf(InvalidRequestException.class);
    }

    @OnEveryDatabase
    void ST_16_expungeDetachesAlongTheCascade(Session session) {
        Artist artist = saved(session, "Can");
        artist.release("Ege Bamyasi");

        session.expunge(artist);

        assertThat(state(artist).status()).isEqualTo(EntityStatus.DETACHED);
        assertThat(state(artist.albums().get(0)).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThatThrownBy(() -> session.expunge(artist)).isInstanceOf(InvalidRequestException.class);
    }

    @OnEveryDatabase
    void ST_17_closeDetachesEverything(Session session) {
        Artist persistent = saved(session, "Can");
        Artist deleted = saved(session, "Neu!");
        session.delete(deleted);
        session.flush();
        Artist pending = new Artist("Faust");
        session.add(pending);

        session.close();

        assertThat(state(persistent).status()).isEqualTo(EntityStatus.DETACHED);
        assertThat(state(deleted).status()).isEqualTo(EntityStatus.DETACHED);
        assertThat(state(pending).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(session.inTransaction()).isFalse();
    }

    @OnEveryDatabase
    void ST_18_makeTransientForgetsTheKeyAndNotTheRow(Session session, Statements sql) {
        Artist artist = saved(session, "Can");
        Long id = artist.id();
        session.expire(artist);
        sql.clear();

        Session.makeTransient(artist);

        assertThat(state(artist).status()).isEqualTo(EntityStatus.TRANSIENT);
        assertThat(artist.name()).isNull();
        sql.assertCount(0);
        assertThat(session.get(Artist.class, id)).isNotNull().isNotSameAs(artist);
    }

    @OnEveryDatabase
    void ST_21_changedInstancesAreHeld(Session session) {
        Long id = saved(session, "Can").id();
        session.get(Artist.class, id).rename("Inner Space");

        System.gc();

        session.flush();
        assertThat(session.connection().execute("SELECT name FROM artist").scalarOne(String.class))
                .isEqualTo("Inner Space");
    }

    @OnEveryDatabase
    void ST_24_theHoldingZoneIsVisible(Session session) {
        Artist changed = saved(session, "Can");
        Artist marked = saved(session, "Neu!");
        Artist one = new Artist("Faust");
        Artist two = new Artist("Cluster");
        session.delete(marked); // loads what it cascades to, and so flushes first
        changed.rename("Inner Space");
        session.addAll(List.of(two, one));

        assertThat(session.added()).containsExactly(two, one);
        assertThat(session.dirty()).containsExactly(changed);
        assertThat(session.deleted()).containsExactly(marked);
    }

    @OnEveryDatabase
    void ST_25_dirtyIsOptimistic(Session session, Statements sql) {
        Artist artist = saved(session, "Can");
        assertThat(artist.name()).isEqualTo("Can");
        sql.clear();
        artist.rename("Inner Space");
        artist.rename("Can");

        assertThat(session.dirty()).containsExactly(artist);
        assertThat(session.isModified(artist)).isFalse();
        session.flush();
        sql.assertCount(0);
        assertThat(session.dirty()).isEmpty();
    }

    @OnEveryDatabase
    void ST_27_unmappedInstancesAreRefused(Session session) {
        assertThatThrownBy(() -> session.add("a string")).isInstanceOf(UnmappedInstanceException.class);
        assertThatThrownBy(() -> session.delete("a string")).isInstanceOf(UnmappedInstanceException.class);
        assertThatThrownBy(() -> session.contains("a string")).isInstanceOf(UnmappedInstanceException.class);
        assertThatThrownBy(() -> session.merge("a string")).isInstanceOf(UnmappedInstanceException.class);
        assertThatThrownBy(() -> session.expire("a string")).isInstanceOf(UnmappedInstanceException.class);
        assertThatThrownBy(() -> session.refresh("a string")).isInstanceOf(UnmappedInstanceException.class);
        assertThatThrownBy(() -> session.expunge("a string")).isInstanceOf(UnmappedInstanceException.class);
    }

    @OnEveryDatabase
    void ST_30_theKeyIsSetByTheInsert(Session session) {
        Genre genre = new Genre("kraut", "Krautrock");
        session.add(genre);
        assertThat(state(genre).identityKey()).isNull();

        session.flush();

        assertThat(state(genre).identityKey()).isNotNull();
        assertThat(session.execute(select(Genre.class)).one()).isSameAs(genre);
    }
}
