package dev.holdfast.session;

import static dev.holdfast.session.Inspect.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.fixtures.Album;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.Genre;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.junit.Statements;
import dev.holdfast.state.EntityStatus;

/** Merge, section 11 of the rules. */
@SessionTest(MusicSchema.class)
class MergeRulesTest {
    private static Artist detached(Session session) {
        Artist artist = new Artist("Can");
        artist.foundedIn(1968);
        artist.release("Tago Mago");
        session.add(artist);
        session.commit();
        assertThat(artist.albums()).hasSize(1);
        assertThat(artist.albums().get(0).title()).isEqualTo("Tago Mago");
        assertThat(artist.name()).isEqualTo("Can");
        session.expungeAll();
        return artist;
    }

    @OnEveryDatabase
    void MG_01_mergeCopiesOntoAnInstanceOfThisSession(Session session) {
        Artist source = detached(session);
        source.rename("Inner Space");

        Artist merged = session.merge(source);

        assertThat(merged).isNotSameAs(source);
        assertThat(merged.name()).isEqualTo("Inner Space");
        assertThat(state(source).status()).isEqualTo(EntityStatus.DETACHED);
        assertThat(state(merged).status()).isEqualTo(EntityStatus.PERSISTENT);
        session.commit();
        assertThat(session.connection().execute("SELECT name FROM artist").scalarOne(String.class))
                .isEqualTo("Inner Space");
    }

    @OnEveryDatabase
    void MG_01_aPersistentSourceIsReturnedAsItIs(Session session) {
        Genre genre = new Genre("kraut", "Krautrock");
        session.add(genre);
        session.flush();

        assertThat(session.merge(genre)).isSameAs(genre);
    }

    @OnEveryDatabase
    void MG_05_withoutAKeyTheResultIsNew(Session session, Statements sql) {
        Artist source = new Artist("Can");

        Artist merged = session.merge(source);

        assertThat(merged).isNotSameAs(source);
        assertThat(session.added()).containsExactly(merged);
        assertThat(state(source).status()).isEqualTo(EntityStatus.TRANSIENT);
        sql.assertCount(0);
    }

    @OnEveryDatabase
    void MG_07_whatTheSourceNeverHadIsLeftAlone(Session session) {
        Genre stored = new Genre("kraut", "Krautrock");
        session.add(stored);
        session.commit();

        Genre merged = session.merge(new Genre("kraut", "Kraut"));

        assertThat(merged).isSameAs(stored);
        assertThat(merged.name()).isEqualTo("Kraut");
    }

    @OnEveryDatabase
    void MG_08_anAssignedNullOverwrites(Session session) {
        Artist source = detached(session);
        source.foundedIn(null);

        Artist merged = session.merge(source);
        session.flush();

        assertThat(merged.founded()).isNull();
        assertThat(session.connection().execute("SELECT founded FROM artist").scalarOne())
                .isNull();
    }

    @OnEveryDatabase
    void MG_10_aCollectionIsReplacedByTheMergedMembers(Session session) {
        Artist source = detached(session);
        source.albums().remove(0);
        source.release("Ege Bamyasi");
        source.release("Future Days");

        Artist merged = session.merge(source);
        session.commit();

        assertThat(merged.albums()).extracting(Album::title).containsExactly("Ege Bamyasi", "Future Days");
        assertThat(session.connection().execute("SELECT count(*) FROM album").scalarOne(Long.class))
                .isEqualTo(2);
    }

    @OnEveryDatabase
    void MG_13_withoutLoadingNothingIsSentAndNothingIsDirty(Session session, Statements sql) {
        Artist source = detached(session);
        sql.clear();

        Artist merged = session.mergeWithoutLoad(source);

        sql.assertCount(0);
        assertThat(state(merged).status()).isEqualTo(EntityStatus.PERSISTENT);
        assertThat(session.dirty()).isEmpty();
        assertThat(merged.name()).isEqualTo("Can");
        session.expungeAll();
        source.rename("Inner Space");
        assertThatThrownBy(() -> session.mergeWithoutLoad(source)).isInstanceOf(InvalidRequestException.class);
    }
}
