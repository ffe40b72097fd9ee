package dev.holdfast.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.EngineBuilder;
import dev.holdfast.fixtures.Album;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.fixtures.Track;
import dev.holdfast.fixtures.Track_;
import dev.holdfast.junit.DatabaseAddress;
import dev.holdfast.junit.TestDatabase;
import dev.holdfast.junit.conformance.DialectConformance;
import dev.holdfast.junit.conformance.Sample;
import dev.holdfast.mapping.Registry;
import dev.holdfast.session.Session;
import dev.holdfast.session.SessionFactory;
import dev.holdfast.session.Synchronize;
import dev.holdfast.sql.Sql;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** S-04: all works with each capability off, one at a time. */
class CapabilityTest {
    private static final int ALBUMS = 30;

    @TestFactory
    Stream<DynamicContainer> S_04_eachCapabilityCanBeSwitchedOff() {
        return TestDatabase.configured().stream()
                .filter(database -> database.missing().isEmpty())
                .map(database -> DynamicContainer.dynamicContainer(
                        database.label(),
                        database.features().stream()
                                .filter(feature -> !feature.isFact())
                                .sorted()
                                .map(feature -> without(database, feature))));
    }

    private static DynamicContainer without(TestDatabase database, Feature feature) {
        Engine engine = engine(database.fresh("without"), feature);
        Sample.createIn(engine);
        Stream<DynamicNode> session = Stream.of(
                DynamicTest.dynamicTest(
                        "is off",
                        () -> assertThat(engine.dialect().has(feature)).isFalse()),
                DynamicTest.dynamicTest("session", () -> session(engine)));
        return DynamicContainer.dynamicContainer(
                "without " + feature,
                Stream.concat(session, DialectConformance.tests(engine)).onClose(engine::close));
    }

    private static Engine engine(DatabaseAddress address, Feature feature) {
        EngineBuilder builder = Engine.builder(address.url()).without(feature).hikari(pool -> {
            pool.setMinimumIdle(0);
            pool.setMaximumPoolSize(3);
        });
        return address.user().isEmpty()
                ? builder.build()
                : builder.credentials(address.user(), address.password()).build();
    }

    /** A graph goes in, is changed, read, changed in bulk and deleted. */
    private static void session(Engine engine) {
        Registry registry = new MusicSchema().registry();
        registry.metadata().createAll(engine);
        SessionFactory sessions = SessionFactory.of(engine, registry);
        sessions.transact(CapabilityTest::insertGraph);
        sessions.transact(CapabilityTest::changeGraph);
        sessions.transact(CapabilityTest::changeInBulk);
        sessions.transact(session -> {
            session.delete(session.execute(Sql.select(Artist.class)).one());
            session.flush();
            assertThat(session.execute(Sql.select(Album.class)).all()).isEmpty();
        });
    }

    private static void insertGraph(Session session) {
        Artist artist = new Artist("Can");
        for (int i = 0; i < ALBUMS; i++) {
            artist.release("Album " + i).addTrack("Track " + i, i);
        }
        session.add(artist);
        session.flush();
        assertThat(artist.albums()).extracting(Album::id).doesNotContainNull().doesNotHaveDuplicates();
    }

    private static void changeGraph(Session session) {
        List<Track> tracks = session.execute(Sql.select(Track.class)).all();
        assertThat(tracks)
                .hasSize(ALBUMS)
                .allSatisfy(track -> assertThat(track.album().title())
                        .isEqualTo(track.title().replace("Track", "Album")));
        tracks.forEach(track -> track.lasts(track.seconds() + 100));
    }

    private static void changeInBulk(Session session) {
        List<Track> tracks = session.execute(Sql.select(Track.class)).all();
        session.execute(
                Sql.update(Track.class)
                        .set(Track_.seconds, 1)
                        .where(Track_.title.lower().eq("track 3")),
                Synchronize.FETCH);
        assertThat(tracks).filteredOn(track -> track.seconds() == 1).hasSize(1);
        session.execute(Sql.delete(Track.class).where(Track_.title.lower().eq("track 4")), Synchronize.FETCH);
        assertThat(session.execute(Sql.select(Track.class)).all()).hasSize(ALBUMS - 1);
    }
}
