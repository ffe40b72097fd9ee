package dev.holdfast.examples.chinook;

import static dev.holdfast.examples.chinook.Answer.row;
import static dev.holdfast.examples.chinook.Questions.minutes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The questions of {@link Questions} in SQL written by hand, to check the answers with. */
final class JdbcQuestions {
    private final Connection jdbc;

    private interface RowReader {
        List<String> read(ResultSet rows) throws SQLException;
    }

    private interface Ask {
        Answer ask() throws SQLException;
    }

    JdbcQuestions(Connection jdbc) {
        this.jdbc = jdbc;
    }

    /** The answers, in the order of {@link Questions#all()}. */
    List<Answer> answers() throws SQLException {
        List<Ask> questions = List.of(
                this::bestsellers,
                this::neverSold,
                this::managementChain,
                this::playlists,
                this::spendingByCountry,
                this::revenueByYear,
                this::longestAlbums,
                this::favouriteGenres,
                this::supportSales,
                this::longestByMediaType);
        List<Answer> answers = new ArrayList<>();
        for (Ask question : questions) {
            answers.add(question.ask());
        }
        return answers;
    }

    private Answer bestsellers() throws SQLException {
        return query("""
                SELECT ar.name, SUM(il.unit_price * il.quantity) AS total
                FROM invoice_line il, track t, album al, artist ar
                WHERE il.track_id = t.track_id AND t.album_id = al.album_id AND al.artist_id = ar.artist_id
                GROUP BY ar.artist_id, ar.name
                ORDER BY total DESC, ar.artist_id
                LIMIT 10""", rows -> row(rows.getString(1), rows.getBigDecimal(2)));
    }

    private Answer neverSold() throws SQLException {
        String unsold = "FROM track t %s LEFT JOIN invoice_line il ON il.track_id = t.track_id"
                + " WHERE il.invoice_line_id IS NULL";
        String names = "JOIN album al ON al.album_id = t.album_id JOIN artist ar ON ar.artist_id = al.artist_id";
        Answer longest = query(
                "SELECT t.name, al.title, ar.name, t.milliseconds " + unsold.formatted(names)
                        + " ORDER BY t.milliseconds DESC, t.track_id LIMIT 10",
                rows -> row(rows.getString(1), rows.getString(2), rows.getString(3), minutes(rows.getInt(4))));
        Answer number =
                query("SELECT COUNT(*) " + unsold.formatted(""), rows -> row("in all", rows.getLong(1), "", ""));
        List<List<String>> all = new ArrayList<>(longest.rows());
        all.addAll(number.rows());
        return new Answer(all);
    }

    /** By self joins: the company has three levels; four are looked at. */
    private Answer managementChain() throws SQLException {
        return query("""
                SELECT e.first_name, e.last_name, a.first_name, a.last_name, b.first_name, b.last_name,
                       c.first_name, c.last_name
                FROM employee e
                LEFT JOIN employee a ON a.employee_id = e.reports_to
                LEFT JOIN employee b ON b.employee_id = a.reports_to
                LEFT JOIN employee c ON c.employee_id = b.reports_to
                ORDER BY e.employee_id""", rows -> {
            List<String> chain = new ArrayList<>();
            for (int i = 3; i < 9 && rows.getString(i) != null; i += 2) {
                chain.add(rows.getString(i) + " " + rows.getString(i + 1));
            }
            return row(rows.getString(1) + " " + rows.getString(2), String.join(" > ", chain));
        });
    }

    private Answer playlists() throws SQLException {
        Map<Integer, TreeSet<String>> genres = new LinkedHashMap<>();
        try (Statement statement = jdbc.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT DISTINCT pt.playlist_id, g.name
                        FROM playlist_track pt
                        JOIN track t ON t.track_id = pt.track_id
                        JOIN genre g ON g.genre_id = t.genre_id""")) {
            while (rows.next()) {
                genres.computeIfAbsent(rows.getInt(1), id -> new TreeSet<>()).add(rows.getString(2));
            }
        }
        return query("""
                SELECT p.playlist_id, p.name, COUNT(t.track_id), COALESCE(SUM(t.milliseconds), 0)
                FROM playlist p
                LEFT JOIN playlist_track pt ON pt.playlist_id = p.playlist_id
                LEFT JOIN track t ON t.track_id = pt.track_id
                GROUP BY p.playlist_id, p.name
                ORDER BY p.playlist_id""", rows -> {
            String names = String.join(", ", genres.getOrDefault(rows.getInt(1), new TreeSet<>()));
            return row(rows.getString(2), rows.getLong(3), minutes(rows.getLong(4)), names);
        });
    }

    private Answer spendingByCountry() throws SQLException {
        return query("""
                SELECT c.country, COUNT(DISTINCT c.customer_id), SUM(i.total) AS spent, MIN(c.customer_id) AS first_one
                FROM customer c JOIN invoice i ON i.customer_id = c.customer_id
                GROUP BY c.country
                ORDER BY spent DESC, first_one""", rows -> row(rows.getString(1), rows.getLong(2), rows.getBigDecimal(3)));
    }

    /** One sum for each year, because databases extract years in different ways. */
    private Answer revenueByYear() throws SQLException {
        String sum = "SELECT SUM(total) FROM invoice WHERE invoice_date >= '%d-01-01' AND invoice_date < '%d-01-01'";
        Answer bounds = query(
                "SELECT MIN(invoice_date), MAX(invoice_date) FROM invoice",
                rows -> row(rows.getString(1), rows.getString(2)));
        int[] years = bounds.rows().get(0).stream()
                .mapToInt(date -> Integer.parseInt(date.substring(0, 4)))
                .toArray();
        List<List<String>> all = new ArrayList<>();
        for (int year : IntStream.rangeClosed(years[0], years[1]).toArray()) {
            all.addAll(query(sum.formatted(year, year + 1), rows -> row(year, rows.getBigDecimal(1)))
                    .rows());
        }
        return new Answer(all);
    }

    private Answer longestAlbums() throws SQLException {
        return query("""
                SELECT al.title, ar.name, t.millis
                FROM (SELECT album_id, SUM(milliseconds) AS millis FROM track GROUP BY album_id) t
                JOIN album al ON al.album_id = t.album_id
                JOIN artist ar ON ar.artist_id = al.artist_id
                ORDER BY t.millis DESC, al.album_id
                LIMIT 10""", rows -> row(rows.getString(1), rows.getString(2), minutes(rows.getLong(3))));
    }

    /** By a window function; sorted here, because databases sort text in different ways. */
    private Answer favouriteGenres() throws SQLException {
        Answer unsorted = query("""
                SELECT ranked.country, g.name, ranked.copies
                FROM (SELECT c.country, t.genre_id, SUM(il.quantity) AS copies,
                             ROW_NUMBER() OVER (PARTITION BY c.country ORDER BY SUM(il.quantity) DESC, t.genre_id) AS place
                      FROM invoice_line il
                      JOIN invoice i ON i.invoice_id = il.invoice_id
                      JOIN customer c ON c.customer_id = i.customer_id
                      JOIN track t ON t.track_id = il.track_id
                      WHERE t.genre_id IS NOT NULL
                      GROUP BY c.country, t.genre_id) ranked
                JOIN genre g ON g.genre_id = ranked.genre_id
                WHERE ranked.place = 1""", rows -> row(rows.getString(1), rows.getString(2), rows.getLong(3)));
        return new Answer(unsorted.rows().stream()
                .sorted(Comparator.comparing((List<String> found) -> found.get(0)))
                .toList());
    }

    private Answer supportSales() throws SQLException {
        return query(
                """
                SELECT e.first_name, e.last_name, COUNT(DISTINCT c.customer_id), COALESCE(SUM(i.total), 0)
                FROM employee e
                JOIN customer c ON c.support_rep_id = e.employee_id
                LEFT JOIN invoice i ON i.customer_id = c.customer_id
                GROUP BY e.employee_id, e.first_name, e.last_name
                ORDER BY e.employee_id""", rows -> row(rows.getString(1) + " " + rows.getString(2), rows.getLong(3), rows.getBigDecimal(4)));
    }

    private Answer longestByMediaType() throws SQLException {
        return query(
                """
                SELECT m.name, t.name, al.title, t.milliseconds
                FROM media_type m
                JOIN (SELECT media_type_id, MAX(milliseconds) AS longest FROM track GROUP BY media_type_id) l
                  ON l.media_type_id = m.media_type_id
                JOIN track t ON t.media_type_id = m.media_type_id AND t.milliseconds = l.longest
                JOIN album al ON al.album_id = t.album_id
                ORDER BY m.media_type_id, t.track_id""", rows -> row(rows.getString(1), rows.getString(2), rows.getString(3), minutes(rows.getInt(4))));
    }

    private Answer query(String sql, RowReader reader) throws SQLException {
        List<List<String>> found = new ArrayList<>();
        try (Statement statement = jdbc.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(reader.read(rows));
            }
        }
        return new Answer(found);
    }
}
