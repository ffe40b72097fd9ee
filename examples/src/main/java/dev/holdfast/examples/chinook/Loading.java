package dev.holdfast.examples.chinook;

import static dev.holdfast.loading.Load.selectin;
import static dev.holdfast.sql.Sql.select;

import dev.holdfast.examples.chinook.CsvFile.Line;
import dev.holdfast.examples.chinook.model.Address;
import dev.holdfast.examples.chinook.model.Album;
import dev.holdfast.examples.chinook.model.Artist;
import dev.holdfast.examples.chinook.model.Customer;
import dev.holdfast.examples.chinook.model.Employee;
import dev.holdfast.examples.chinook.model.Genre;
import dev.holdfast.examples.chinook.model.Invoice;
import dev.holdfast.examples.chinook.model.InvoiceLine;
import dev.holdfast.examples.chinook.model.MediaType;
import dev.holdfast.examples.chinook.model.Person;
import dev.holdfast.examples.chinook.model.Playlist;
import dev.holdfast.examples.chinook.model.Playlist_;
import dev.holdfast.examples.chinook.model.Track;
import dev.holdfast.session.Session;
import dev.holdfast.session.SessionFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the CSV files into the database: each file through entities, in one session and transaction of its own. */
final class Loading {
    private final SessionFactory sessions;
    private final Path folder;
    private final Consumer<CsvFile> afterEach;

    /** @param afterEach told of each file once its transaction has committed */
    Loading(SessionFactory sessions, Path folder, Consumer<CsvFile> afterEach) {
        this.sessions = sessions;
        this.folder = folder;
        this.afterEach = afterEach;
    }

    void run() {
        load("artist", each(line -> new Artist(line.number("artist_id"), line.text("name"))));
        load("genre", each(line -> new Genre(line.number("genre_id"), line.text("name"))));
        load("media_type", each(line -> new MediaType(line.number("media_type_id"), line.text("name"))));
        load("playlist", each(line -> new Playlist(line.number("playlist_id"), line.text("name"))));
        load("employee", Loading::employees);
        load("album", Loading::albums);
        load("track", Loading::tracks);
        load("playlist_track", Loading::playlistTracks);
        load("customer", Loading::customers);
        load("invoice", Loading::invoices);
        load("invoice_line", Loading::invoiceLines);
    }

    private void load(String table, BiConsumer<Session, List<Line>> work) {
        CsvFile file = CsvFile.read(folder, table);
        sessions.transact(session -> work.accept(session, file.lines()));
        afterEach.accept(file);
    }

    private static BiConsumer<Session, List<Line>> each(Function<Line, Object> entity) {
        return (session, lines) -> lines.forEach(line -> session.add(entity.apply(line)));
    }

    private static void albums(Session session, List<Line> lines) {
        References known = new References(session, select(Artist.class));
        for (Line line : lines) {
            Artist artist = known.get(Artist.class, line.number("artist_id"));
            session.add(new Album(line.number("album_id"), line.text("title"), artist));
        }
    }

    private static void tracks(Session session, List<Line> lines) {
        References known = new References(session, select(Album.class), select(MediaType.class), select(Genre.class));
        for (Line line : lines) {
            Track track = new Track(line.number("track_id"), line.text("name"));
            track.setAlbum(known.optional(Album.class, line.optionalNumber("album_id")));
            track.setMediaType(known.get(MediaType.class, line.number("media_type_id")));
            track.setGenre(known.optional(Genre.class, line.optionalNumber("genre_id")));
            track.setComposer(line.text("composer"));
            track.setMilliseconds(line.number("milliseconds"));
            track.setBytes(line.optionalNumber("bytes"));
            track.setUnitPrice(line.decimal("unit_price"));
            session.add(track);
        }
    }

    /** Each line is a row of the many-to-many relationship: a track in the playlist's set. */
    private static void playlistTracks(Session session, List<Line> lines) {
        References known = new References(
                session, select(Playlist.class).options(selectin(Playlist_.tracks)), select(Track.class));
        for (Line line : lines) {
            Playlist playlist = known.get(Playlist.class, line.number("playlist_id"));
            playlist.getTracks().add(known.get(Track.class, line.number("track_id")));
        }
    }

    /** The flush finds the order in which rows that refer to the same table go in. */
    private static void employees(Session session, List<Line> lines) {
        Map<Integer, Employee> employees =
                lines.stream().map(Loading::employee).collect(Collectors.toMap(Employee::getId, Function.identity()));
        for (Line line : lines) {
            Employee employee = Objects.requireNonNull(employees.get(line.number("employee_id")));
            employee.setReportsTo(employees.get(line.optionalNumber("reports_to")));
            session.add(employee);
        }
    }

    private static Employee employee(Line line) {
        Employee employee = new Employee(line.number("employee_id"));
        person(employee, line);
        employee.setTitle(line.text("title"));
        employee.setBirthDate(line.optionalTime("birth_date"));
        employee.setHireDate(line.optionalTime("hire_date"));
        return employee;
    }

    private static void customers(Session session, List<Line> lines) {
        References known = new References(session, select(Employee.class));
        for (Line line : lines) {
            Customer customer = new Customer(line.number("customer_id"));
            person(customer, line);
            customer.setCompany(line.text("company"));
            customer.setSupportRep(known.optional(Employee.class, line.optionalNumber("support_rep_id")));
            session.add(customer);
        }
    }

    private static void person(Person person, Line line) {
        person.setFirstName(line.text("first_name"));
        person.setLastName(line.text("last_name"));
        person.setAddress(address(line, ""));
        person.setPhone(line.text("phone"));
        person.setFax(line.text("fax"));
        person.setEmail(line.text("email"));
    }

    private static Address address(Line line, String prefix) {
        return new Address(
                line.text(prefix + "address"),
                line.text(prefix + "city"),
                line.text(prefix + "state"),
                line.text(prefix + "country"),
                line.text(prefix + "postal_code"));
    }

    private static void invoices(Session session, List<Line> lines) {
        References known = new References(session, select(Customer.class));
        for (Line line : lines) {
            Customer customer = known.get(Customer.class, line.number("customer_id"));
            Invoice invoice = new Invoice(line.number("invoice_id"), customer, line.time("invoice_date"));
            invoice.setBillingAddress(address(line, "billing_"));
            invoice.setTotal(line.decimal("total"));
            session.add(invoice);
        }
    }

    private static void invoiceLines(Session session, List<Line> lines) {
        References known = new References(session, select(Invoice.class), select(Track.class));
        for (Line line : lines) {
            session.add(new InvoiceLine(
                    line.number("invoice_line_id"),
                    known.get(Invoice.class, line.number("invoice_id")),
                    known.get(Track.class, line.number("track_id")),
                    line.decimal("unit_price"),
                    line.number("quantity")));
        }
    }
}
