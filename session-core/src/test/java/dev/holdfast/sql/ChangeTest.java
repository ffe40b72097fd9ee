package dev.holdfast.sql;

import static dev.holdfast.sql.Music.*;
import static dev.holdfast.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.CompileException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.StatementException;
import dev.holdfast.type.SqlTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** INSERT, UPDATE and DELETE as SQL text (QL-21 to QL-23). */
class ChangeTest {
    private static final Property<Album, Long> ALBUM_ARTIST_ID = Property.of(Album.class, "artistId", Long.class);

    @Test
    void QL_21_insertOfTables() {
        Insert insert =
                insert(ARTIST).columns(ARTIST_ID, ARTIST_NAME).values(1L, "a").values(2L, null);

        assertThat(sql(insert)).isEqualTo("INSERT INTO artist (id, name) VALUES (?, ?), (?, ?)");
        assertThat(values(insert)).containsExactly(1L, "a", 2L, null);
        assertThat(bound(insert).types())
                .containsExactly(SqlTypes.BIGINT, SqlTypes.STRING, SqlTypes.BIGINT, SqlTypes.STRING);
        assertThat(compile(insert).tables()).containsExactly("artist");
    }

    @Test
    void QL_21_insertOfEntitiesByAttribute() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", 1);
        row.put("artistId", 2);

        Insert insert = insert(Album.class).values(List.of(row, Map.of("artistId", 4, "id", 3)));

        assertThat(sql(insert)).isEqualTo("INSERT INTO album (id, artist_id) VALUES (?, ?), (?, ?)");
        assertThat(values(insert)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void QL_21_insertWithoutValuesUsesParametersOrDefaults() {
        Insert insert = insert(ARTIST).columnsNamed(List.of("id", "name"));

        assertThat(bound(insert, Map.of("id", 1, "name", "a", "other", 1)).values())
                .containsExactly(1L, "a");
        assertThat(sql(insert(ARTIST))).isEqualTo("INSERT INTO artist DEFAULT VALUES");
        assertThatThrownBy(() -> bound(insert, Map.of("id", 1)))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("needs a value for parameter \"name\"");
    }

    @Test
    void QL_21_insertFromSelect() {
        assertThat(sql(insert(Artist.class)
                        .columns(artistId, artistName)
                        .fromSelect(select(albumId, albumTitle).where(albumId.gt(5L)))))
                .isEqualTo("INSERT INTO artist (id, name) SELECT album.id, album.title FROM album WHERE album.id > ?");
        assertThat(sql(insert(ARTIST).columns(ARTIST_NAME).fromSelect(select(ARTIST_NAME))))
                .isEqualTo("INSERT INTO artist (name) SELECT artist_1.name FROM artist AS artist_1");
    }

    @Test
    void QL_21_conflictsAreIgnoredOrUpdate() {
        Insert insert = insert(Artist.class).set(artistId, 1L).set(artistName, "a");

        assertThat(sql(insert.onConflict(artistId).doNothing()))
                .isEqualTo("INSERT INTO artist (id, name) VALUES (?, ?) ON CONFLICT (id) DO NOTHING");
        assertThat(sql(insert.onConflict(artistId).doUpdate(artistName)))
                .endsWith("ON CONFLICT (id) DO UPDATE SET name = excluded.name");
        assertThat(sql(insert.onConflict(artistId).doUpdate(assign(artistName, excluded(artistName)))))
                .endsWith("ON CONFLICT (id) DO UPDATE SET name = excluded.name");
    }

    @Test
    void CN_15_unknownColumnsThrow() {
        assertThatThrownBy(() -> sql(insert(Artist.class).values(Map.of("nmae", "x"))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("It has: id, name");
        assertThatThrownBy(() -> insert(ARTIST).values(Map.of("nmae", "x"))).isInstanceOf(CompileException.class);
        assertThatThrownBy(() -> sql(update(ARTIST).set(ALBUM_TITLE, "x")))
                .hasMessage("Column title is not in table artist. [foreign-column]");
    }

    @Test
    void rowsOfOneInsertHaveTheSameColumns() {
        assertThatThrownBy(() -> insert(ARTIST).columns(ARTIST_ID).values(1L, "a"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage("A row of 2 values for 1 columns. [row-size]");
        assertThatThrownBy(() -> insert(ARTIST).values(Map.of("id", 1)).values(Map.of("name", "a")))
                .hasMessageContaining("[row-size]");
    }

    @Test
    void QL_22_updateMayUseItsOwnColumns() {
        Update update = update(Track.class)
                .set(trackPrice, trackPrice.times(2))
                .set(trackName, "x")
                .where(trackId.eq(3L));

        assertThat(sql(update))
                .isEqualTo("UPDATE track SET unit_price = track.unit_price * ?, name = ? WHERE track.id = ?");
        assertThat(values(update)).containsExactly(new java.math.BigDecimal("2"), "x", 3L);
        assertThat(compile(update).kind()).isEqualTo(StatementKind.UPDATE);
    }

    @Test
    void QL_22_updateWithoutSetThrows() {
        assertThatThrownBy(() -> sql(update(Track.class).where(trackId.eq(1L))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage("An UPDATE of Track without set(). [empty-set]");
    }

    @Test
    void QL_22_updateSetsNullAndMaps() {
        Update update = update(ARTIST).set(Map.of("name", param("n"))).where(ARTIST_ID.eq(param("k")));

        assertThat(bound(update, Map.of("n", "x", "k", 1)).values()).containsExactly("x", 1L);
        assertThat(values(update(Artist.class).set(artistName, (String) null))).containsExactly((Object) null);
    }

    @Test
    void QL_22_subqueriesCorrelateWithTheChangedTable() {
        assertThat(sql(update(Artist.class)
                        .set(
                                artistName,
                                select(max(albumTitle))
                                        .where(albumArtist.eq(entity(Artist.class)))
                                        .scalarSubquery())
                        .where(artistAlbums.any())))
                .isEqualTo(
                        "UPDATE artist SET name = (SELECT MAX(album.title) FROM album WHERE album.artist_id = artist.id) "
                                + "WHERE EXISTS (SELECT 1 FROM album WHERE artist.id = album.artist_id)");
        assertThat(sql(delete(Artist.class).where(ALBUM_ARTIST_ID.eq(artistId))))
                .isEqualTo("DELETE FROM artist WHERE EXISTS (SELECT 1 FROM album WHERE album.artist_id = artist.id)");
    }

    @Test
    void deleteOfRows() {
        Delete delete = delete(ARTIST).where(ARTIST_ID.eq(param("id"))).where(ARTIST_NAME.isNull());

        assertThat(compile(delete).sql()).isEqualTo("DELETE FROM artist WHERE artist.id = ? AND artist.name IS NULL");
        assertThat(compile(delete).markers()).containsExactly(new Marker.OfParameter("id", SqlTypes.BIGINT));
        assertThat(sql(delete(Artist.class))).isEqualTo("DELETE FROM artist");
    }

    @Test
    void BK_20_singleTableSubclassesAddTheDiscriminator() {
        Delete delete = delete(Truck.class).where(vehicleId.gt(5L));

        assertThat(sql(delete)).isEqualTo("DELETE FROM vehicle WHERE vehicle.id > ? AND vehicle.kind = ?");
        assertThat(values(delete)).containsExactly(5L, "TRUCK");
    }

    @Test
    void BK_20_joinedSubclassesChangeOneTable() {
        assertThat(sql(update(Manager.class).set(managerBonus, 5))).isEqualTo("UPDATE managers SET bonus = ?");
        assertThat(sql(update(Manager.class).set(managerBonus, 5).where(managerName.eq("x"), managerBonus.lt(3))))
                .isEqualTo(
                        "UPDATE managers SET bonus = ? WHERE managers.id IN (SELECT managers_1.id FROM people AS people_1 JOIN "
                                + "managers AS managers_1 ON people_1.id = managers_1.id WHERE people_1.name = ? AND managers_1.bonus < ?)");
        assertThatThrownBy(() -> sql(update(Manager.class).set(managerBonus, 5).set(managerName, "x")))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("[several-tables]");
    }

    @Test
    void QL_23_returningGivesColumnsBack() {
        CompiledSql insert = compile(insert(Artist.class).set(artistName, "a").returning(artistId, artistName.as("n")));

        assertThat(insert.sql()).isEqualTo("INSERT INTO artist (name) VALUES (?) RETURNING id, name AS n");
        assertThat(insert.columns()).extracting(ResultColumn::label).containsExactly("id", "n");
        assertThat(sql(delete(Artist.class).where(artistId.eq(1L)).returning(entity(Artist.class))))
                .isEqualTo("DELETE FROM artist WHERE artist.id = ? RETURNING id, name");
        assertThat(sql(update(Artist.class).set(artistName, "b").returning(artistName.upper())))
                .isEqualTo("UPDATE artist SET name = ? RETURNING UPPER(name)");
    }

    @Test
    void QL_31_changesAreShownWithoutDatabase() {
        assertThat(update(Track.class).set(trackName, "x").where(trackId.eq(1L)))
                .hasToString("UPDATE Track SET name = ? WHERE Track.id = ?");
        assertThat(insert(Artist.class).set(artistName, "x")).hasToString("INSERT INTO Artist (name) VALUES (?)");
    }
}
