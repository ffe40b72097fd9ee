package dev.holdfast.session;

import static dev.holdfast.sql.Sql.param;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.text;
import static dev.holdfast.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.HoldfastException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.LoaderStrategyException;
import dev.holdfast.error.MultipleResultsFoundException;
import dev.holdfast.error.NoResultFoundException;
import dev.holdfast.error.StatementException;
import dev.holdfast.error.UnmappedClassException;
import dev.holdfast.fixtures.Album;
import dev.holdfast.fixtures.Album_;
import dev.holdfast.fixtures.Artist;
import dev.holdfast.fixtures.Artist_;
import dev.holdfast.fixtures.Genre;
import dev.holdfast.fixtures.Genre_;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.SessionTest;
import dev.holdfast.junit.Statements;
import dev.holdfast.loading.Load;
import dev.holdfast.sql.Property;
import dev.holdfast.sql.Statement;
import dev.holdfast.sql.ToMany;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/** Queries that cannot be: refused before anything is sent, changes still pending afterwards. */
@SessionTest(MusicSchema.class)
class BadQueryTest {
    private static final Property<Artist, String> MISSPELT = Property.of(Artist.class, "nmae", String.class);

    @BeforeEach
    void twoGenres(Session session) {
        session.addAll(new Genre("kraut", "Krautrock"), new Genre("kosmisch", "Kosmische Musik"));
        session.commit();
    }

    @OnEveryDatabase
    void negativeNumbersOfRowsAreRefused(Session session, Statements sql) {
        sql.clear();
        Query<Genre> query = session.query(Genre.class);

        assertThatThrownBy(() -> query.limit(-1))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("limit must be 0 or more, was -1");
        assertThatThrownBy(() -> query.offset(-7))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("offset must be 0 or more, was -7");
        for (int fetchSize : List.of(0, -1)) {
            assertThatThrownBy(() -> session.stream(select(Genre.class), fetchSize))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("fetchSize must be 1 or more, was " + fetchSize);
        }

        sql.assertCount(0);
        assertThat(query.limit(0).all()).isEmpty();
        assertThat(query.all()).hasSize(2);
    }

    @OnEveryDatabase
    void unknownAttributesAreAnsweredWithTheKnownOnes(Session session, Statements sql) {
        Artist pending = new Artist("Can");
        session.add(pending);
        sql.clear();

        assertUnknown(
                () -> session.query(Artist.class).where(MISSPELT.eq("Can")).all());
        assertUnknown(() -> session.query(Artist.class).orderBy(MISSPELT.asc()).all());
        assertUnknown(() -> session.execute(select(MISSPELT)));
        assertUnknown(() -> session.scalar(select(MISSPELT)));
        assertUnknown(() -> session.stream(select(Artist.class).where(MISSPELT.isNull()), 1));

        sql.assertCount(0);
        assertThat(session.added()).containsExactly(pending);
        assertUnknown(() -> session.execute(update(Artist.class).set(MISSPELT, "Can")));
        session.commit();
        assertThat(session.query(Artist.class).one()).isSameAs(pending);
    }

    private static void assertUnknown(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(HoldfastException.class)
                .hasMessageContaining("Artist has no attribute \"nmae\"")
                .hasMessageContaining("founded, id");
    }

    @OnEveryDatabase
    void unmappedClassesAreAnsweredWithTheMappedOnes(Session session, Statements sql) {
        sql.clear();
        for (Statement statement : List.<Statement>of(select(String.class), update(String.class))) {
            assertThatThrownBy(() -> session.execute(statement))
                    .isInstanceOf(UnmappedClassException.class)
                    .hasMessageContaining("java.lang.String")
                    .hasMessageContaining("Genre");
        }
        assertThatThrownBy(() -> session.execute(select(String.class))).isInstanceOf(UnmappedClassException.class);

        sql.assertCount(0);
        assertThat(session.query(Genre.class).all()).hasSize(2);
    }

    @OnEveryDatabase
    void LD_35_loaderOptionsHaveToFit(Session session, Statements sql) {
        sql.clear();
        ToMany<Artist, Album> misspelt = ToMany.of(Artist.class, "album", Album.class);
        ToMany<Artist, Album> column = ToMany.of(Artist.class, "name", Album.class);

        assertThatThrownBy(() -> session.query(Artist.class)
                        .options(Load.selectin(Album_.tracks))
                        .all())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Album.tracks")
                .hasMessageContaining("Artist");
        assertThatThrownBy(() -> session.query(Artist.class)
                        .options(Load.selectin(Artist_.albums).then(Load.joined(Artist_.label)))
                        .all())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Artist.label");
        assertThatThrownBy(() -> session.query(Artist.class)
                        .options(Load.joined(misspelt))
                        .all())
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("\"album\"")
                .hasMessageContaining("albums");
        assertThatThrownBy(() ->
                        session.query(Artist.class).options(Load.joined(column)).all())
                .isInstanceOf(LoaderStrategyException.class)
                .hasMessageContaining("Artist.name");

        sql.assertCount(0);
        assertThat(session.query(Artist.class).all()).isEmpty();
    }

    @OnEveryDatabase
    void CN_15_aMissingParameterIsNamed(Session session, Statements sql) {
        sql.clear();
        var byName = select(Genre.class).where(Genre_.name.eq(param("wanted", String.class)));

        assertThatThrownBy(() -> session.execute(byName))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("wanted");
        assertThatThrownBy(() -> session.execute(text("SELECT code FROM genre WHERE name = :wanted")))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("wanted");
        assertThatThrownBy(() -> session.execute(
                        text("SELECT code FROM genre WHERE name = :wanted"), Map.of("unwanted", "Krautrock")))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("wanted");

        sql.assertCount(0);
        assertThat(session.query(Genre.class).all()).hasSize(2);
    }

    @OnEveryDatabase
    void CN_21_oneWantsExactlyOne(Session session) {
        assertThatThrownBy(() -> session.query(Artist.class).one())
                .isInstanceOf(NoResultFoundException.class)
                .hasMessageContaining("[");
        assertThatThrownBy(() -> session.query(Genre.class).one()).isInstanceOf(MultipleResultsFoundException.class);
        assertThatThrownBy(() -> session.query(Genre.class).oneOrEmpty())
                .isInstanceOf(MultipleResultsFoundException.class);

        assertThat(session.isActive()).isTrue();
    }
}
