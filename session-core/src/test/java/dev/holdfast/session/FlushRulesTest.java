package dev.holdfast.session;

import static dev.holdfast.session.Inspect.state;
import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.dialect.Feature;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.error.StaleDataException;
import dev.holdfast.fixtures.Album;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.Genre;
import dev.holdfast.fixtures.Label;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.fixtures.Track;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.RecordedStatement;
import dev.holdfast.junit.Requires;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.junit.Statements;
import dev.holdfast.sql.StatementKind;
import dev.holdfast.state.EntityStatus;
import java.util.ArrayList;
import java.util.List;

/** The unit of work and versions, sections 7 and 8 of the rules. */
@SessionTest(MusicSchema.class)
class FlushRulesTest {
    private static List<String> work(Statements sql) {
        return sql.list().stream().map(FlushRulesTest::inWords).toList();
    }

    private static String inWords(RecordedStatement statement) {
        return statement.kind() + " " + statement.tables().get(0);
    }

    @OnEveryDatabase
    void FL_01_aQueryFlushesFirstAndSaysWhy(Session session, Statements sql) {
        session.add(new Artist("Can"));

        assertThat(session.execute(select(Artist.class)).all()).hasSize(1);

        sql.assertCount(2);
        assertThat(sql.list().get(0).cause().text()).contains("insert").contains("autoflush before");
    }

    @OnEveryDatabase
    void FL_02_aFlushWithNothingToDoDoesNothing(Session session, Statements sql) {
        session.flush();

        sql.assertCount(0);
        assertThat(session.inTransaction()).isFalse();
    }

    @OnEveryDatabase
    void FL_06_noNetChangeNoUpdate(Session session, Statements sql) {
        Artist artist = new Artist("Can");
        session.add(artist);
        session.flush();
        sql.clear();

        artist.rename("Inner Space");
        artist.rename("Can");
        session.flush();

        sql.assertCount(0);
    }

    @OnEveryDatabase
    void FL_07_changesOfADeletedInstanceAreIgnored(Session session, Statements sql) {
        Genre genre = new Genre("kraut", "Krautrock");
        session.add(genre);
        session.flush();
        genre.rename("Kraut");
        session.delete(genre);
        sql.clear();

        session.flush();

        assertThat(sql.count(StatementKind.UPDATE)).isZero();
        assertThat(sql.count(StatementKind.DELETE)).isPositive();
    }

    @OnEveryDatabase
    void FL_12_parentsGoInFirstAndOutLast(Session session, Statements sql) {
        Track track = new Track("Halleluhwah", 1112);
        Album album = new Album("Tago Mago");
        Artist artist = new Artist("Can");
        Label label = new Label("liberty", "Liberty");
        track.moveTo(album);
        album.creditTo(artist);
        artist.sign(label);
        session.addAll(List.of(track, album, artist, label));

        session.flush();

        assertThat(work(sql)).containsExactly("INSERT label", "INSERT artist", "INSERT album", "INSERT track");
        sql.clear();
        session.delete(artist);
        session.delete(label);
        session.flush();
        assertThat(work(sql).stream().filter(one -> one.startsWith("DELETE")))
                .containsExactly("DELETE track", "DELETE album", "DELETE artist", "DELETE label");
    }

    @OnEveryDatabase
    void FL_14_keysGrowInTheOrderOfAdd(Session session) {
        List<Album> albums = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            albums.add(new Album("album " + i));
        }
        session.addAll(albums);

        session.flush();

        assertThat(albums).extracting(Album::id).isSorted().doesNotHaveDuplicates();
        assertThat(session.connection()
                        .execute("SELECT title FROM album ORDER BY id")
                        .scalars("title", String.class)
                        .all())
                .containsExactlyElementsOf(albums.stream().map(Album::title).toList());
    }

    @OnEveryDatabase
    void FL_20_theParentsKeyReachesTheChild(Session session) {
        Artist artist = new Artist("Can");
        Album album = artist.release("Tago Mago");
        session.add(artist);

        session.flush();

        assertThat(session.connection().execute("SELECT artist_id FROM album").scalarOne(Long.class))
                .isEqualTo(artist.id());
        assertThat(album.artist()).isSameAs(artist);
    }

    @OnEveryDatabase
    void FL_22_aReferenceSetToNullIsWrittenAsNull(Session session) {
        Artist artist = new Artist("Can");
        artist.sign(new Label("brain", "Brain"));
        session.add(artist);
        session.commit();
        assertThat(artist.label()).isNotNull();

        artist.sign(null);
        session.flush();

        assertThat(session.connection().execute("SELECT label_code FROM artist").scalarOne())
                .isNull();
    }

    @OnEveryDatabase
    void FL_31_onlyChangedColumnsAreSet(Session session, Statements sql) {
        Artist artist = new Artist("Can");
        session.add(artist);
        session.flush();
        artist.foundedIn(1968);
        sql.clear();

        session.flush();

        assertThat(sql.texts())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("founded").doesNotContain("name"));
    }

    @OnEveryDatabase
    void FL_35_anUpdateOfAVanishedRowIsStale(Session session) {
        Genre genre = new Genre("kraut", "Krautrock");
        session.add(genre);
        session.flush();
        session.connection().execute("DELETE FROM genre");
        genre.rename("Kraut");

        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageContaining("Genre");
    }

    @OnEveryDatabase
    void FL_36_aDeletedAndANewInstanceOfOneKeyAreAnUpdate(Session session, Statements sql) {
        Genre old = new Genre("kraut", "Krautrock");
        session.add(old);
        session.commit();
        assertThat(old.name()).isEqualTo("Krautrock");
        Genre fresh = new Genre("kraut", "Kraut");
        session.delete(old);
        session.add(fresh);
        sql.clear();

        session.flush();

        assertThat(state(old).status()).isEqualTo(EntityStatus.DELETED);
        assertThat(state(fresh).status()).isEqualTo(EntityStatus.PERSISTENT);
        assertThat(sql.count(StatementKind.UPDATE)).isEqualTo(1);
        assertThat(sql.count(StatementKind.INSERT)).isZero();
        assertThat(session.get(Genre.class, "kraut")).isSameAs(fresh);
    }

    @OnEveryDatabase
    void FL_37_aSecondInstanceWithALiveKeyViolatesIt(Session session) {
        session.add(new Genre("kraut", "Krautrock"));
        session.flush();
        session.add(new Genre("kraut", "Kraut"));

        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
    }

    @OnEveryDatabase
    void FL_38_aChangedKeyMovesTheRow(Session session) {
        Genre genre = new Genre("kraut", "Krautrock");
        Label label = new Label("brain", "Brain");
        session.addAll(List.of(genre, label));
        session.flush();

        label.recode("ohr");
        session.flush();

        assertThat(session.get(Label.class, "ohr")).isSameAs(label);
        assertThat(session.get(Label.class, "brain")).isNull();
        assertThat(session.connection().execute("SELECT code FROM label").scalarOne(String.class))
                .isEqualTo("ohr");
    }

    @OnEveryDatabase
    void FL_41_afterAFlushedDeleteTheKeyIsFree(Session session, Statements sql) {
        Genre old = new Genre("kraut", "Krautrock");
        session.add(old);
        session.flush();
        session.delete(old);
        session.flush();
        sql.clear();

        session.add(new Genre("kraut", "Kraut"));
        session.flush();

        assertThat(work(sql)).containsExactly("INSERT genre");
    }

    @OnEveryDatabase
    @Requires(Feature.RETURNING)
    void FL_42_likeRowsShareAStatement(Session session, Statements sql) {
        for (int i = 0; i < 50; i++) {
            session.add(new Album("album " + i));
        }

        session.flush();

        sql.assertCount(1);
    }

    @OnEveryDatabase
    void VE_01_everyUpdateCountsTheVersion(Session session) {
        Track track = new Track("Vitamin C", 214);
        session.add(track);
        session.flush();
        int first = track.version();

        track.lasts(213);
        session.flush();

        assertThat(track.version()).isEqualTo(first + 1);
        session.expire(track);
        assertThat(track.version()).isEqualTo(first + 1);
    }

    @OnEveryDatabase
    void VE_03_anUpdateByAnotherIsStale(Session session) {
        Track track = new Track("Vitamin C", 214);
        session.add(track);
        session.flush();
        session.connection().execute("UPDATE track SET version = version + 1");
        track.lasts(213);

        assertThatThrownBy(session::flush)
                .isInstanceOf(StaleDataException.class)
                .hasMessageContaining("Track");
    }

    @OnEveryDatabase
    void VE_08_aDeleteChecksTheVersionToo(Session session) {
        Track track = new Track("Vitamin C", 214);
        session.add(track);
        session.flush();
        session.connection().execute("UPDATE track SET version = version + 1");
        session.delete(track);

        assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
    }
}
