package dev.holdfast.session;

import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.DetachedInstanceException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.NoResultFoundException;
import dev.holdfast.error.ObjectDeletedException;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.junit.Statements;
import java.util.List;

/** Expiry, refresh and the identity map, sections 5 and 9 of the rules. */
@SessionTest(MusicSchema.class)
class ExpireRulesTest {
    private static Artist saved(Session session) {
        Artist artist = new Artist("Can");
        artist.foundedIn(1968);
        session.add(artist);
        session.flush();
        return artist;
    }

    private static void renameBehindItsBack(Session session) {
        session.connection().execute("UPDATE artist SET name = 'Inner Space', founded = 1967");
    }

    @OnEveryDatabase
    void EX_01_allExpiredColumnsComeInOneSelect(Session session, Statements sql) {
        Artist artist = saved(session);
        renameBehindItsBack(session);
        session.expire(artist);
        sql.clear();

        assertThat(artist.name()).isEqualTo("Inner Space");
        assertThat(artist.founded()).isEqualTo(1967);

        sql.assertCount(1);
    }

    @OnEveryDatabase
    void EX_02_onlyTheNamedAttributesExpire(Session session) {
        Artist artist = saved(session);
        renameBehindItsBack(session);

        session.expire(artist, "name");

        assertThat(artist.name()).isEqualTo("Inner Space");
        assertThat(artist.founded()).isEqualTo(1968);
        assertThatThrownBy(() -> session.expire(artist, "nam"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("nam")
                .hasMessageContaining("name");
    }

    @OnEveryDatabase
    void EX_03_expireAllDiscardsPendingChanges(Session session, Statements sql) {
        Artist artist = saved(session);
        artist.rename("The Can");

        session.expireAll();

        session.flush();
        assertThat(artist.name()).isEqualTo("Can");
        assertThat(sql.texts()).noneMatch(text -> text.startsWith("UPDATE"));
    }

    @OnEveryDatabase
    void EX_04_onlyPersistentInstancesExpire(Session session) {
        Artist artist = new Artist("Can");

        assertThatThrownBy(() -> session.expire(artist)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> session.refresh(artist)).isInstanceOf(InvalidRequestException.class);
        session.add(artist);
        assertThatThrownBy(() -> session.expire(artist)).isInstanceOf(InvalidRequestException.class);
    }

    @OnEveryDatabase
    void EX_09_anExpiredInstanceWhoseRowIsGoneSaysSo(Session session) {
        Artist artist = saved(session);
        session.connection().execute("DELETE FROM artist");
        session.expire(artist);

        assertThatThrownBy(artist::name)
                .isInstanceOf(ObjectDeletedException.class)
                .hasMessageContaining("Artist");
    }

    @OnEveryDatabase
    void EX_10_aDetachedInstanceKeepsWhatIsLoaded(Session session) {
        Artist artist = saved(session);
        artist.release("Tago Mago");
        session.commit();
        assertThat(artist.name()).isEqualTo("Can");

        session.expunge(artist);

        assertThat(artist.name()).isEqualTo("Can");
        assertThatThrownBy(() -> artist.albums().size())
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("Artist")
                .hasMessageContaining("albums");
    }

    @OnEveryDatabase
    void EX_11_refreshReadsTheRowAtOnceAndDropsChanges(Session session, Statements sql) {
        Artist artist = saved(session);
        renameBehindItsBack(session);
        artist.rename("The Can");
        sql.clear();

        session.refresh(artist);

        sql.assertCount(1);
        assertThat(artist.name()).isEqualTo("Inner Space");
        assertThat(session.isModified(artist)).isFalse();
    }

    @OnEveryDatabase
    void EX_12_refreshDropsLoadedCollections(Session session) {
        Artist artist = saved(session);
        artist.release("Tago Mago");
        session.flush();
        session.connection().execute("INSERT INTO album (title, artist_id) SELECT 'Future Days', id FROM artist");
        assertThat(artist.albums()).hasSize(1);

        session.refresh(artist);

        assertThat(artist.albums()).hasSize(2);
    }

    @OnEveryDatabase
    void EX_14_refreshOfAVanishedRowIsRefused(Session session) {
        Artist artist = saved(session);
        session.connection().execute("DELETE FROM artist");

        assertThatThrownBy(() -> session.refresh(artist)).isInstanceOf(InvalidRequestException.class);
    }

    @OnEveryDatabase
    void EX_17_aRowFillsOnlyWhatIsMissing(Session session) {
        Artist artist = saved(session);
        renameBehindItsBack(session);
        session.expire(artist, "founded");

        assertThat(session.execute(select(Artist.class)).one()).isSameAs(artist);

        assertThat(artist.name()).isEqualTo("Can");
        assertThat(artist.founded()).isEqualTo(1967);
    }

    @OnEveryDatabase
    void IM_01_oneInstanceARow(Session session) {
        Artist artist = saved(session);
        Long id = artist.id();
        session.commit();

        List<Artist> all = session.execute(select(Artist.class)).all();

        assertThat(all).containsExactly(artist);
        assertThat(session.get(Artist.class, id)).isSameAs(artist);
    }

    @OnEveryDatabase
    void IM_06_getAnswersFromTheIdentityMap(Session session, Statements sql) {
        Artist artist = saved(session);
        sql.clear();

        assertThat(session.get(Artist.class, artist.id())).isSameAs(artist);

        sql.assertCount(0);
        assertThat(session.get(Artist.class, artist.id() + 1)).isNull();
        sql.assertCount(1);
    }

    @OnEveryDatabase
    void IM_10_getOneMissesLoudly(Session session) {
        assertThatThrownBy(() -> session.getOne(Artist.class, 4711L)).isInstanceOf(NoResultFoundException.class);
    }

    @OnEveryDatabase
    void IM_12_theKeyIsConverted(Session session) {
        Artist artist = saved(session);

        assertThat(session.get(Artist.class, artist.id().intValue())).isSameAs(artist);
        assertThatThrownBy(() -> session.get(Artist.class, "not a number"))
                .isInstanceOf(InvalidArgumentException.class);
    }
}
