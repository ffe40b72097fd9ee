package dev.holdfast.sql;

import static dev.holdfast.sql.Music.*;
import static dev.holdfast.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conditions as SQL text (QL-01 to QL-10). */
class ConditionTest {
    @Test
    void QL_01_equalityWithNullIsIsNull() {
        assertThat(where(artistName.eq((String) null))).isEqualTo("artist.name IS NULL");
        assertThat(where(artistName.ne((String) null))).isEqualTo("artist.name IS NOT NULL");
        assertThat(where(artistName.isNull())).isEqualTo("artist.name IS NULL");
        assertThat(where(artistName.isNotNull())).isEqualTo("artist.name IS NOT NULL");
    }

    @Test
    void QL_01_orderingComparisonWithNullThrows() {
        assertThatThrownBy(() -> artistName.lt((String) null))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage("lt(null) is never true: use isNull() or isNotNull(). [null-comparison]");
        assertThatThrownBy(() -> artistId.between(1L, (Long) null)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void QL_01_nullParameterStaysAComparison() {
        Select<Long> query = select(artistId).where(artistName.eq(param("n")));

        BoundSql bound = bound(query, java.util.Collections.singletonMap("n", null));

        assertThat(bound.sql()).isEqualTo("SELECT artist.id FROM artist WHERE artist.name = ?");
        assertThat(bound.values()).containsExactly((Object) null);
        assertThat(bound.types()).containsExactly(SqlTypes.STRING);
    }

    @Test
    void QL_02_distinctFromIsNullSafe() {
        assertThat(where(artistName.isDistinctFrom("a"))).isEqualTo("artist.name IS DISTINCT FROM ?");
        assertThat(where(artistName.isNotDistinctFrom((String) null))).isEqualTo("artist.name IS NOT DISTINCT FROM ?");
        assertThat(where(artistName.isDistinctFrom("a").not())).isEqualTo("artist.name IS NOT DISTINCT FROM ?");
    }

    @Test
    void QL_03_junctionsAreFlattenedAndParenthesised() {
        Predicate a = artistId.eq(1L);
        Predicate b = artistId.eq(2L);
        Predicate c = artistId.eq(3L);

        assertThat(where(a.or(b).or(c))).isEqualTo("artist.id = ? OR artist.id = ? OR artist.id = ?");
        assertThat(where(a.or(b).and(c))).isEqualTo("(artist.id = ? OR artist.id = ?) AND artist.id = ?");
        assertThat(where(a.and(b).or(c))).isEqualTo("artist.id = ? AND artist.id = ? OR artist.id = ?");
        assertThat(and(a, and(b, c))).isEqualTo(and(a, b, c));
    }

    @Test
    void QL_03_constantsShortCircuit() {
        Predicate a = artistId.eq(1L);

        assertThat(a.and(alwaysTrue())).isEqualTo(a);
        assertThat(a.and(alwaysFalse())).isEqualTo(alwaysFalse());
        assertThat(a.or(alwaysTrue())).isEqualTo(alwaysTrue());
        assertThat(a.or(alwaysFalse())).isEqualTo(a);
        assertThat(where(alwaysFalse())).isEqualTo("FALSE");
        assertThat(sql(select(artistId).where(alwaysTrue()))).isEqualTo("SELECT artist.id FROM artist");
    }

    @Test
    void QL_03_emptyJunctionThrows() {
        assertThatThrownBy(() -> and()).hasMessage("and() needs at least one condition. [empty-junction]");
        assertThatThrownBy(() -> or(List.of())).hasMessage("or() needs at least one condition. [empty-junction]");
    }

    @Test
    void QL_03_whereWithoutArgumentsDoesNothingAndRepeatsAreAnd() {
        Select<Long> query = select(artistId)
                .where()
                .where(artistId.gt(1L))
                .where(artistId.lt(9L).or(artistId.eq(10L)));

        assertThat(sql(query))
                .isEqualTo("SELECT artist.id FROM artist WHERE artist.id > ? AND (artist.id < ? OR artist.id = ?)");
        assertThat(values(query)).containsExactly(1L, 9L, 10L);
    }

    @Test
    void QL_04_notTurnsTheOperatorAround() {
        assertThat(where(not(artistId.eq(1L)))).isEqualTo("artist.id <> ?");
        assertThat(where(not(artistId.lt(1L)))).isEqualTo("artist.id >= ?");
        assertThat(where(not(artistId.in(1L, 2L)))).isEqualTo("artist.id NOT IN (?, ?)");
        assertThat(where(not(artistName.like("a%")))).isEqualTo("artist.name NOT LIKE ?");
        assertThat(where(not(artistId.between(1L, 2L)))).isEqualTo("artist.id NOT BETWEEN ? AND ?");
        assertThat(where(not(artistId.eq(1L).and(artistName.isNull()))))
                .isEqualTo("NOT (artist.id = ? AND artist.name IS NULL)");
        assertThat(not(not(and(artistId.eq(1L), artistName.isNull()))))
                .isEqualTo(and(artistId.eq(1L), artistName.isNull()));
    }

    @Test
    void QL_05_inHasOneMarkerForEachValueAndIsPadded() {
        Select<Long> query = select(artistId).where(artistId.in(List.of(1L, 2L, 3L)), artistName.eq("x"));

        assertThat(sql(query))
                .isEqualTo("SELECT artist.id FROM artist WHERE artist.id IN (?, ?, ?, ?) AND artist.name = ?");
        assertThat(values(query)).containsExactly(1L, 2L, 3L, 3L, "x");
    }

    @Test
    void QL_05_nullMembersAreBoundAsNull() {
        Select<Long> query = select(artistId).where(artistName.in(Arrays.asList("a", null)));

        assertThat(sql(query)).endsWith("artist.name IN (?, ?)");
        assertThat(values(query)).containsExactly("a", null);
        assertThat(bound(query).types()).containsExactly(SqlTypes.STRING, SqlTypes.STRING);
    }

    @Test
    void QL_05_inTakesAQuery() {
        assertThat(where(artistId.in(select(NumberProperty.of(Album.class, "artistId", Long.class)))))
                .isEqualTo("artist.id IN (SELECT album.artist_id FROM album)");
    }

    @Test
    void QL_05_tuplesAreCompared() {
        Select<Long> query =
                select(artistId).where(tuple(artistId, artistName).in(List.of(List.of(1L, "a"), List.of(2L, "b"))));

        assertThat(sql(query)).endsWith("WHERE (artist.id, artist.name) IN ((?, ?), (?, ?))");
        assertThat(values(query)).containsExactly(1L, "a", 2L, "b");
    }

    @Test
    void QL_05_tupleOfAnotherSizeThrows() {
        Select<Long> query = select(artistId).where(tuple(artistId, artistName).in(List.of(List.of(1L))));

        assertThatThrownBy(() -> bound(query))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("[tuple-size]");
    }

    @Test
    void QL_06_emptyInIsFalseAndEmptyNotInIsTrue() {
        assertThat(where(artistId.in(List.of()))).isEqualTo("artist.id IN (SELECT CAST(NULL AS BIGINT) WHERE 1 = 0)");
        assertThat(where(artistId.notIn(List.of())))
                .isEqualTo("artist.id NOT IN (SELECT CAST(NULL AS BIGINT) WHERE 1 = 0)");
        assertThat(where(tuple(artistId, artistName).in(List.of())))
                .isEqualTo(
                        "(artist.id, artist.name) IN (SELECT CAST(NULL AS BIGINT), CAST(NULL AS VARCHAR(255)) WHERE 1 = 0)");
    }

    @Test
    void QL_07_likeTakesAnEscapeCharacterAndIgnoresCase() {
        assertThat(where(artistName.like("a%"))).isEqualTo("artist.name LIKE ?");
        assertThat(where(artistName.like("a#%", '#'))).isEqualTo("artist.name LIKE ? ESCAPE '#'");
        assertThat(where(artistName.ilike("a%"))).isEqualTo("LOWER(artist.name) LIKE LOWER(?)");
        assertThat(where(not(artistName.ilike("a%")))).isEqualTo("LOWER(artist.name) NOT LIKE LOWER(?)");
        assertThatThrownBy(() -> artistName.like("a", '\'')).hasMessageContaining("[bad-escape]");
    }

    @Test
    void QL_08_searchTextsAreEscapedUnlessWildcardsAreActive() {
        assertThat(where(artistName.contains("50%"))).isEqualTo("artist.name LIKE ? ESCAPE '/'");
        assertThat(values(select(artistId).where(artistName.contains("50%_/")))).containsExactly("%50/%/_//%");
        assertThat(values(select(artistId).where(artistName.startsWith("a_")))).containsExactly("a/_%");
        assertThat(values(select(artistId).where(artistName.endsWith("a")))).containsExactly("%a");
        assertThat(where(artistName.contains("a_b", TextExpression.Wildcards.ACTIVE)))
                .isEqualTo("artist.name LIKE ?");
        assertThat(values(select(artistId).where(artistName.contains("a_b", TextExpression.Wildcards.ACTIVE))))
                .containsExactly("%a_b%");
        assertThat(where(artistName.icontains("x"))).isEqualTo("LOWER(artist.name) LIKE LOWER(?) ESCAPE '/'");
        assertThat(where(artistName.startsWith(artistName.lower())))
                .isEqualTo("artist.name LIKE LOWER(artist.name) || ?");
    }

    @Test
    void QL_09_operatorsKeepTheirPrecedence() {
        assertThat(sql(select(trackLength.plus(1).times(2))))
                .isEqualTo("SELECT (track.milliseconds + ?) * ? FROM track");
        assertThat(sql(select(trackLength.minus(trackLength.minus(1)))))
                .isEqualTo("SELECT track.milliseconds - (track.milliseconds - ?) FROM track");
        assertThat(sql(select(trackLength.times(2).plus(1)))).isEqualTo("SELECT track.milliseconds * ? + ? FROM track");
        assertThat(sql(select(trackLength.plus(1).negate()))).isEqualTo("SELECT -(track.milliseconds + ?) FROM track");
        assertThat(sql(select(trackName.concat("!")))).isEqualTo("SELECT track.name || ? FROM track");
    }

    @Test
    void QL_09_divisionOfWholeNumbersKeepsTheFraction() {
        assertThat(sql(select(trackLength.dividedBy(1000))))
                .isEqualTo("SELECT track.milliseconds / CAST(? AS DECIMAL(38, 10)) FROM track");
        assertThat(sql(select(trackPrice.dividedBy(3)))).isEqualTo("SELECT track.unit_price / ? FROM track");
        assertThat(sql(select(trackLength.floorDividedBy(1000)))).isEqualTo("SELECT track.milliseconds / ? FROM track");
        assertThat(sql(select(trackPrice.floorDividedBy(3))))
                .isEqualTo("SELECT FLOOR(track.unit_price / ?) FROM track");
        assertThat(sql(select(trackLength.modulo(7)))).isEqualTo("SELECT track.milliseconds % ? FROM track");
    }

    @Test
    void QL_09_customOperators() {
        assertThat(where(artistName.op("&&", "a"))).isEqualTo("artist.name && ?");
        assertThat(where(artistName.op("?", "a"))).isEqualTo("artist.name ?? ?");
        assertThatThrownBy(() -> artistName.op("= 1; --", "a"))
                .hasMessage("'= 1; --' is not an operator. [bad-operator]");
    }

    @Test
    void QL_10_valuesTakeTheTypeOfTheOtherOperand() {
        assertThat(bound(select(trackId).where(trackPrice.gt(new java.math.BigDecimal("1"))))
                        .types())
                .containsExactly(TRACK_PRICE.type());
        assertThat(bound(select(trackLength.times(2)).where(trackPrice.times(2).lt(trackPrice)))
                        .types())
                .containsExactly(SqlTypes.INTEGER, TRACK_PRICE.type());
        assertThat(values(select(trackLength).where(trackPrice.times(2).lt(trackPrice))))
                .containsExactly(new java.math.BigDecimal("2"));
        assertThat(bound(select(trackLength.times(0.5))).types()).containsExactly(SqlTypes.DOUBLE);
    }

    @Test
    void QL_10_namedParameterTwiceIsOneValueSentTwice() {
        Select<Long> query =
                select(artistId).where(artistName.eq(param("n")).or(artistName.like(param("n", String.class))));

        assertThat(bound(query, Map.of("n", "x")).values()).containsExactly("x", "x");
    }

    @Test
    void QL_16_caseCastAndBooleans() {
        assertThat(sql(select(caseWhen(trackLength.gt(1000), "long")
                        .otherwise("short")
                        .as("size"))))
                .isEqualTo("SELECT CASE WHEN track.milliseconds > ? THEN ? ELSE ? END AS size FROM track");
        assertThat(sql(select(trackLength.cast(SqlTypes.STRING))))
                .isEqualTo("SELECT CAST(track.milliseconds AS VARCHAR(255)) FROM track");
        assertThat(sql(select(trackId).where(isTrue(trackLive))))
                .isEqualTo("SELECT track.id FROM track WHERE track.live");
        assertThat(sql(select(trackId).where(isTrue(trackLive).not())))
                .isEqualTo("SELECT track.id FROM track WHERE NOT (track.live)");
    }

    @Test
    void QL_17_functions() {
        assertThat(sql(select(count()).from(Artist.class))).isEqualTo("SELECT COUNT(*) FROM artist");
        assertThat(sql(select(countDistinct(artistName)))).isEqualTo("SELECT COUNT(DISTINCT artist.name) FROM artist");
        assertThat(sql(select(coalesce(artistName, "?")))).isEqualTo("SELECT COALESCE(artist.name, ?) FROM artist");
        assertThat(sql(select(function("my.fn", String.class, artistName, 3))))
                .isEqualTo("SELECT my.fn(artist.name, ?) FROM artist");
        assertThat(compile(select(sum(trackPrice))).columns().get(0).type()).isEqualTo(SqlTypes.DECIMAL);
        assertThat(compile(select(count(artistId))).columns().get(0).type()).isEqualTo(SqlTypes.BIGINT);
        assertThat(compile(select(max(trackLength))).columns().get(0).type()).isEqualTo(SqlTypes.INTEGER);
        assertThatThrownBy(() -> function("drop table x; --", String.class))
                .hasMessageContaining("[bad-function-name]");
    }
}
