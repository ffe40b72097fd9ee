package dev.holdfast.examples;

import static dev.holdfast.sql.Sql.column;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.sum;

import dev.holdfast.engine.Engine;
import dev.holdfast.examples.store.Album;
import dev.holdfast.examples.store.Album_;
import dev.holdfast.examples.store.Artist;
import dev.holdfast.examples.store.Artist_;
import dev.holdfast.examples.store.Sale;
import dev.holdfast.examples.store.Sale_;
import dev.holdfast.examples.store.Track;
import dev.holdfast.examples.store.Track_;
import dev.holdfast.mapping.Registry;
import dev.holdfast.session.Nested;
import dev.holdfast.session.Session;
import dev.holdfast.session.SessionFactory;
import dev.holdfast.sql.Select;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A small music store on an embedded database, its SQL printed with the reason of each statement. */
public final class Quickstart {
    /** A statement is immutable: written once, compiled once, used anywhere. */
    private static final Select<Bestseller> BESTSELLERS = select(
                    Artist_.name,
                    sum(Sale_.copies).as("copies"),
                    sum(Sale_.unitPrice.times(Sale_.copies)).as("total"))
            .join(Artist_.albums)
            .join(Album_.tracks)
            .join(Track_.sales)
            .groupBy(Artist_.id, Artist_.name)
            .orderBy(column("total").desc(), Artist_.name)
            .into(Bestseller.class);

    private final PrintStream out;

    /** One row of the typed query. */
    record Bestseller(String artist, int copies, BigDecimal total) {}

    Quickstart(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (!AgentCheck.passes(Artist.class, out)) {
            System.exit(1);
        }
        new Quickstart(out).run();
    }

    void run() {
        try (Engine engine =
                Engine.builder("jdbc:h2:mem:store").hideParameters(false).build()) {
            Registry registry = Registry.of(Artist.class, Album.class, Track.class, Sale.class);
            registry.metadata().createAll(engine);
            engine.addListener(new SqlPrinter(out));

            SessionFactory sessions = SessionFactory.of(engine, registry);
            add(sessions);
            try (Session session = sessions.open()) {
                Artist artist = load(session);
                change(session, artist);
                savepoint(session, artist);
                query(session);
                rollBack(session, artist);
            }
        }
        out.println("Read next: README.md, docs/architecture.md, and this program:");
        out.println("examples/src/main/java/dev/holdfast/examples/Quickstart.java");
    }

    private void add(SessionFactory sessions) {
        heading("Add and flush", "Objects are added in memory. A flush sends them: parents first, like rows together.");
        sessions.transact(session -> {
            Track behaviour = new Track("Human Behaviour", "0.99");
            Track joga = new Track("Joga", "1.29");
            Artist bjork = new Artist("Björk");
            bjork.getAlbums().add(new Album("Debut", 1993, behaviour, new Track("Big Time Sensuality", "0.99")));
            bjork.getAlbums().add(new Album("Homogenic", 1997, joga));
            Track halleluhwah = new Track("Halleluhwah", "1.99");
            Artist can = new Artist("Can");
            can.getAlbums().add(new Album("Tago Mago", 1971, halleluhwah));

            session.add(bjork);
            session.add(can);
            say(
                    "%d objects wait. The other side follows by itself: \"%s\" is on \"%s\".%n",
                    session.added().size(), joga.getName(), joga.getAlbum().getTitle());
            session.flush();

            say(
                    "The keys are on the objects: \"%s\" is track %d. What is added now goes with the commit.%n",
                    joga.getName(), joga.getId());
            session.addAll(new Sale(3, behaviour), new Sale(2, joga), new Sale(2, halleluhwah));
        });
    }

    private Artist load(Session session) {
        heading("Get and lazy load", "One object for each row. What is not loaded loads when it is read, no proxies.");
        Artist artist = session.getOne(Artist.class, 1L);
        boolean same = artist == session.get(Artist.class, 1L);
        for (Album album : artist.getAlbums()) {
            say("%s (%d)", album.getTitle(), album.getReleased());
        }
        say(
                "A second get sent nothing and gave the same object: %s. The class is still %s.%n",
                same, artist.getClass().getSimpleName());
        return artist;
    }

    private void change(Session session, Artist artist) {
        heading(
                "Dirty tracking",
                "A setter is noticed when it is called; the flush looks at what changed, not at what is held.");
        artist.setName("Bjork");
        Album debut = artist.getAlbums().get(0);
        debut.setTitle("Debut");
        say(
                "Held: %d. With a changed value: %d. The title was set to what it was, so it costs nothing.%n",
                session.identityMap().size(),
                session.dirty().stream().filter(session::isModified).count());
        session.flush();
    }

    private void savepoint(Session session, Artist artist) {
        heading("Savepoint", "A part of the work that may fail. Rows and objects go back together.");
        Track track = artist.getAlbums().get(1).getTracks().get(0);
        try (Nested attempt = session.beginNested()) {
            track.setPrice(new BigDecimal("9.99"));
            session.flush();
            say("Inside: %s costs %s.%n", track.getName(), track.getPrice());
            attempt.rollback();
        }
        BigDecimal price = track.getPrice();
        say(
                "After the rollback to the savepoint: %s costs %s, the artist is still %s.%n",
                track.getName(), price, artist.getName());
    }

    private void query(Session session) {
        heading("A typed query", "It reads like SQL, the compiler checks it, and rows become a record.");
        for (Bestseller row : session.execute(BESTSELLERS)) {
            say("%-8s %3d copies %8s", row.artist(), row.copies(), row.total());
        }
        out.println();
    }

    private void rollBack(Session session, Artist artist) {
        heading("Rollback", "Without a commit nothing has happened, in the database or in memory.");
        session.rollback();
        String name = artist.getName();
        say("The artist is %s again.%n", name);
    }

    private void heading(String title, String sentence) {
        out.printf("%s%n%s%n   %s%n%n", title.toUpperCase(Locale.ROOT), "-".repeat(title.length()), sentence);
    }

    private void say(String format, Object... values) {
        out.println("   " + format.formatted(values));
    }
}
