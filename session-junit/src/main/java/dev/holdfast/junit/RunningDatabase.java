package dev.holdfast.junit;

import dev.holdfast.engine.Engine;
import dev.holdfast.engine.EngineBuilder;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What a {@link TestDatabase} has become in this JVM: started once, or failed once and for all. Thread-safe. */
final class RunningDatabase {
    private static final Map<TestDatabase, RunningDatabase> ALL = new ConcurrentHashMap<>();

    private static final int LONGEST_LABEL = 30;

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final TestDatabase database;
    private @Nullable DatabaseServer server;
    private @Nullable TestDatabaseException failure;
    private @Nullable DatabaseAddress shared;
    private @Nullable Engine engine;

    private RunningDatabase(TestDatabase database) {
        this.database = database;
    }

    static RunningDatabase of(TestDatabase database) {
        return ALL.computeIfAbsent(database, RunningDatabase::new);
    }

    /** The server, started on first call; a start that failed is not tried again, it would cost each test its time. */
    synchronized DatabaseServer server() {
        if (failure != null) {
            throw failure;
        }
        if (server == null) {
            server = start();
            Shutdown.HOOK.add(server);
        }
        return server;
    }

    private DatabaseServer start() {
        try {
            return database.start();
        } catch (IOException | SQLException | RuntimeException | LinkageError e) {
            failure = new TestDatabaseException(
                    "Test database " + database.label() + " cannot run here: " + e + ". Its artifacts are "
                            + database.artifacts() + ". [test-database]",
                    e);
            throw failure;
        }
    }

    DatabaseAddress fresh(String label) {
        try {
            return server().create(identifier(label));
        } catch (IOException | SQLException e) {
            throw new TestDatabaseException(
                    "Cannot create a database for '" + label + "' on " + database.label() + ": " + e.getMessage()
                            + ". [test-database]",
                    e);
        }
    }

    private static String identifier(String label) {
        String plain = label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        String start = plain.length() <= LONGEST_LABEL ? plain : plain.substring(0, LONGEST_LABEL);
        return "t_" + start + "_" + SERIAL.incrementAndGet();
    }

    synchronized DatabaseAddress shared() {
        if (shared == null) {
            shared = fresh("shared");
        }
        return shared;
    }

    synchronized Engine engine() {
        if (engine == null) {
            engine = open(shared());
        }
        return engine;
    }

    static Engine open(DatabaseAddress address) {
        EngineBuilder builder = Engine.builder(address.url())
                .without(TestDatabase.switchedOff())
                .hikari(pool -> {
                    pool.setMinimumIdle(0); // a suite has many engines; idle connections would fill the server
                    pool.setMaximumPoolSize(10);
                });
        if (!address.user().isEmpty()) {
            builder.credentials(address.user(), address.password());
        }
        Engine engine = builder.build();
        Shutdown.HOOK.add(engine);
        return engine;
    }
}
