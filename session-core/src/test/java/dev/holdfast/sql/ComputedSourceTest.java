package dev.holdfast.sql;

import static dev.holdfast.sql.Music.*;
import static dev.holdfast.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.AmbiguousForeignKeysException;
import dev.holdfast.error.CompileException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.NoForeignKeysException;
import dev.holdfast.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Sources that a statement computes: WITH, LATERAL, VALUES, functions, entities made of them. */
class ComputedSourceTest {
    private static Cte chain(long start) {
        return recursive(
                "chain",
                select(EMPLOYEE_ID, EMPLOYEE_BOSS).where(EMPLOYEE_ID.eq(start)),
                self -> select(EMPLOYEE_ID, EMPLOYEE_BOSS)
                        .from(self)
                        .join(EMPLOYEE, EMPLOYEE_ID.eq(self.get(EMPLOYEE_BOSS))));
    }

    @Test
    void QL_13_aCteOfAnEntityIsJoinedWithATableAndValues() {
        Cte loud = select(artistId, artistName).where(artistName.eq("AC/DC")).cte("loud");
        ValuesTable years =
                values("years", ARTIST_ID, column("year", Integer.class)).row(1L, 1973);

        assertThat(sql(select(loud.get(artistName), ALBUM_TITLE, years.get("year", Integer.class))
                        .from(loud)
                        .join(ALBUM, ALBUM_ARTIST.eq(loud.get(artistId)))
                        .join(years, years.get(ARTIST_ID).eq(loud.get(artistId)))))
                .isEqualTo(
                        "WITH loud AS (SELECT artist.id AS id, artist.name AS name FROM artist WHERE artist.name = ?) "
                                + "SELECT loud.name, album.title, years.\"year\" FROM loud "
                                + "JOIN album ON album.artist_id = loud.id "
                                + "JOIN (VALUES (CAST(? AS BIGINT), CAST(? AS INTEGER))) AS years (id, \"year\") "
                                + "ON years.id = loud.id");
    }

    @Test
    void QL_13_valuesOfWithComeFirst() {
        Cte loud = select(artistId).where(artistName.eq("a")).cte("loud");

        assertThat(values(select(artistName).where(artistName.ne("b"), artistId.in(select(loud.get(artistId))))))
                .containsExactly("a", "b");
    }

    @Test
    void QL_13_entitiesOfAQuery() {
        Cte few = select(Artist.class).where(artistId.le(3L)).cte("few");
        EntityAlias<Artist> artist = entity(Artist.class, few);

        assertThat(sql(select(artist).where(artist.get(artistName).eq("x"))))
                .isEqualTo("WITH few AS (SELECT artist.id, artist.name FROM artist WHERE artist.id <= ?) "
                        + "SELECT few.id, few.name FROM few WHERE few.name = ?");
    }

    @Test
    void QL_14_recursion() {
        Cte chain = chain(4);

        assertThat(sql(select(chain.get(EMPLOYEE_ID))))
                .isEqualTo("WITH RECURSIVE chain (id, reports_to) AS ("
                        + "SELECT employee.id, employee.reports_to FROM employee WHERE employee.id = ? "
                        + "UNION ALL SELECT employee.id, employee.reports_to FROM chain "
                        + "JOIN employee ON employee.id = chain.reports_to) SELECT chain.id FROM chain");
    }

    @Test
    void QL_14_aRecursiveStepIsNotSorted() {
        assertThatThrownBy(() -> recursive(
                        "r",
                        select(EMPLOYEE_ID),
                        self -> select(self.get(EMPLOYEE_ID)).limit(1)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("[recursive-step]");
    }

    @Test
    void QL_13_aWrongNumberOfColumnNamesThrows() {
        Cte named = select(artistId, artistName).cte("named").columns("only");

        assertThatThrownBy(() -> sql(select(named.get(0))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("2 columns")
                .hasMessageContaining("[cte-columns]");
    }

    @Test
    void QL_13_twoExpressionsOfOneNameThrow() {
        Cte one = select(artistId).cte("x");
        Cte other = select(albumId).cte("x");

        assertThatThrownBy(() -> sql(select(one.get(artistId)).where(exists(select(other.get(albumId))))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("[duplicate-alias]");
    }

    @Test
    void QL_14_aChangeWithoutColumnsIsNoSource() {
        assertThatThrownBy(() -> delete(ARTIST).cte("gone"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("returning(...)")
                .hasMessageContaining("[cte-without-columns]");
    }

    @Test
    void QL_24_valuesNeedColumnsRowsAndTheSameNumber() {
        ValuesTable empty = values("v", ARTIST_ID);

        assertThatThrownBy(() -> values("v")).hasMessageContaining("[empty-values]");
        assertThatThrownBy(() -> empty.row(1L, 2L)).hasMessageContaining("[row-size]");
        assertThatThrownBy(() -> sql(select(empty.get(ARTIST_ID)))).hasMessageContaining("[empty-values]");
    }

    @Test
    void QL_17_aFunctionAsASource() {
        TableFunction series = tableFunction("generate_series", 1, 3).tableValued("s", column("n", Integer.class));

        assertThat(sql(select(series.get("n", Integer.class)).orderBy("n")))
                .isEqualTo("SELECT s.n FROM generate_series(?, ?) AS s (n) ORDER BY s.n");
        assertThatThrownBy(() -> tableFunction("a; drop")).hasMessageContaining("[bad-function-name]");
    }

    @Test
    void QL_17_argumentsMayBeColumnsOfTheSourcesBefore() {
        TableFunction series =
                tableFunction("generate_series", 1, TRACK_LENGTH).tableValued("s", column("n", Integer.class));

        assertThat(sql(select(TRACK_NAME, series.get("n", Integer.class))
                        .from(TRACK)
                        .crossJoin(series)))
                .isEqualTo(
                        "SELECT track.name, s.n FROM track CROSS JOIN generate_series(?, track.milliseconds) AS s (n)");
    }

    @Test
    void QL_12_joinFromChoosesTheSourceByWhichToJoin() {
        TableAlias other = ALBUM.alias("other");

        assertThat(sql(select(TRACK_NAME)
                        .from(ALBUM, other)
                        .joinFrom(other, TRACK)
                        .where(ALBUM_ID.eq(other.get(ALBUM_ID)))))
                .isEqualTo("SELECT track.name FROM album, album AS other JOIN track ON track.album_id = other.id "
                        + "WHERE album.id = other.id");
    }

    @Test
    void QL_12_noOrSeveralForeignKeysThrow() {
        assertThatThrownBy(() -> sql(select(ARTIST_ID).from(ARTIST).join(CITY)))
                .isInstanceOf(NoForeignKeysException.class);
        assertThatThrownBy(() -> sql(select(TRACK_NAME)
                        .from(ALBUM)
                        .join(ALBUM.alias("other"), alwaysTrue())
                        .join(TRACK)))
                .isInstanceOf(AmbiguousForeignKeysException.class);
    }

    @Test
    void QL_15_aTighterOperationComesAfterTheOthers() {
        assertThat(sql(select(artistId)
                        .union(select(albumId))
                        .intersect(select(trackId))
                        .orderBy(artistId)))
                .isEqualTo(
                        "SELECT * FROM (SELECT artist.id AS id FROM artist UNION SELECT album.id FROM album) AS member "
                                + "INTERSECT SELECT track.id FROM track ORDER BY 1");
    }

    @Test
    void QL_15_entitiesAreCombinedAndSorted() {
        Select<Artist> both = select(Artist.class)
                .where(artistName.eq("a"))
                .unionAll(select(Artist.class).where(artistName.eq("b")))
                .orderBy(artistName);

        assertThat(sql(both))
                .isEqualTo("SELECT artist.id, artist.name FROM artist WHERE artist.name = ? "
                        + "UNION ALL SELECT artist.id, artist.name FROM artist WHERE artist.name = ? ORDER BY 2");
        assertThat(compile(both).columns()).hasSize(2);
        assertThat(compile(both.limit(1).union(both)).columns())
                .extracting(ResultColumn::label)
                .containsExactly("id", "name");
    }

    @Test
    void QL_18_sortByANameOfTheMetamodel() {
        assertThat(sql(select(Artist.class).orderBy("name", Ordering.Direction.DESCENDING)))
                .isEqualTo("SELECT artist.id, artist.name FROM artist ORDER BY artist.name DESC");
        assertThat(sql(select(artistName.as("who")).orderBy("who")))
                .isEqualTo("SELECT artist.name AS who FROM artist ORDER BY who");
        assertThatThrownBy(() -> sql(select(Artist.class).orderBy("name; DROP TABLE artist")))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("Known: [id, name")
                .hasMessageContaining("[unknown-label]");
    }

    @Test
    void QL_24_aSampleIsPartOfAHundred() {
        assertThatThrownBy(() -> TableSample.system(101)).hasMessageContaining("[sample-percent]");
    }

    @Test
    void QL_30_sourcesAreComparedByWhatTheySay() {
        assertThat(select(chain(1).get(0)).key())
                .isEqualTo(select(chain(2).get(0)).key());
        assertThat(keyOf(select(artistId).cte("a")))
                .isEqualTo(keyOf(select(artistId).cte("a")));
        assertThat(keyOf(values("v", ARTIST_ID).row(1L)))
                .isEqualTo(keyOf(values("v", ARTIST_ID).row(2L)));
        assertThat(keyOf(tableFunction("f", 1).tableValued("t")))
                .isEqualTo(keyOf(tableFunction("f", 2).tableValued("t")));
    }

    @Test
    void QL_30_whatMakesSourcesDiffer() {
        Cte plain = select(artistId).cte("a");
        Cte recursive = recursive("a", select(artistId), self -> select(self.get(artistId)));

        assertThat(java.util.stream.Stream.of(
                                plain,
                                plain.columns("id"),
                                plain.materialized(),
                                plain.notMaterialized(),
                                plain.nested(),
                                plain.alias("a"),
                                recursive,
                                recursiveDistinct("a", select(artistId), self -> select(self.get(artistId))),
                                recursive("a", select(artistId), self -> select(self.get(0, SqlTypes.BIGINT))),
                                select(artistId).cte("b"),
                                select(artistId).where(artistId.eq(1L)).cte("a"),
                                select(artistId).subquery("a"),
                                select(artistId).lateral("a"),
                                values("a", ARTIST_ID).row(1L),
                                values("a", ARTIST_ID).row(1L).row(2L),
                                values("a", ALBUM_ID).row(1L),
                                tableFunction("f", 1).tableValued("a", ARTIST_ID),
                                tableFunction("g", 1).tableValued("a", ARTIST_ID),
                                tableFunction("f", 1, 2).tableValued("a", ARTIST_ID))
                        .map(ComputedSourceTest::keyOf))
                .doesNotHaveDuplicates();
    }

    private static StatementKey keyOf(DerivedTable source) {
        return select(source.get(0)).key();
    }

    @Test
    void QL_30_clausesOfFromAreInTheKey() {
        Select<Long> base = select(ARTIST_ID);

        assertThat(java.util.stream.Stream.of(
                                base,
                                base.distinct(),
                                base.distinctOn(ARTIST_ID),
                                base.limit(1),
                                base.limitWithTies(1),
                                base.sample(ARTIST, TableSample.bernoulli(1)),
                                base.sample(ARTIST, TableSample.bernoulli(2)),
                                base.hint("h2", "a"),
                                base.hint("h2", "b"),
                                base.prefix("h2", "a"),
                                base.hint(ARTIST, "h2", "a"),
                                base.correlate(ARTIST),
                                base.correlateExcept(ARTIST),
                                base.union(base).intersect(base),
                                base.union(base.intersect(base)))
                        .map(Statement::key))
                .doesNotHaveDuplicates();
    }
}
