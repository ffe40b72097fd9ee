package dev.holdfast.sql;

import static dev.holdfast.sql.Music.*;
import static dev.holdfast.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.StatementException;
import org.junit.jupiter.api.Test;

/** Conditions about relationships (QL-26). */
class RelationTestTest {
    private static String where(Class<?> entity, Predicate condition) {
        String sql = sql(select(entity).where(condition));
        return sql.substring(sql.indexOf(" WHERE ") + 7);
    }

    @Test
    void QL_26_toOneComparesTheForeignKeyWithTheCurrentKey() {
        Select<Album> query = select(Album.class).where(albumArtist.eq(new Artist(7L)));

        assertThat(sql(query)).endsWith("WHERE album.artist_id = ?");
        assertThat(values(query)).containsExactly(7L);
    }

    @Test
    void QL_26_toOneNullAndNotEqual() {
        assertThat(where(Album.class, albumArtist.eq((Artist) null))).isEqualTo("album.artist_id IS NULL");
        assertThat(where(Album.class, albumArtist.isNotNull())).isEqualTo("album.artist_id IS NOT NULL");
        assertThat(where(Album.class, albumArtist.ne(new Artist(7L))))
                .isEqualTo("(album.artist_id <> ? OR album.artist_id IS NULL)");
        assertThat(values(select(Album.class).where(albumArtist.ne(new Artist(7L)))))
                .containsExactly(7L);
        assertThat(where(Album.class, albumArtist.eq(new Artist(7L)).not())).isEqualTo("NOT (album.artist_id = ?)");
    }

    @Test
    void QL_26_compositeKeysCompareEveryColumn() {
        Select<Shop> query = select(Shop.class)
                .where(shopCity.eq(new City("IS", "Reykjavik")).or(shopId.eq(1L)));

        assertThat(sql(query)).endsWith("WHERE shop.city_country = ? AND shop.city_name = ? OR shop.id = ?");
        assertThat(values(query)).containsExactly("IS", "Reykjavik", 1L);
    }

    @Test
    void QL_26_transientEntityThrowsWhenItIsBound() {
        Select<Album> query = select(Album.class).where(albumArtist.eq(new Artist(null)));

        assertThatThrownBy(() -> bound(query))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("[transient-in-statement]");
    }

    @Test
    void QL_26_hasAndAnyAreExists() {
        assertThat(where(Album.class, albumArtist.has(artistName.eq("x"))))
                .isEqualTo("EXISTS (SELECT 1 FROM artist WHERE album.artist_id = artist.id AND artist.name = ?)");
        assertThat(where(Artist.class, artistAlbums.any(albumTitle.eq("x").or(albumTitle.eq("y")))))
                .isEqualTo("EXISTS (SELECT 1 FROM album WHERE artist.id = album.artist_id "
                        + "AND (album.title = ? OR album.title = ?))");
        assertThat(where(Artist.class, artistAlbums.isEmpty()))
                .isEqualTo("NOT EXISTS (SELECT 1 FROM album WHERE artist.id = album.artist_id)");
        assertThat(where(Artist.class, artistAlbums.any(albumTracks.any(trackLength.gt(1)))))
                .isEqualTo("EXISTS (SELECT 1 FROM album WHERE artist.id = album.artist_id AND EXISTS "
                        + "(SELECT 1 FROM track WHERE album.id = track.album_id AND track.milliseconds > ?))");
    }

    @Test
    void QL_26_anyOnItselfUsesAnAlias() {
        assertThat(where(Employee.class, employeeReports.any(employeeName.eq("x"))))
                .isEqualTo("EXISTS (SELECT 1 FROM employee AS employee_1 WHERE employee.id = employee_1.reports_to "
                        + "AND employee_1.name = ?)");
    }

    @Test
    void QL_26_containsFindsTheMember() {
        assertThat(where(Artist.class, artistAlbums.contains(new Album(3L))))
                .isEqualTo("EXISTS (SELECT 1 FROM album WHERE artist.id = album.artist_id AND album.id = ?)");
        assertThat(where(Playlist.class, playlistTracks.contains(new Track(3L))))
                .isEqualTo("EXISTS (SELECT 1 FROM playlist_track, track WHERE playlist.id = playlist_track.playlist_id "
                        + "AND playlist_track.track_id = track.id AND track.id = ?)");
        assertThat(values(select(Playlist.class).where(playlistTracks.contains(new Track(3L)))))
                .containsExactly(3L);
        assertThatThrownBy(() -> playlistTracks.contains((Track) null)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void QL_26_restrictionOfSubclassesHoldsInside() {
        assertThat(where(Person.class, personCars.any()))
                .isEqualTo(
                        "EXISTS (SELECT 1 FROM vehicle WHERE people.id = vehicle.owner_id AND vehicle.kind IN (?, ?))");
    }

    @Test
    void QL_26_relationshipsOfAliases() {
        EntityAlias<Employee> boss = alias(Employee.class, "boss");

        assertThat(sql(select(boss).where(boss.get(employeeReports).any(employeeName.eq("x")))))
                .isEqualTo("SELECT boss.id, boss.name FROM employee AS boss WHERE EXISTS (SELECT 1 FROM employee "
                        + "WHERE boss.id = employee.reports_to AND employee.name = ?)");
    }
}
