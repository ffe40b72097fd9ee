package dev.holdfast.sql;

import static dev.holdfast.sql.Music.*;
import static dev.holdfast.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.AmbiguousForeignKeysException;
import dev.holdfast.error.CompileException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.NoForeignKeysException;
import dev.holdfast.error.UnmappedClassException;
import dev.holdfast.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Queries as SQL text: their FROM, joins, subqueries and results. */
class SelectTest {
    record Sales(String artist, BigDecimal total) {}

    @Test
    void entityIsAllItsColumns() {
        CompiledSql compiled = compile(select(Artist.class));

        assertThat(compiled.sql()).isEqualTo("SELECT artist.id, artist.name FROM artist");
        assertThat(compiled.columns()).extracting(ResultColumn::label).containsExactly("id", "name");
        assertThat(compiled.columns()).extracting(ResultColumn::column).containsExactly(ARTIST_ID, ARTIST_NAME);
        assertThat(compiled.kind()).isEqualTo(StatementKind.SELECT);
        assertThat(compiled.tables()).containsExactly("artist");
    }

    @Test
    void entitiesAndValuesStandSideBySide() {
        CompiledSql compiled = compile(select(entity(Artist.class), count(), entity(Album.class))
                .join(artistAlbums)
                .groupBy(artistId));

        assertThat(compiled.sql())
                .isEqualTo("SELECT artist.id, artist.name, COUNT(*), album.id, album.title, album.artist_id "
                        + "FROM artist JOIN album ON artist.id = album.artist_id GROUP BY artist.id");
        assertThat(compiled.firstColumns()).containsExactly(0, 2, 3);
        assertThat(compiled.columns())
                .extracting(ResultColumn::label)
                .containsExactly("id", "name", "count", "id_1", "title", "artist_id");
    }

    @Test
    void QL_11_fromHoldsTheSourcesOfColumnsAndConditions() {
        assertThat(sql(select(artistName)
                        .where(
                                albumTitle.eq("x"),
                                NumberProperty.of(Album.class, "artistId", Long.class)
                                        .eq(artistId))))
                .isEqualTo(
                        "SELECT artist.name FROM artist, album WHERE album.title = ? AND album.artist_id = artist.id");
        assertThat(sql(select(literal(1)))).isEqualTo("SELECT ?");
        assertThat(sql(select(literal(1)).from(Artist.class))).isEqualTo("SELECT ? FROM artist");
    }

    @Test
    void QL_12_relationshipsAreJoinedInChains() {
        Select<Row> query = select(
                        artistName, sum(trackPrice.times(trackLength)).as("total"))
                .join(artistAlbums)
                .join(albumTracks)
                .groupBy(artistName)
                .having(count().gt(1L))
                .orderBy(column("total").desc())
                .limit(10);

        assertThat(sql(query))
                .isEqualTo("SELECT artist.name, SUM(track.unit_price * track.milliseconds) AS total FROM artist "
                        + "JOIN album ON artist.id = album.artist_id JOIN track ON album.id = track.album_id "
                        + "GROUP BY artist.name HAVING COUNT(*) > ? ORDER BY total DESC FETCH FIRST ? ROWS ONLY");
        assertThat(values(query)).containsExactly(1L, 10L);
        assertThat(compile(query).tables()).containsExactly("artist", "album", "track");
    }

    @Test
    void QL_12_toOneAndLeftJoin() {
        assertThat(sql(select(Album.class).leftJoin(albumArtist).where(artistName.isNull())))
                .isEqualTo("SELECT album.id, album.title, album.artist_id FROM album "
                        + "LEFT JOIN artist ON album.artist_id = artist.id WHERE artist.name IS NULL");
    }

    @Test
    void QL_12_manyToManyGoesThroughItsTable() {
        assertThat(sql(select(playlistId).join(playlistTracks)))
                .isEqualTo(
                        "SELECT playlist.id FROM playlist JOIN playlist_track ON playlist.id = playlist_track.playlist_id "
                                + "JOIN track ON playlist_track.track_id = track.id");
        assertThat(sql(select(playlistId).leftJoin(playlistTracks, entity(Track.class), trackLength.gt(5))))
                .isEqualTo("SELECT playlist.id FROM playlist LEFT JOIN (playlist_track JOIN track ON "
                        + "playlist_track.track_id = track.id) ON playlist.id = playlist_track.playlist_id "
                        + "AND track.milliseconds > ?");
    }

    @Test
    void QL_12_aliasesJoinTheSameEntityTwice() {
        EntityAlias<Employee> boss = alias(Employee.class, "boss");

        assertThat(sql(select(employeeName, boss.get(employeeName)).join(employeeBoss, boss)))
                .isEqualTo(
                        "SELECT employee.name, boss.name FROM employee JOIN employee AS boss ON employee.reports_to = boss.id");
        assertThat(sql(select(employeeName).leftJoin(employeeBoss, alias(Employee.class))))
                .isEqualTo(
                        "SELECT employee.name FROM employee LEFT JOIN employee AS employee_1 ON employee.reports_to = employee_1.id");
        assertThat(sql(select(boss)
                        .join(boss.get(employeeReports), entity(Employee.class))
                        .where(employeeName.eq("x"))))
                .isEqualTo(
                        "SELECT boss.id, boss.name FROM employee AS boss JOIN employee ON boss.id = employee.reports_to "
                                + "WHERE employee.name = ?");
    }

    @Test
    void QL_12_joinToItselfWithoutAliasThrows() {
        assertThatThrownBy(() -> sql(select(employeeName).join(employeeBoss)))
                .isInstanceOf(CompileException.class)
                .hasMessage("Employee is joined to itself: join an alias of it, as in join(relationship, "
                        + "alias(Employee.class)). [self-join]");
    }

    @Test
    void QL_12_explicitConditionAndOnlyForeignKey() {
        assertThat(sql(select(Artist.class).join(Album.class, albumTitle.eq(artistName))))
                .endsWith("FROM artist JOIN album ON album.title = artist.name");
        assertThat(sql(select(Artist.class).join(Album.class)))
                .endsWith("FROM artist JOIN album ON album.artist_id = artist.id");
        assertThat(sql(selectAll(TRACK).join(ALBUM))).endsWith("FROM track JOIN album ON track.album_id = album.id");
        assertThatThrownBy(() -> sql(select(Artist.class).join(Playlist.class)))
                .isInstanceOf(NoForeignKeysException.class);
        assertThatThrownBy(() -> sql(
                        select(Employee.class).from(alias(Employee.class, "e")).join(alias(Employee.class, "m"))))
                .isInstanceOf(AmbiguousForeignKeysException.class);
    }

    @Test
    void joiningOneSourceTwiceThrows() {
        assertThatThrownBy(() -> sql(select(Artist.class).join(artistAlbums).join(artistAlbums)))
                .hasMessage("Album is joined twice: give one of them another name with alias(...). [joined-twice]");
    }

    @Test
    void sourceThatIsNotInFromThrows() {
        assertThatThrownBy(() -> sql(select(artistName).orderBy(albumTitle)))
                .hasMessage("Album is used but not in FROM: join it, or name it with from(...). [not-in-from]");
    }

    @Test
    void QL_13_existsCorrelates() {
        Select<Artist> query = select(Artist.class)
                .where(exists(select(literal(1))
                        .from(Album.class)
                        .where(albumArtist.eq(entity(Artist.class)), albumTitle.eq("x"))));

        assertThat(sql(query))
                .isEqualTo("SELECT artist.id, artist.name FROM artist WHERE EXISTS "
                        + "(SELECT ? FROM album WHERE album.artist_id = artist.id AND album.title = ?)");
        assertThat(values(query)).containsExactly(1, "x");
        assertThat(sql(query)).isEqualTo(sql(query));
    }

    @Test
    void QL_13_subqueryThatWouldBeLeftWithoutFromKeepsIt() {
        Select<Long> longest =
                select(trackId).where(trackLength.eq(select(max(trackLength)).scalarSubquery()));

        assertThat(sql(longest))
                .isEqualTo(
                        "SELECT track.id FROM track WHERE track.milliseconds = (SELECT MAX(track_1.milliseconds) FROM track AS track_1)");
    }

    @Test
    void QL_13_scalarSubqueryIsAValue() {
        Expression<Long> albums = select(count())
                .from(Album.class)
                .where(albumArtist.eq(entity(Artist.class)))
                .scalarSubquery();

        assertThat(sql(select(artistName, albums.as("albums")).orderBy(column("albums"))))
                .isEqualTo(
                        "SELECT artist.name, (SELECT COUNT(*) FROM album WHERE album.artist_id = artist.id) AS albums "
                                + "FROM artist ORDER BY albums");
        assertThat(compile(select(albums)).columns().get(0).type()).isEqualTo(SqlTypes.BIGINT);
        assertThatThrownBy(() -> select(artistId, artistName).scalarSubquery())
                .isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void QL_13_subqueryInFrom() {
        Expression<String> name = artistName;
        Subquery top = select(artistId, name.as("who"), count().as("albums"))
                .join(artistAlbums)
                .groupBy(artistId, artistName)
                .orderBy(column("albums").desc())
                .limit(3)
                .subquery("best");

        assertThat(sql(select(top.get("who", String.class), top.get(artistId), top.get(2))
                        .where(top.get("albums", Long.class).gt(1L))))
                .isEqualTo("SELECT best.who, best.id, best.albums FROM (SELECT artist.id AS id, artist.name AS who, "
                        + "COUNT(*) AS albums FROM artist JOIN album ON artist.id = album.artist_id "
                        + "GROUP BY artist.id, artist.name ORDER BY albums DESC FETCH FIRST ? ROWS ONLY) AS best "
                        + "WHERE best.albums > ?");
    }

    @Test
    void QL_13_subqueryColumnsKnowTheirTypes() {
        Subquery inner = select(Track.class).limit(5).subquery();
        CompiledSql compiled = compile(select(inner.get(trackPrice), inner.get(0))
                .leftJoin(entity(Album.class), inner.get(0, SqlTypes.BIGINT).eq(albumId)));

        assertThat(compiled.sql())
                .isEqualTo(
                        "SELECT subquery_1.unit_price, subquery_1.id FROM (SELECT track.id, track.name, track.unit_price, "
                                + "track.milliseconds, track.live FROM track FETCH FIRST ? ROWS ONLY) AS subquery_1 "
                                + "LEFT JOIN album ON subquery_1.id = album.id");
        assertThat(compiled.columns())
                .extracting(ResultColumn::type)
                .containsExactly(TRACK_PRICE.type(), SqlTypes.BIGINT);
    }

    @Test
    void QL_15_unionsSortByTheColumnsOfTheFirst() {
        Select<String> names = select(artistName)
                .union(select(employeeName))
                .unionAll(select(albumTitle).orderBy(albumTitle).limit(1))
                .orderBy(artistName.desc())
                .limit(4);

        assertThat(sql(names))
                .isEqualTo("SELECT artist.name FROM artist UNION SELECT employee.name FROM employee UNION ALL "
                        + "SELECT * FROM (SELECT album.title AS title FROM album ORDER BY album.title FETCH FIRST ? ROWS ONLY) AS member "
                        + "ORDER BY 1 DESC FETCH FIRST ? ROWS ONLY");
        assertThat(values(names)).containsExactly(1L, 4L);
        assertThat(sql(select(artistName).limit(1).union(select(employeeName))))
                .isEqualTo("SELECT * FROM (SELECT artist.name AS name FROM artist FETCH FIRST ? ROWS ONLY) AS member "
                        + "UNION SELECT employee.name FROM employee");
    }

    @Test
    void QL_18_limitOffsetDistinctAndOrder() {
        Select<String> query = select(artistName)
                .distinct()
                .orderBy(artistName.desc().nullsLast(), artistId)
                .offset(20)
                .limit(5)
                .limit(10);

        assertThat(sql(query))
                .isEqualTo("SELECT DISTINCT artist.name FROM artist ORDER BY artist.name DESC NULLS LAST, artist.id "
                        + "OFFSET ? ROWS FETCH FIRST ? ROWS ONLY");
        assertThat(values(query)).containsExactly(20L, 10L);
        assertThatThrownBy(() -> query.limit(-1)).hasMessage("limit must be 0 or more, was -1. [negative-limit]");
    }

    @Test
    void QL_18_unknownLabelThrows() {
        assertThatThrownBy(() -> sql(select(artistName.as("who")).orderBy(column("whom"))))
                .isInstanceOf(CompileException.class)
                .hasMessage("No column is labelled \"whom\". Known: [who, the attributes of Artist]. [unknown-label]");
    }

    @Test
    void labelsStandForTheirExpressionOutsideOrderBy() {
        assertThat(sql(select(artistName.lower().as("low"), count())
                        .groupBy(column("low"))
                        .having(column("low", String.class).gt("a"))))
                .isEqualTo("SELECT LOWER(artist.name) AS low, COUNT(*) FROM artist GROUP BY LOWER(artist.name) "
                        + "HAVING LOWER(artist.name) > ?");
    }

    @Test
    void QL_20_rowLocks() {
        assertThat(sql(select(artistId).forUpdate())).endsWith(" FOR UPDATE");
        assertThat(sql(select(artistId)
                        .forUpdate(RowLock.update().of(entity(Artist.class)).skipLocked())))
                .endsWith(" FOR UPDATE OF artist SKIP LOCKED");
        assertThat(sql(select(artistId).forUpdate(RowLock.share().noWait()))).endsWith(" FOR SHARE NOWAIT");
    }

    @Test
    void IN_joinedInheritanceReadsAllItsTables() {
        assertThat(sql(select(Manager.class).where(personName.eq("x"), managerBonus.gt(1))))
                .isEqualTo(
                        "SELECT people.id, people.name, managers.bonus FROM people JOIN managers ON people.id = managers.id "
                                + "WHERE people.name = ? AND managers.bonus > ?");
        assertThat(sql(select(Person.class).leftJoin(personBoss)))
                .isEqualTo("SELECT people.id, people.name FROM people LEFT JOIN (people AS people_1 JOIN managers ON "
                        + "people_1.id = managers.id) ON people.boss_id = managers.id");
        EntityAlias<Manager> chief = alias(Manager.class, "chief");
        assertThat(sql(select(chief.get(managerName), chief.get(managerBonus))))
                .isEqualTo(
                        "SELECT chief.name, chief_managers.bonus FROM people AS chief JOIN managers AS chief_managers "
                                + "ON chief.id = chief_managers.id");
    }

    @Test
    void IN_singleTableSubclassesAreRestricted() {
        assertThat(sql(select(Truck.class))).isEqualTo("SELECT vehicle.id FROM vehicle WHERE vehicle.kind = ?");
        assertThat(values(select(Car.class).where(vehicleId.eq(1L)))).containsExactly(1L, "CAR", "SPORTS");
        assertThat(sql(select(Car.class).where(vehicleId.eq(1L).or(carDoors.eq(3)))))
                .isEqualTo("SELECT vehicle.id, vehicle.doors FROM vehicle WHERE (vehicle.id = ? OR vehicle.doors = ?) "
                        + "AND vehicle.kind IN (?, ?)");
        assertThat(sql(select(personName).leftJoin(personCars)))
                .endsWith("LEFT JOIN vehicle ON people.id = vehicle.owner_id AND vehicle.kind IN (?, ?)");
        assertThat(sql(select(Vehicle.class).where(carDoors.eq(3))))
                .isEqualTo("SELECT vehicle.id FROM vehicle WHERE vehicle.doors = ?");
    }

    @Test
    void tablesWithoutEntities() {
        TableAlias other = ARTIST.alias("other");

        Select<String> query = select(ARTIST_NAME)
                .where(ARTIST_ID
                        .eq(param("id", SqlTypes.BIGINT))
                        .and(other.get(ARTIST_ID).ne(ARTIST_ID)))
                .from(other);

        assertThat(compile(query).sql())
                .isEqualTo(
                        "SELECT artist.name FROM artist AS other, artist WHERE artist.id = ? AND other.id <> artist.id");
        assertThat(bound(query, java.util.Map.of("id", 3)).values()).containsExactly(3L);
    }

    @Test
    void namesAreQuotedWhereTheyMustBe() {
        FixtureTable order = new FixtureTable("order");
        NamedColumn<Long> id = order.define("Id", SqlTypes.BIGINT);

        assertThat(sql(select(id))).isEqualTo("SELECT \"order\".\"Id\" FROM \"order\"");
    }

    @Test
    void intoChecksTheRecord() {
        Select<Sales> sales = select(artistName, sum(trackPrice).as("total")).into(Sales.class);

        assertThat(((ResultShape.OfRecord<Sales>) sales.result()).create(new Object[] {"a", BigDecimal.ONE}))
                .isEqualTo(new Sales("a", BigDecimal.ONE));
        assertThatThrownBy(() -> select(artistName, count()).into(Sales.class))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage("into(Sales): component total is of BigDecimal, the SELECT list has Long. [into-record]");
        assertThatThrownBy(() -> select(artistName).into(Sales.class))
                .hasMessage("into(Sales): the record has 2 components, the SELECT list 1. [into-record]");
        assertThatThrownBy(() -> select(artistName).into(String.class))
                .hasMessage("into(String): not a record. [into-record]");
    }

    @Test
    void resultShapesTellWhatARowBecomes() {
        assertThat(select(Artist.class).result()).isEqualTo(new ResultShape.OfEntity<>(entity(Artist.class)));
        assertThat(select(artistName).result()).isEqualTo(new ResultShape.OfValue<>(artistName));
        assertThat(select(artistName, artistId).result()).isEqualTo(new ResultShape.OfRow());
    }

    @Test
    void positionOfFindsExpressionsWithAndWithoutLabel() {
        List<Selectable> items = select(artistName.as("n"), artistId).items();

        assertThat(positionOf(items, artistName)).isZero();
        assertThat(positionOf(items, artistId)).isEqualTo(1);
        assertThat(positionOf(items, albumTitle)).isEqualTo(-1);
    }

    @Test
    void ER_unmappedClassesAndUnknownAttributesAreNamed() {
        assertThatThrownBy(() -> sql(select(String.class))).isInstanceOf(UnmappedClassException.class);
        assertThatThrownBy(() ->
                        SqlCompiler.compile(select(Artist.class), SqlSyntax.STANDARD, EntityCatalog.NONE, type -> type))
                .isInstanceOf(UnmappedClassException.class)
                .hasMessageContaining("[unmapped-class]");
        assertThatThrownBy(() -> sql(select(Property.of(Artist.class, "nmae", String.class))))
                .hasMessage("Artist has no attribute \"nmae\". It has: id, name. [unknown-attribute]");
    }

    @Test
    void QL_31_toStringNeedsNoDatabase() {
        assertThat(select(Artist.class)
                        .join(artistAlbums)
                        .where(albumTitle.eq("x"), artistId.in(1L, 2L))
                        .limit(3))
                .hasToString("SELECT Artist.* FROM Artist JOIN Album ON Artist.albums = Album.key "
                        + "WHERE Album.title = ? AND Artist.id IN (?) FETCH FIRST ? ROWS ONLY");
        assertThat(select(artistName).orderBy(column("x")))
                .hasToString("SELECT Artist.name FROM Artist ORDER BY Artist.x");
        assertThat(select(artistName).having(albumTitle.eq("x")).toString())
                .startsWith("Select that cannot be written: Album is used but not in FROM");
    }

    @Test
    void typesAreAdaptedForTheDatabase() {
        CompiledSql compiled = SqlCompiler.compile(
                select(trackPrice).where(trackPrice.gt(BigDecimal.ONE)),
                SqlSyntax.STANDARD,
                CATALOG,
                type -> type == TRACK_PRICE.type() ? SqlTypes.DECIMAL : type);

        assertThat(compiled.columns().get(0).type()).isEqualTo(SqlTypes.DECIMAL);
        assertThat(compiled.markers()).containsExactly(new Marker.OfLiteral(0, SqlTypes.DECIMAL, null));
    }
}
