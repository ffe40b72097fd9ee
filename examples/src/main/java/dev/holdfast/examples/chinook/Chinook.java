package dev.holdfast.examples.chinook;

import static dev.holdfast.sql.Sql.count;
import static dev.holdfast.sql.Sql.select;

import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.EngineBuilder;
import dev.holdfast.examples.AgentCheck;
import dev.holdfast.examples.chinook.Meter.Lap;
import dev.holdfast.examples.chinook.model.Album;
import dev.holdfast.examples.chinook.model.Artist;
import dev.holdfast.examples.chinook.model.Customer;
import dev.holdfast.examples.chinook.model.Employee;
import dev.holdfast.examples.chinook.model.Genre;
import dev.holdfast.examples.chinook.model.Invoice;
import dev.holdfast.examples.chinook.model.InvoiceLine;
import dev.holdfast.examples.chinook.model.MediaType;
import dev.holdfast.examples.chinook.model.Playlist;
import dev.holdfast.examples.chinook.model.Track;
import dev.holdfast.mapping.Registry;
import dev.holdfast.session.Session;
import dev.holdfast.session.SessionFactory;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Loads the Chinook data set into an empty database of any kind that Holdfast knows, then asks it ten questions. With
 * {@code --verify} they are asked a second time in plain SQL, and the program fails if an answer differs.
 */
public final class Chinook {
    private static final double MILLIS_PER_SECOND = 1000.0;

    private final Engine engine;
    private final PrintStream out;
    private final Meter meter = new Meter();
    private final Registry registry = registry();
    private final SessionFactory sessions;
    private final List<List<String>> files = new ArrayList<>();
    private int wrongFiles;

    Chinook(Engine engine, PrintStream out) {
        this.engine = engine;
        this.out = out;
        this.sessions = SessionFactory.of(engine, registry);
        engine.addListener(meter);
    }

    public static void main(String[] words) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, words));
    }

    /** The store's entities. */
    public static Registry registry() {
        return Registry.of(
                Artist.class,
                Album.class,
                Genre.class,
                MediaType.class,
                Track.class,
                Playlist.class,
                Employee.class,
                Customer.class,
                Invoice.class,
                InvoiceLine.class);
    }

    /** Brings the CSV files of a directory into tables that are there and empty. */
    public static void load(SessionFactory sessions, Path data) {
        new Loading(sessions, data, file -> {}).run();
    }

    /** The whole program; the result is its exit code. */
    static int run(PrintStream out, String... words) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(words);
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            out.println(Arguments.USAGE);
            return 2;
        }
        if (!AgentCheck.passes(Artist.class, out)) {
            return 1;
        }
        try (Engine engine = engine(arguments)) {
            return new Chinook(engine, out).run(arguments.data(), arguments.verify()) ? 0 : 1;
        }
    }

    private static Engine engine(Arguments arguments) {
        EngineBuilder builder = Engine.builder(arguments.url());
        String user = arguments.user();
        String password = arguments.password();
        return (user == null || password == null ? builder : builder.credentials(user, password)).build();
    }

    /** Whether everything was as it should be. */
    boolean run(Path data, boolean verify) {
        registry.metadata().createAll(engine);
        if (!isEmpty()) {
            out.println("The database has artists already: this program loads into an empty one.");
            return false;
        }
        load(data);
        List<Answer> answers = ask();
        boolean right = !verify || agrees(answers);
        return right && wrongFiles == 0;
    }

    private boolean isEmpty() {
        return sessions.call(session -> session.query(Artist.class).first().isEmpty());
    }

    private void load(Path data) {
        out.printf("Loading %s into %s%n%n", data, engine.dialect().name());
        meter.lap();
        long start = System.nanoTime();
        new Loading(sessions, data, this::loaded).run();
        TextTable.print(out, List.of("file", "rows", "in table", "statements", "ms"), files);
        total("Loaded", start);
    }

    private void loaded(CsvFile file) {
        Lap lap = meter.lap();
        long inTable = rowsOf(file.table());
        wrongFiles += inTable == file.lines().size() ? 0 : 1;
        files.add(Answer.row(
                file.table(),
                file.lines().size(),
                inTable,
                lap.statements(),
                String.format(Locale.ROOT, "%.0f", lap.millis())));
        meter.lap();
    }

    private long rowsOf(String table) {
        try (Connection connection = engine.connect()) {
            return connection
                    .execute(select(count()).from(registry.metadata().table(table)))
                    .one();
        }
    }

    private List<Answer> ask() {
        List<Answer> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (Question question : Questions.all()) {
            meter.lap();
            try (Session session = sessions.open()) {
                answers.add(question.ask().apply(session));
            }
            Lap lap = meter.lap();
            out.printf("%d. %s  (%s)%n%n", answers.size(), question.title(), lap);
            TextTable.print(
                    out, question.columns(), answers.get(answers.size() - 1).rows());
        }
        total("Asked", start);
        return answers;
    }

    private void total(String what, long start) {
        double seconds = (System.nanoTime() - start) / 1e6 / MILLIS_PER_SECOND;
        out.printf(Locale.ROOT, "%s in %.2f s%n%n", what, seconds);
    }

    /** Asks again in plain SQL and prints what differs. */
    boolean agrees(List<Answer> answers) {
        List<Answer> expected = jdbcAnswers();
        List<Integer> different = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(answers.get(i))) {
                different.add(i + 1);
                out.printf("%d. in plain SQL:%n%n", i + 1);
                TextTable.print(
                        out, Questions.all().get(i).columns(), expected.get(i).rows());
            }
        }
        out.printf("Equal to plain SQL: %d of %d%n", expected.size() - different.size(), expected.size());
        if (!different.isEmpty()) {
            out.printf("Different: %s%n", different);
        }
        return different.isEmpty();
    }

    private List<Answer> jdbcAnswers() {
        try (Connection connection = engine.connect()) {
            return new JdbcQuestions(connection.jdbc()).answers();
        } catch (SQLException failure) {
            throw new IllegalStateException("The questions in plain SQL failed", failure);
        }
    }
}
