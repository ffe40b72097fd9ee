package dev.holdfast.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.InvalidValueException;
import dev.holdfast.error.StaleDataException;
import dev.holdfast.fixtures.Genre;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.fixtures.Track;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.Requires;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.mapping.Registry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What a flush says of rows it cannot write. */
@SessionTest(MusicSchema.class)
class WriteRulesTest {
    private static final String HALF = "half \uD83D";

    private static List<Track> tracks(Session session, int count) {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tracks.add(new Track("track " + i, 100 + i));
        }
        session.addAll(tracks);
        session.flush();
        return tracks;
    }

    // ---- R-12, R-13

    @OnEveryDatabase
    void R_13_theAttributeAndTheRowAreNamedOnInsert(Session session) {
        session.addAll(List.of(new Genre("fine", "Fine"), new Genre("bad", HALF), new Genre("good", "Good")));

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("Genre.name of Genre#bad: ")
                .hasMessageContaining("at position 5")
                .hasMessageEndingWith("[malformed-text]")
                .hasMessageNotContaining("arameter 2");
    }

    @OnEveryDatabase
    void R_13_theAttributeIsNamedWhereTheKeyIsNotKnownYet(Session session) {
        tracks(session, 1);
        session.addAll(List.of(new Track("fine", 1), new Track(HALF, 2)));

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("Track.title of Track(pending): ");
    }

    @OnEveryDatabase
    void R_13_theAttributeAndTheRowAreNamedOnUpdate(Session session) {
        Genre one = new Genre("one", "One");
        Genre two = new Genre("two", "Two");
        session.addAll(List.of(one, two));
        session.flush();
        one.rename("Uno");
        two.rename(HALF);

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("Genre.name of Genre#two: ");
    }

    @OnEveryDatabase
    @Requires(Feature.ERROR_ENDS_TRANSACTION)
    void R_12_aNulIsRefusedBeforeItEndsTheTransaction(Session session) {
        session.add(new Genre("nul", "a\0b"));

        assertThatThrownBy(session::flush)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("Genre.name of Genre#nul: ")
                .hasMessageContaining("at position 1")
                .hasMessageEndingWith("[nul-in-text]");
    }

    // ---- FL-35, VE-03, VE-12

    @OnEveryDatabase
    void VE_03_everyStaleRowIsNamed(Session session) {
        List<Track> tracks = tracks(session, 5);
        Long first = tracks.get(1).id();
        Long second = tracks.get(3).id();
        session.connection().execute("UPDATE track SET version = version + 1 WHERE id IN (?, ?)", first, second);
        tracks.forEach(track -> track.lasts(7));

        assertThatThrownBy(session::flush)
                .asInstanceOf(type(StaleDataException.class))
                .satisfies(
                        stale -> assertThat(stale.identities()).containsExactly("Track#" + first, "Track#" + second));
    }

    @OnEveryDatabase
    void VE_03_everyStaleRowOfADeleteIsNamed(Session session) {
        List<Track> tracks = tracks(session, 4);
        Long first = tracks.get(0).id();
        Long second = tracks.get(2).id();
        session.connection().execute("DELETE FROM track WHERE id IN (?, ?)", first, second);
        session.deleteAll(tracks);

        assertThatThrownBy(session::flush)
                .asInstanceOf(type(StaleDataException.class))
                .satisfies(
                        stale -> assertThat(stale.identities()).containsExactly("Track#" + first, "Track#" + second));
    }

    @OnEveryDatabase
    void FL_35_aVanishedRowWithoutVersionMayBeDeletedAgain(Session session) {
        List<Genre> genres = List.of(new Genre("a", "A"), new Genre("b", "B"));
        session.addAll(genres);
        session.flush();
        session.connection().execute("DELETE FROM genre WHERE code = ?", "a");
        session.deleteAll(genres);

        session.flush();

        assertThat(session.connection().execute("SELECT code FROM genre").all()).isEmpty();
    }

    @OnEveryDatabase
    void FL_35_everyVanishedRowOfAnUpdateIsNamed(Session session) {
        List<Genre> genres = List.of(new Genre("a", "A"), new Genre("b", "B"), new Genre("c", "C"));
        session.addAll(genres);
        session.flush();
        session.connection().execute("DELETE FROM genre WHERE code <> ?", "b");
        genres.forEach(genre -> genre.rename("x"));

        assertThatThrownBy(session::flush)
                .asInstanceOf(type(StaleDataException.class))
                .satisfies(stale -> assertThat(stale.identities()).containsExactly("Genre#a", "Genre#c"));
    }

    @Test
    void VE_12_aDriverThatDoesNotCountIsReported() {
        Registry registry = new MusicSchema().registry();
        try (Engine engine = Engine.over(withoutCounts("jdbc:h2:mem:nocounts;DB_CLOSE_DELAY=-1"))) {
            registry.metadata().createAll(engine);
            SessionFactory strict = SessionFactory.of(
                    engine, registry, SessionOptions.defaults().strict(true));
            try (Session session = strict.open()) {
                List<Track> tracks = tracks(session, 2);
                tracks.forEach(track -> track.lasts(7));

                assertThatThrownBy(session::flush)
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("track")
                        .hasMessageContaining("[no-row-counts]");
            }
            try (Session session = SessionFactory.of(engine, registry).open()) {
                List<Track> tracks = tracks(session, 2);
                tracks.forEach(track -> track.lasts(7));

                session.flush();

                assertThat(tracks).extracting(Track::version).containsOnly(2);
            }
        }
    }

    /** An H2 whose batches succeed without saying how many rows they changed. */
    private static DataSource withoutCounts(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        return proxy(DataSource.class, source);
    }

    private static <T> T proxy(Class<T> kind, Object real) {
        Object proxy =
                Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, (any, method, arguments) -> {
                    try {
                        Object result = method.invoke(real, arguments);
                        if (result instanceof int[] counts && method.getName().equals("executeBatch")) {
                            Arrays.fill(counts, Statement.SUCCESS_NO_INFO);
                        } else if (result instanceof PreparedStatement) {
                            return proxy(PreparedStatement.class, result);
                        } else if (result instanceof Connection) {
                            return proxy(Connection.class, result);
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return kind.cast(proxy);
    }
}
