package dev.holdfast.examples.chinook;

import static dev.holdfast.examples.chinook.Answer.row;
import static dev.holdfast.loading.Load.joined;
import static dev.holdfast.loading.Load.selectin;
import static dev.holdfast.sql.Sql.column;
import static dev.holdfast.sql.Sql.count;
import static dev.holdfast.sql.Sql.countDistinct;
import static dev.holdfast.sql.Sql.max;
import static dev.holdfast.sql.Sql.min;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.sum;

import dev.holdfast.examples.chinook.model.Album_;
import dev.holdfast.examples.chinook.model.Artist_;
import dev.holdfast.examples.chinook.model.Customer;
import dev.holdfast.examples.chinook.model.Customer_;
import dev.holdfast.examples.chinook.model.Employee;
import dev.holdfast.examples.chinook.model.Employee_;
import dev.holdfast.examples.chinook.model.Genre;
import dev.holdfast.examples.chinook.model.Genre_;
import dev.holdfast.examples.chinook.model.Invoice;
import dev.holdfast.examples.chinook.model.InvoiceLine_;
import dev.holdfast.examples.chinook.model.Invoice_;
import dev.holdfast.examples.chinook.model.MediaType_;
import dev.holdfast.examples.chinook.model.Playlist;
import dev.holdfast.examples.chinook.model.Playlist_;
import dev.holdfast.examples.chinook.model.Track;
import dev.holdfast.examples.chinook.model.Track_;
import dev.holdfast.session.Session;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Subquery;
import dev.holdfast.type.SqlTypes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ten questions about the store, in the typed language and by walking the graph. Their order never depends on how a
 * database sorts text.
 */
final class Questions {
    private static final int TOP = 10;
    private static final int FETCH_SIZE = 200;
    private static final int MILLIS_PER_MINUTE = 60_000;

    private Questions() {}

    static List<Question> all() {
        return List.of(
                new Question("Which artists sell best?", List.of("artist", "sales"), Questions::bestsellers),
                new Question(
                        "What are the longest tracks that nobody bought?",
                        List.of("track", "album", "artist", "minutes"),
                        Questions::neverSold),
                new Question("Who reports to whom?", List.of("employee", "chain"), Questions::managementChain),
                new Question(
                        "What is on the playlists?",
                        List.of("playlist", "tracks", "minutes", "genres"),
                        Questions::playlists),
                new Question(
                        "Where do customers spend most?",
                        List.of("country", "customers", "spent"),
                        Questions::spendingByCountry),
                new Question("What was earned each year?", List.of("year", "revenue"), Questions::revenueByYear),
                new Question(
                        "Which albums play longest?", List.of("album", "artist", "minutes"), Questions::longestAlbums),
                new Question(
                        "Which genre does each country like best?",
                        List.of("country", "genre", "copies"),
                        Questions::favouriteGenres),
                new Question(
                        "How much do the customers of each support employee spend?",
                        List.of("employee", "customers", "sales"),
                        Questions::supportSales),
                new Question(
                        "What is the longest track of each media type?",
                        List.of("media type", "track", "album", "minutes"),
                        Questions::longestByMediaType));
    }

    record ArtistSales(Integer id, String artist, BigDecimal total) {}

    /** Joins along relationships, a sum, rows as records. */
    private static Answer bestsellers(Session session) {
        Select<ArtistSales> query = select(
                        Artist_.id,
                        Artist_.name,
                        sum(InvoiceLine_.unitPrice.times(InvoiceLine_.quantity)).as("total"))
                .join(Artist_.albums)
                .join(Album_.tracks)
                .join(Track_.invoiceLines)
                .groupBy(Artist_.id, Artist_.name)
                .orderBy(column("total").desc(), Artist_.id)
                .limit(TOP)
                .into(ArtistSales.class);
        return Answer.of(session.execute(query), sales -> row(sales.artist(), sales.total()));
    }

    /** NOT EXISTS from a relationship; album and artist come in the same statement. */
    private static Answer neverSold(Session session) {
        Select<Track> unsold = select(Track.class).where(Track_.invoiceLines.isEmpty());
        Answer longest = Answer.of(
                session.execute(unsold.orderBy(Track_.milliseconds.desc(), Track_.id)
                        .limit(TOP)
                        .options(joined(Track_.album).then(joined(Album_.artist)))),
                track -> row(
                        track.getName(),
                        track.getAlbum().getTitle(),
                        track.getAlbum().getArtist().getName(),
                        minutes(track.getMilliseconds())));
        Object number = session.scalar(select(count()).from(Track.class).where(Track_.invoiceLines.isEmpty()));
        List<List<String>> rows = new ArrayList<>(longest.rows());
        rows.add(row("in all", number, "", ""));
        return new Answer(rows);
    }

    /** A walk up the references: everybody is in the identity map, so one statement is enough. */
    private static Answer managementChain(Session session) {
        List<Employee> employees =
                session.execute(select(Employee.class).orderBy(Employee_.id)).all();
        return Answer.of(
                employees,
                employee -> row(
                        name(employee),
                        Stream.iterate(employee.getReportsTo(), Objects::nonNull, Employee::getReportsTo)
                                .map(Questions::name)
                                .collect(Collectors.joining(" > "))));
    }

    private static String name(Employee employee) {
        return employee.getFirstName() + " " + employee.getLastName();
    }

    /** Two levels loaded eagerly: three statements, however many playlists there are. */
    private static Answer playlists(Session session) {
        Select<Playlist> query = select(Playlist.class)
                .orderBy(Playlist_.id)
                .options(selectin(Playlist_.tracks).then(selectin(Track_.genre)));
        return Answer.of(
                session.execute(query),
                playlist -> row(
                        playlist.getName(),
                        playlist.getTracks().size(),
                        minutes(playlist.getTracks().stream()
                                .mapToLong(Track::getMilliseconds)
                                .sum()),
                        genres(playlist)));
    }

    private static String genres(Playlist playlist) {
        return String.join(
                ", ",
                playlist.getTracks().stream()
                        .map(Track::getGenre)
                        .filter(Objects::nonNull)
                        .map(Genre::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** A column of an embedded address in GROUP BY. */
    private static Answer spendingByCountry(Session session) {
        Select<Row> query = select(
                        Customer_.address.country,
                        countDistinct(Customer_.id).as("customers"),
                        sum(Invoice_.total).as("spent"),
                        min(Customer_.id).as("first"))
                .join(Customer_.invoices)
                .groupBy(Customer_.address.country)
                .orderBy(column("spent").desc(), column("first"));
        return Answer.of(session.execute(query), found -> row(found.get(0), found.get(1), found.get(2)));
    }

    /** Read through a cursor: nothing is held but the sums. */
    private static Answer revenueByYear(Session session) {
        Map<Integer, BigDecimal> revenue = new TreeMap<>();
        try (Stream<Row> invoices = session.stream(select(Invoice_.invoiceDate, Invoice_.total), FETCH_SIZE)) {
            invoices.forEach(invoice -> revenue.merge(
                    Objects.requireNonNull(invoice.get(Invoice_.invoiceDate)).getYear(),
                    Objects.requireNonNull(invoice.get(Invoice_.total)),
                    BigDecimal::add));
        }
        return Answer.of(revenue.entrySet(), year -> row(year.getKey(), year.getValue()));
    }

    record AlbumLength(Integer id, String album, String artist, Long millis) {}

    /** A sum that needs a wider type than its column has. */
    private static Answer longestAlbums(Session session) {
        Select<AlbumLength> query = select(
                        Album_.id,
                        Album_.title,
                        Artist_.name,
                        sum(Track_.milliseconds).typed(SqlTypes.BIGINT).as("millis"))
                .join(Album_.tracks)
                .join(Album_.artist)
                .groupBy(Album_.id, Album_.title, Artist_.name)
                .orderBy(column("millis").desc(), Album_.id)
                .limit(TOP)
                .into(AlbumLength.class);
        return Answer.of(session.execute(query), album -> row(album.album(), album.artist(), minutes(album.millis())));
    }

    record GenreSales(String country, Integer genreId, String genre, Long copies) {}

    /** Grouped by the database, the best of each country chosen here. */
    private static Answer favouriteGenres(Session session) {
        Select<GenreSales> query = select(
                        Customer_.address.country,
                        Genre_.id,
                        Genre_.name,
                        sum(InvoiceLine_.quantity).typed(SqlTypes.BIGINT).as("copies"))
                .join(Customer_.invoices)
                .join(Invoice_.lines)
                .join(InvoiceLine_.track)
                .join(Track_.genre)
                .groupBy(Customer_.address.country, Genre_.id, Genre_.name)
                .into(GenreSales.class);
        BinaryOperator<GenreSales> better = BinaryOperator.minBy(
                Comparator.comparing(GenreSales::copies).reversed().thenComparing(GenreSales::genreId));
        Collection<GenreSales> favourites = session.execute(query).stream()
                .collect(Collectors.toMap(GenreSales::country, Function.identity(), better, TreeMap::new))
                .values();
        return Answer.of(favourites, best -> row(best.country(), best.genre(), best.copies()));
    }

    /** Customers and their invoices, loaded eagerly, summed up by walking. */
    private static Answer supportSales(Session session) {
        Select<Employee> query = select(Employee.class)
                .where(Employee_.customers.any())
                .orderBy(Employee_.id)
                .options(selectin(Employee_.customers).then(selectin(Customer_.invoices)));
        return Answer.of(
                session.execute(query),
                employee -> row(
                        name(employee),
                        employee.getCustomers().size(),
                        employee.getCustomers().stream()
                                .map(Customer::getInvoices)
                                .flatMap(Collection::stream)
                                .map(Invoice::getTotal)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /** A subquery as a source; media types and albums load lazily, each when it is read. */
    private static Answer longestByMediaType(Session session) {
        Subquery longest = select(
                        MediaType_.id.as("media_type"), max(Track_.milliseconds).as("millis"))
                .from(Track.class)
                .join(Track_.mediaType)
                .groupBy(MediaType_.id)
                .subquery("longest");
        Select<Track> query = select(Track.class)
                .join(Track_.mediaType)
                .join(longest, MediaType_.id.eq(longest.get("media_type", Integer.class)))
                .where(Track_.milliseconds.eq(longest.get("millis", Integer.class)))
                .orderBy(MediaType_.id, Track_.id);
        return Answer.of(
                session.execute(query),
                track -> row(
                        track.getMediaType().getName(),
                        track.getName(),
                        track.getAlbum().getTitle(),
                        minutes(track.getMilliseconds())));
    }

    static long minutes(long millis) {
        return millis / MILLIS_PER_MINUTE;
    }
}
