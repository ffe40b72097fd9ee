package dev.holdfast.session;

import static dev.holdfast.session.Inspect.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.fixtures.Album;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.Genre;
import dev.holdfast.fixtures.Label;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.junit.Statements;
import java.util.ArrayList;
import java.util.List;

/** Attributes, collections and back references, section 4 of the rules. */
@SessionTest(MusicSchema.class)
class AttributeRulesTest {
    private static Artist savedWithAlbums(Session session, String... titles) {
        Artist artist = new Artist("Can");
        for (String title : titles) {
            artist.release(title);
        }
        session.add(artist);
        session.commit();
        return artist;
    }

    @OnEveryDatabase
    void AT_02_theEmptyCollectionOfATransientIsRemembered(Session session) {
        Artist artist = new Artist("Can");
        List<Album> albums = artist.albums();

        albums.add(new Album("Soundtracks"));

        assertThat(artist.albums()).isSameAs(albums).hasSize(1);
        session.add(artist);
        session.commit();
        assertThat(artist.albums()).hasSize(1);
    }

    @OnEveryDatabase
    void AT_03_historyRemembersTheFirstValue(Session session) {
        Artist artist = savedWithAlbums(session);
        assertThat(artist.name()).isEqualTo("Can");

        artist.rename("Inner Space");
        artist.rename("The Can");

        assertThat(state(artist).history("name").added()).isEqualTo(List.of("The Can"));
        assertThat(state(artist).history("name").deleted()).isEqualTo(List.of("Can"));
    }

    @OnEveryDatabase
    void AT_05_writingAnExpiredAttributeLoadsNothing(Session session, Statements sql) {
        Artist artist = savedWithAlbums(session);
        sql.clear();

        artist.rename("Can");

        sql.assertCount(0);
        assertThat(state(artist).history("name").deleted()).isEmpty();
        session.flush();
        sql.assertCount(1);
    }

    @OnEveryDatabase
    void AT_07_settingTheOldValueAgainIsNoChange(Session session) {
        Artist artist = savedWithAlbums(session);
        assertThat(artist.name()).isEqualTo("Can");
        artist.rename("Inner Space");

        artist.rename("Can");

        assertThat(state(artist).history("name").added()).isEmpty();
        assertThat(state(artist).history("name").unchanged()).isEqualTo(List.of("Can"));
    }

    @OnEveryDatabase
    void AT_13_aTrackedWriteOpensTheTransaction(Session session) {
        Artist artist = savedWithAlbums(session);
        assertThat(session.inTransaction()).isFalse();

        artist.rename("Inner Space");

        assertThat(session.inTransaction()).isTrue();
    }

    @OnEveryDatabase
    void AT_21_settingAReferenceLoadsNoOldOne(Session session, Statements sql) {
        Label first = new Label("brain", "Brain");
        Label second = new Label("ohr", "Ohr");
        Artist artist = new Artist("Can");
        artist.sign(first);
        session.addAll(List.of(first, second, artist));
        session.commit();
        Long id = artist.id();
        session.expungeAll();
        Artist again = session.get(Artist.class, id);
        Label target = session.get(Label.class, "ohr");
        sql.clear();

        again.sign(target);

        sql.assertCount(0);
        session.flush();
        sql.assertCount(1);
    }

    @OnEveryDatabase
    void AT_24_changingACollectionMakesItsOwnerDirty(Session session, Statements sql) {
        Artist artist = savedWithAlbums(session, "Monster Movie");
        assertThat(artist.albums()).hasSize(1);
        sql.clear();

        artist.release("Tago Mago");

        assertThat(session.dirty()).contains(artist);
        session.flush();
        sql.assertCount(1);
    }

    @OnEveryDatabase
    void AT_25_aBackReferenceToAnUnloadedCollectionIsQueued(Session session, Statements sql) {
        Artist artist = savedWithAlbums(session, "Monster Movie");
        Album album = new Album("Tago Mago");
        sql.clear();

        album.creditTo(artist);

        sql.assertCount(0);
        session.add(album);
        assertThat(artist.albums()).extracting(Album::title).containsExactlyInAnyOrder("Monster Movie", "Tago Mago");
    }

    @OnEveryDatabase
    void AT_27_anAssignedCollectionIsCopied(Session session) {
        Artist artist = savedWithAlbums(session, "Monster Movie", "Tago Mago");
        Album kept = artist.albums().get(0);
        List<Album> mine = new ArrayList<>(List.of(kept, new Album("Ege Bamyasi")));

        artist.replaceAlbums(mine);
        mine.clear();

        assertThat(artist.albums()).hasSize(2);
        session.commit();
        assertThat(artist.albums()).extracting(Album::title).containsExactly("Ege Bamyasi", "Monster Movie");
    }

    @OnEveryDatabase
    void AT_30_aNullElementIsRefused(Session session) {
        Artist artist = savedWithAlbums(session);

        assertThatThrownBy(() -> artist.albums().add(null)).isInstanceOf(InvalidArgumentException.class);
    }

    @OnEveryDatabase
    void AT_31_everyMutatorIsNoticed(Session session) {
        Artist artist = savedWithAlbums(session, "A", "B", "C", "D", "E");
        List<Album> albums = artist.albums();
        Album first = albums.get(0);
        Album second = albums.get(1);

        albums.remove(0);
        albums.removeIf(album -> album == second);
        albums.iterator().next();
        albums.set(0, new Album("X"));
        albums.addAll(List.of(new Album("Y"), new Album("Z")));

        assertThat(first.artist()).isNull();
        assertThat(second.artist()).isNull();
        assertThat(albums).allSatisfy(album -> assertThat(album.artist()).isSameAs(artist));
        session.commit();
        assertThat(artist.albums()).extracting(Album::title).containsExactly("D", "E", "X", "Y", "Z");
    }

    @OnEveryDatabase
    void AT_40_bothSidesFollowEachOther(Statements sql) {
        Artist one = new Artist("Can");
        Artist two = new Artist("Neu!");
        Album album = new Album("Future Days");

        one.albums().add(album);
        assertThat(album.artist()).isSameAs(one);
        album.creditTo(two);
        assertThat(one.albums()).isEmpty();
        assertThat(two.albums()).containsExactly(album);
        two.albums().remove(album);
        assertThat(album.artist()).isNull();
        sql.assertCount(0);
    }

    @OnEveryDatabase
    void AT_41_aMovedChildLeavesItsFormerParent(Session session) {
        Artist one = savedWithAlbums(session, "Future Days");
        Artist two = new Artist("Neu!");
        session.add(two);
        session.flush();
        Album album = one.albums().get(0);

        two.albums().add(album);

        assertThat(one.albums()).isEmpty();
        assertThat(album.artist()).isSameAs(two);
        session.commit();
        assertThat(two.albums()).containsExactly(album);
        assertThat(one.albums()).isEmpty();
    }

    @OnEveryDatabase
    void AT_47_aManyToManyChangedOnBothSidesIsOneRow(Session session) {
        Genre genre = new Genre("kraut", "Krautrock");
        Album album = new Album("Tago Mago");
        session.addAll(List.of(genre, album));
        session.flush();

        album.genres().add(genre);
        genre.albums().add(album);
        session.flush();

        assertThat(session.connection()
                        .execute("SELECT count(*) FROM album_genre")
                        .scalarOne(Long.class))
                .isEqualTo(1);
    }
}
