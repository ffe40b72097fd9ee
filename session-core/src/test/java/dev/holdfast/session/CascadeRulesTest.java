package dev.holdfast.session;

import static dev.holdfast.session.Inspect.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fixtures.Album;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.Genre;
import dev.holdfast.fixtures.Label;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.fixtures.Track;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.state.EntityStatus;
import java.util.List;

/** Cascades, section 6 of the rules. */
@SessionTest(MusicSchema.class)
class CascadeRulesTest {
    private static long rows(Session session, String table) {
        return session.connection().execute("SELECT count(*) FROM " + table).scalarOne(Long.class);
    }

    private static Artist discography(Session session) {
        Artist artist = new Artist("Can");
        Album album = artist.release("Tago Mago");
        album.addTrack("Paperhouse", 447);
        album.addTrack("Halleluhwah", 1112);
        artist.release("Ege Bamyasi").addTrack("Vitamin C", 214);
        session.add(artist);
        session.commit();
        return artist;
    }

    @OnEveryDatabase
    void CA_05_addReachesEverythingLoaded(Session session) {
        discography(session);

        assertThat(rows(session, "artist")).isEqualTo(1);
        assertThat(rows(session, "album")).isEqualTo(2);
        assertThat(rows(session, "track")).isEqualTo(3);
    }

    @OnEveryDatabase
    void CA_06_aChildOfAPersistentParentIsAddedAtOnce(Session session) {
        Artist artist = discography(session);

        Album album = artist.release("Future Days");

        assertThat(session.added()).containsExactly(album);
    }

    @OnEveryDatabase
    void CA_07_aRemovedPendingChildStaysPending(Session session) {
        Label label = new Label("brain", "Brain");
        Artist artist = new Artist("Can");
        session.add(label);
        label.artists().add(artist);
        assertThat(session.added()).contains(artist);

        label.artists().remove(artist);

        assertThat(session.added()).contains(artist);
        session.flush();
        assertThat(artist.id()).isNotNull();
    }

    @OnEveryDatabase
    void CA_08_aBackReferenceDoesNotCascade(Session session) {
        Artist artist = discography(session);
        assertThat(artist.albums()).hasSize(2);
        Album album = new Album("Future Days");

        album.creditTo(artist);

        assertThat(artist.albums()).contains(album);
        assertThat(state(album).status()).isEqualTo(EntityStatus.TRANSIENT);
        session.flush();
        assertThat(rows(session, "album")).isEqualTo(2);
    }

    @OnEveryDatabase
    void CA_20_withoutACascadeChildrenLoseTheirReference(Session session) {
        Label label = new Label("brain", "Brain");
        Artist artist = new Artist("Can");
        label.artists().add(artist);
        session.add(label);
        session.commit();

        session.delete(label);
        session.commit();

        assertThat(artist.label()).isNull();
        assertThat(rows(session, "label")).isZero();
        assertThat(rows(session, "artist")).isEqualTo(1);
    }

    @OnEveryDatabase
    void CA_22_deleteMarksChildrenOfChildrenAtOnce(Session session) {
        Artist artist = discography(session);

        session.delete(artist);

        assertThat(session.deleted()).hasSize(6);
        session.commit();
        assertThat(rows(session, "track")).isZero();
        assertThat(rows(session, "album")).isZero();
        assertThat(rows(session, "artist")).isZero();
    }

    @OnEveryDatabase
    void CA_28_deletingOneSideOfAManyToManyKeepsTheOther(Session session) {
        Genre genre = new Genre("kraut", "Krautrock");
        Album album = new Album("Tago Mago");
        album.genres().add(genre);
        session.addAll(List.of(genre, album));
        session.commit();

        session.delete(genre);
        session.commit();

        assertThat(rows(session, "album_genre")).isZero();
        assertThat(rows(session, "album")).isEqualTo(1);
        assertThat(album.genres()).isEmpty();
    }

    @OnEveryDatabase
    void CA_29_onlyNetChangesOfAManyToManyAreWritten(Session session) {
        Genre kraut = new Genre("kraut", "Krautrock");
        Genre jazz = new Genre("jazz", "Jazz");
        Genre funk = new Genre("funk", "Funk");
        Album album = new Album("Tago Mago");
        album.genres().addAll(List.of(kraut, jazz));
        session.addAll(List.of(kraut, jazz, funk, album));
        session.commit();

        album.genres().remove(jazz);
        album.genres().add(funk);
        album.genres().remove(kraut);
        album.genres().add(kraut);
        session.commit();

        assertThat(album.genres()).containsExactlyInAnyOrder(kraut, funk);
        assertThat(rows(session, "album_genre")).isEqualTo(2);
    }

    @OnEveryDatabase
    void CA_40_anOrphanIsDeletedWithItsChildren(Session session) {
        Artist artist = discography(session);
        Album orphan = artist.albums().get(1);
        assertThat(orphan.title()).isEqualTo("Tago Mago");

        artist.albums().remove(orphan);

        assertThat(session.deleted()).isEmpty();
        session.commit();
        assertThat(state(orphan).wasDeleted()).isTrue();
        assertThat(rows(session, "album")).isEqualTo(1);
        assertThat(rows(session, "track")).isEqualTo(1);
    }

    @OnEveryDatabase
    void CA_41_aMovedChildIsNoOrphan(Session session) {
        Artist artist = discography(session);
        Artist other = new Artist("Irmin Schmidt");
        session.add(other);
        session.flush();
        Album moved = artist.albums().get(0);

        other.albums().add(moved);

        session.commit();
        assertThat(rows(session, "album")).isEqualTo(2);
        assertThat(moved.artist()).isSameAs(other);
    }

    @OnEveryDatabase
    void CA_42_aPendingOrphanLeavesTheSession(Session session) {
        Artist artist = discography(session);
        Album album = artist.release("Future Days");

        artist.albums().remove(album);

        assertThat(state(album).status()).isEqualTo(EntityStatus.TRANSIENT);
        session.flush();
        assertThat(rows(session, "album")).isEqualTo(2);
    }

    @OnEveryDatabase
    void CA_43_aChildThatNeverHadAParentIsInserted(Session session) {
        session.add(new Album("Various"));

        session.flush();

        assertThat(rows(session, "album")).isEqualTo(1);
    }

    @OnEveryDatabase
    void CA_06_aReferencedInstanceIsAddedToo(Session session) {
        Album album = new Album("Tago Mago");
        Track track = new Track("Mushroom", 248);
        session.add(track);

        track.moveTo(album);

        assertThat(session.added()).containsExactly(track, album);
        session.flush();
        assertThat(rows(session, "album")).isEqualTo(1);
    }
}
