package dev.holdfast.sql;

import dev.holdfast.sql.FixtureTable.FixtureColumn;
import dev.holdfast.type.SqlTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small music store, its staff and its cars: tables, entities and metamodel by hand. */
final class Music {
    record Artist(@Nullable Long id) {}

    record Album(@Nullable Long id) {}

    record Track(@Nullable Long id) {}

    record Playlist(@Nullable Long id) {}

    record Employee(@Nullable Long id) {}

    record City(String country, String name) {}

    record Shop(@Nullable Long id) {}

    static class Person {}

    static final class Manager extends Person {}

    static class Vehicle {}

    static class Car extends Vehicle {}

    static final class Truck extends Vehicle {}

    static final FixtureTable ARTIST = new FixtureTable("artist");
    static final FixtureColumn<Long> ARTIST_ID = ARTIST.define("id", SqlTypes.BIGINT);
    static final FixtureColumn<String> ARTIST_NAME = ARTIST.define("name", SqlTypes.STRING);
    static final FixtureTable ALBUM = new FixtureTable("album");
    static final FixtureColumn<Long> ALBUM_ID = ALBUM.define("id", SqlTypes.BIGINT);
    static final FixtureColumn<String> ALBUM_TITLE = ALBUM.define("title", SqlTypes.STRING);
    static final FixtureColumn<Long> ALBUM_ARTIST = ALBUM.define("artist_id", SqlTypes.BIGINT);
    static final FixtureTable TRACK = new FixtureTable("track");
    static final FixtureColumn<Long> TRACK_ID = TRACK.define("id", SqlTypes.BIGINT);
    static final FixtureColumn<String> TRACK_NAME = TRACK.define("name", SqlTypes.STRING);
    static final FixtureColumn<BigDecimal> TRACK_PRICE = TRACK.define("unit_price", SqlTypes.decimal(10, 2));
    static final FixtureColumn<Integer> TRACK_LENGTH = TRACK.define("milliseconds", SqlTypes.INTEGER);
    static final FixtureColumn<Boolean> TRACK_LIVE = TRACK.define("live", SqlTypes.BOOLEAN);
    static final FixtureColumn<Long> TRACK_ALBUM = TRACK.define("album_id", SqlTypes.BIGINT);
    static final FixtureTable PLAYLIST = new FixtureTable("playlist");
    static final FixtureColumn<Long> PLAYLIST_ID = PLAYLIST.define("id", SqlTypes.BIGINT);
    static final FixtureTable PLAYLIST_TRACK = new FixtureTable("playlist_track");
    static final FixtureColumn<Long> LINK_PLAYLIST = PLAYLIST_TRACK.define("playlist_id", SqlTypes.BIGINT);
    static final FixtureColumn<Long> LINK_TRACK = PLAYLIST_TRACK.define("track_id", SqlTypes.BIGINT);
    static final FixtureTable EMPLOYEE = new FixtureTable("employee");
    static final FixtureColumn<Long> EMPLOYEE_ID = EMPLOYEE.define("id", SqlTypes.BIGINT);
    static final FixtureColumn<String> EMPLOYEE_NAME = EMPLOYEE.define("name", SqlTypes.STRING);
    static final FixtureColumn<Long> EMPLOYEE_BOSS = EMPLOYEE.define("reports_to", SqlTypes.BIGINT);
    static final FixtureTable CITY = new FixtureTable("city");
    static final FixtureColumn<String> CITY_COUNTRY = CITY.define("country", SqlTypes.STRING);
    static final FixtureColumn<String> CITY_NAME = CITY.define("name", SqlTypes.STRING);
    static final FixtureTable SHOP = new FixtureTable("shop");
    static final FixtureColumn<Long> SHOP_ID = SHOP.define("id", SqlTypes.BIGINT);
    static final FixtureColumn<String> SHOP_COUNTRY = SHOP.define("city_country", SqlTypes.STRING);
    static final FixtureColumn<String> SHOP_CITY = SHOP.define("city_name", SqlTypes.STRING);
    static final FixtureTable PEOPLE = new FixtureTable("people");
    static final FixtureColumn<Long> PEOPLE_ID = PEOPLE.define("id", SqlTypes.BIGINT);
    static final FixtureColumn<String> PEOPLE_NAME = PEOPLE.define("name", SqlTypes.STRING);
    static final FixtureColumn<Long> PEOPLE_BOSS = PEOPLE.define("boss_id", SqlTypes.BIGINT);
    static final FixtureTable MANAGERS = new FixtureTable("managers");
    static final FixtureColumn<Long> MANAGERS_ID = MANAGERS.define("id", SqlTypes.BIGINT);
    static final FixtureColumn<Integer> MANAGERS_BONUS = MANAGERS.define("bonus", SqlTypes.INTEGER);
    static final FixtureTable VEHICLE = new FixtureTable("vehicle");
    static final FixtureColumn<Long> VEHICLE_ID = VEHICLE.define("id", SqlTypes.BIGINT);
    static final FixtureColumn<String> VEHICLE_KIND = VEHICLE.define("kind", SqlTypes.STRING);
    static final FixtureColumn<Integer> VEHICLE_DOORS = VEHICLE.define("doors", SqlTypes.INTEGER);
    static final FixtureColumn<Long> VEHICLE_OWNER = VEHICLE.define("owner_id", SqlTypes.BIGINT);

    static final NumberProperty<Artist, Long> artistId = NumberProperty.of(Artist.class, "id", Long.class);
    static final TextProperty<Artist> artistName = TextProperty.of(Artist.class, "name");
    static final ToMany<Artist, Album> artistAlbums = ToMany.of(Artist.class, "albums", Album.class);
    static final NumberProperty<Album, Long> albumId = NumberProperty.of(Album.class, "id", Long.class);
    static final TextProperty<Album> albumTitle = TextProperty.of(Album.class, "title");
    static final ToOne<Album, Artist> albumArtist = ToOne.of(Album.class, "artist", Artist.class);
    static final ToMany<Album, Track> albumTracks = ToMany.of(Album.class, "tracks", Track.class);
    static final NumberProperty<Track, Long> trackId = NumberProperty.of(Track.class, "id", Long.class);
    static final TextProperty<Track> trackName = TextProperty.of(Track.class, "name");
    static final NumberProperty<Track, BigDecimal> trackPrice =
            NumberProperty.of(Track.class, "unitPrice", BigDecimal.class);
    static final NumberProperty<Track, Integer> trackLength =
            NumberProperty.of(Track.class, "milliseconds", Integer.class);
    static final Property<Track, Boolean> trackLive = Property.of(Track.class, "live", Boolean.class);
    static final ToMany<Playlist, Track> playlistTracks = ToMany.of(Playlist.class, "tracks", Track.class);
    static final NumberProperty<Playlist, Long> playlistId = NumberProperty.of(Playlist.class, "id", Long.class);
    static final TextProperty<Employee> employeeName = TextProperty.of(Employee.class, "name");
    static final ToOne<Employee, Employee> employeeBoss = ToOne.of(Employee.class, "boss", Employee.class);
    static final ToMany<Employee, Employee> employeeReports = ToMany.of(Employee.class, "reports", Employee.class);
    static final ToOne<Shop, City> shopCity = ToOne.of(Shop.class, "city", City.class);
    static final NumberProperty<Shop, Long> shopId = NumberProperty.of(Shop.class, "id", Long.class);
    static final TextProperty<Person> personName = TextProperty.of(Person.class, "name");
    static final ToOne<Person, Manager> personBoss = ToOne.of(Person.class, "boss", Manager.class);
    static final NumberProperty<Manager, Integer> managerBonus =
            NumberProperty.of(Manager.class, "bonus", Integer.class);
    static final TextProperty<Manager> managerName = TextProperty.of(Manager.class, "name");
    static final NumberProperty<Vehicle, Long> vehicleId = NumberProperty.of(Vehicle.class, "id", Long.class);
    static final NumberProperty<Car, Integer> carDoors = NumberProperty.of(Car.class, "doors", Integer.class);
    static final ToMany<Person, Car> personCars = ToMany.of(Person.class, "cars", Car.class);

    static final FixtureCatalog CATALOG = new FixtureCatalog();

    static {
        ALBUM.refers(ALBUM_ARTIST, ARTIST_ID);
        TRACK.refers(TRACK_ALBUM, ALBUM_ID);
        EMPLOYEE.refers(EMPLOYEE_BOSS, EMPLOYEE_ID);
        CATALOG.define(Artist.class)
                .key(ARTIST_ID)
                .attribute("id", ARTIST_ID)
                .attribute("name", ARTIST_NAME)
                .relation("albums", FixtureCatalog.Link.direct(Album.class, ARTIST_ID, ALBUM_ARTIST))
                .keyOf(entity -> new Object[] {((Artist) entity).id()});
        CATALOG.define(Album.class)
                .key(ALBUM_ID)
                .attribute("id", ALBUM_ID)
                .attribute("title", ALBUM_TITLE)
                .attribute("artistId", ALBUM_ARTIST)
                .relation("artist", FixtureCatalog.Link.direct(Artist.class, ALBUM_ARTIST, ARTIST_ID))
                .relation("tracks", FixtureCatalog.Link.direct(Track.class, ALBUM_ID, TRACK_ALBUM))
                .keyOf(entity -> new Object[] {((Album) entity).id()});
        CATALOG.define(Track.class)
                .key(TRACK_ID)
                .attribute("id", TRACK_ID)
                .attribute("name", TRACK_NAME)
                .attribute("unitPrice", TRACK_PRICE)
                .attribute("milliseconds", TRACK_LENGTH)
                .attribute("live", TRACK_LIVE)
                .keyOf(entity -> new Object[] {((Track) entity).id()});
        CATALOG.define(Playlist.class)
                .key(PLAYLIST_ID)
                .attribute("id", PLAYLIST_ID)
                .relation(
                        "tracks",
                        new FixtureCatalog.Link(
                                Track.class,
                                List.of(),
                                PLAYLIST_TRACK,
                                List.of(new ColumnMatch(PLAYLIST_ID, LINK_PLAYLIST)),
                                List.of(new ColumnMatch(LINK_TRACK, TRACK_ID))));
        CATALOG.define(Employee.class)
                .key(EMPLOYEE_ID)
                .attribute("id", EMPLOYEE_ID)
                .attribute("name", EMPLOYEE_NAME)
                .relation("boss", FixtureCatalog.Link.direct(Employee.class, EMPLOYEE_BOSS, EMPLOYEE_ID))
                .relation("reports", FixtureCatalog.Link.direct(Employee.class, EMPLOYEE_ID, EMPLOYEE_BOSS))
                .keyOf(entity -> new Object[] {((Employee) entity).id()});
        CATALOG.define(City.class)
                .key(CITY_COUNTRY, CITY_NAME)
                .attribute("country", CITY_COUNTRY)
                .attribute("name", CITY_NAME)
                .keyOf(entity -> new Object[] {((City) entity).country(), ((City) entity).name()});
        CATALOG.define(Shop.class)
                .key(SHOP_ID)
                .attribute("id", SHOP_ID)
                .relation(
                        "city",
                        new FixtureCatalog.Link(
                                City.class,
                                List.of(
                                        new ColumnMatch(SHOP_COUNTRY, CITY_COUNTRY),
                                        new ColumnMatch(SHOP_CITY, CITY_NAME)),
                                null,
                                List.of(),
                                List.of()));
        person(CATALOG.define(Person.class));
        person(CATALOG.define(Manager.class)).key(MANAGERS_ID).attribute("bonus", MANAGERS_BONUS);
        vehicle(CATALOG.define(Vehicle.class));
        vehicle(CATALOG.define(Car.class)).attribute("doors", VEHICLE_DOORS).only(VEHICLE_KIND, "CAR", "SPORTS");
        vehicle(CATALOG.define(Truck.class)).only(VEHICLE_KIND, "TRUCK");
    }

    private Music() {}

    private static FixtureCatalog.Shape person(FixtureCatalog.Shape shape) {
        return shape.key(PEOPLE_ID)
                .attribute("id", PEOPLE_ID)
                .attribute("name", PEOPLE_NAME)
                .relation("boss", FixtureCatalog.Link.direct(Manager.class, PEOPLE_BOSS, MANAGERS_ID))
                .relation("cars", FixtureCatalog.Link.direct(Car.class, PEOPLE_ID, VEHICLE_OWNER));
    }

    private static FixtureCatalog.Shape vehicle(FixtureCatalog.Shape shape) {
        return shape.key(VEHICLE_ID).attribute("id", VEHICLE_ID);
    }

    static CompiledSql compile(Statement statement) {
        return SqlCompiler.compile(statement, SqlSyntax.STANDARD, CATALOG, type -> type);
    }

    static String sql(Statement statement) {
        return bound(statement).sql();
    }

    static BoundSql bound(Statement statement) {
        return compile(statement).bind(statement);
    }

    static List<@Nullable Object> values(Statement statement) {
        return new ArrayList<>(bound(statement).values());
    }

    /** The condition of a query of artists. */
    static String where(Predicate condition) {
        String sql = sql(Sql.select(artistId).where(condition));
        return sql.substring("SELECT artist.id FROM artist WHERE ".length());
    }

    static BoundSql bound(Statement statement, Map<String, ?> parameters) {
        return compile(statement).bind(statement, parameters);
    }
}
