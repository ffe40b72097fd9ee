package dev.holdfast.session;

import static dev.holdfast.loading.Load.joined;
import static dev.holdfast.loading.Load.raise;
import static dev.holdfast.loading.Load.raiseOnSql;
import static dev.holdfast.loading.Load.selectin;
import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.RaiseLoadException;
import dev.holdfast.fixtures.Album;
import dev.holdfast.fixtures.Album_;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.Artist_;
import dev.holdfast.fixtures.Label;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.fixtures.Track;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.junit.Statements;
import dev.holdfast.sql.Select;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Loading relationships, section 10 of the rules. */
@SessionTest(MusicSchema.class)
class LoadingRulesTest {
    private static final Select<Artist> BY_NAME = select(Artist.class).orderBy(Artist_.name);

    @BeforeEach
    void threeArtists(Session session) {
        Label label = new Label("brain", "Brain");
        for (String name : List.of("Can", "Faust", "Neu!")) {
            Artist artist = new Artist(name);
            artist.sign(label);
            for (int i = 1; i <= 2; i++) {
                artist.release(name + " " + i).addTrack("Side A", 1200);
            }
            session.add(artist);
        }
        session.commit();
        session.expungeAll();
    }

    @OnEveryDatabase
    void LD_01_aLazyCollectionLoadsOnce(Session session, Statements sql) {
        Artist artist = session.execute(BY_NAME).all().get(0);

        assertThat(artist.albums()).extracting(Album::title).containsExactly("Can 1", "Can 2");
        assertThat(artist.albums()).hasSize(2);

        sql.assertCount(2);
        assertThat(session.dirty()).isEmpty();
    }

    @OnEveryDatabase
    void LD_01_aLazyLoadFlushesFirst(Session session) {
        Artist artist = session.execute(BY_NAME).all().get(0);
        Album album = new Album("Can 3");
        album.creditTo(session.get(Artist.class, artist.id()));
        session.add(album);

        assertThat(artist.albums()).hasSize(3).contains(album);
    }

    @OnEveryDatabase
    void LD_02_aHeldTargetCostsNoSql(Session session, Statements sql) {
        Label label = session.get(Label.class, "brain");
        List<Artist> artists = session.execute(BY_NAME).all();
        sql.clear();

        assertThat(artists).allSatisfy(artist -> assertThat(artist.label()).isSameAs(label));

        sql.assertCount(0);
    }

    @OnEveryDatabase
    void LD_08_membersKnowTheirOwner(Session session, Statements sql) {
        Artist artist = session.execute(BY_NAME).all().get(0);
        List<Album> albums = artist.albums();
        sql.clear();

        assertThat(albums).allSatisfy(album -> assertThat(album.artist()).isSameAs(artist));

        sql.assertCount(0);
    }

    @OnEveryDatabase
    void LD_10_joinedLoadsInTheSameStatement(Session session, Statements sql) {
        List<Artist> artists = session.execute(BY_NAME.options(joined(Artist_.albums), joined(Artist_.label)))
                .all();

        assertThat(artists).extracting(Artist::name).containsExactly("Can", "Faust", "Neu!");
        assertThat(artists).allSatisfy(artist -> assertThat(artist.albums()).hasSize(2));
        assertThat(artists.get(2).label().name()).isEqualTo("Brain");
        sql.assertCount(1).assertNoLazyLoads();
    }

    @OnEveryDatabase
    void LD_12_aLimitCountsArtistsAndNotRows(Session session, Statements sql) {
        List<Artist> artists = session.execute(BY_NAME.limit(2).options(joined(Artist_.albums)))
                .all();

        assertThat(artists).extracting(Artist::name).containsExactly("Can", "Faust");
        assertThat(artists).allSatisfy(artist -> assertThat(artist.albums()).hasSize(2));
        sql.assertCount(1);
    }

    @OnEveryDatabase
    void LD_15_aLoadedCollectionIsKept(Session session) {
        Artist artist = session.execute(BY_NAME).all().get(0);
        artist.albums().remove(1);

        try (NoAutoflush quiet = session.noAutoflush()) {
            assertThat(quiet).isNotNull();
            session.execute(BY_NAME.options(joined(Artist_.albums))).all();
        }

        assertThat(artist.albums()).hasSize(1);
    }

    @OnEveryDatabase
    void LD_20_selectinLoadsForAllOwnersAtOnce(Session session, Statements sql) {
        List<Artist> artists =
                session.execute(BY_NAME.options(selectin(Artist_.albums))).all();

        sql.assertCount(2);
        assertThat(artists)
                .allSatisfy(artist -> assertThat(artist.albums())
                        .extracting(Album::title)
                        .containsExactly(artist.name() + " 1", artist.name() + " 2"));
        sql.assertCount(2).assertNoLazyLoads();
        assertThat(sql.list().get(1).cause().text()).isEqualTo("select-in load of 3 Artist.albums");
    }

    @OnEveryDatabase
    void LD_24_nestedSelectinIsOneStatementALevel(Session session, Statements sql) {
        List<Artist> artists = session.execute(
                        BY_NAME.options(selectin(Artist_.albums).then(selectin(Album_.tracks))))
                .all();

        assertThat(artists)
                .flatExtracting(Artist::albums)
                .flatExtracting(album -> album.tracks())
                .hasSize(6)
                .hasOnlyElementsOfType(Track.class);
        sql.assertCount(3).assertNoLazyLoads();
    }

    @OnEveryDatabase
    void LD_30_raiseRefusesToLoad(Session session) {
        Artist artist =
                session.execute(BY_NAME.options(raise(Artist_.albums))).all().get(0);

        assertThatThrownBy(() -> artist.albums().size())
                .isInstanceOf(RaiseLoadException.class)
                .hasMessageContaining("Artist.albums");
    }

    @OnEveryDatabase
    void LD_31_raiseOnSqlAllowsWhatIsHeld(Session session) {
        Artist artist = session.execute(BY_NAME.options(raiseOnSql(Artist_.label)))
                .all()
                .get(0);
        assertThatThrownBy(artist::label).isInstanceOf(RaiseLoadException.class);

        Label label = session.get(Label.class, "brain");

        assertThat(artist.label()).isSameAs(label);
    }

    @OnEveryDatabase
    void QL_26_aReferenceComparesWithAnInstance(Session session, Statements sql) {
        Label label = session.get(Label.class, "brain");
        Label other = new Label("ohr", "Ohr");
        session.add(other);
        session.flush();
        sql.clear();

        assertThat(session.query(Artist.class).where(Artist_.label.eq(label)).all())
                .hasSize(3);
        assertThat(session.query(Artist.class).where(Artist_.label.eq(other)).all())
                .isEmpty();
        assertThat(session.query(Artist.class)
                        .join(Artist_.albums)
                        .where(Album_.title.eq("Neu! 2"))
                        .one()
                        .name())
                .isEqualTo("Neu!");
    }
}
