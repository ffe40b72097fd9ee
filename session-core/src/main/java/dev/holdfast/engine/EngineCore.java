package dev.holdfast.engine;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.Dialects;
import dev.holdfast.dialect.ErrorKind;
import dev.holdfast.engine.internal.ConnectionPool;
import dev.holdfast.engine.internal.ConnectionPool.PoolCounts;
import dev.holdfast.error.HoldfastException;
import dev.holdfast.error.PoolTimeoutException;
import dev.holdfast.error.ResourceClosedException;
import dev.holdfast.sql.EntityCatalog;
import dev.holdfast.sql.SchemaMap;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What an engine and its views share: the pool, the dialect, listeners, compiled statements. Thread-safe. */
final class EngineCore {
    private static final String NESTED = """
             This thread asks for a second connection while it holds one: use the session or connection it has, or give \
            nested ones a pool with room for both.""";

    private final ConnectionPool pool;
    private final boolean hideParameters;
    private final UnaryOperator<Dialect> configured;
    private final CompiledCache compiled;
    private final StatementCompiler plainCompiler = new StatementCompiler(this, EntityCatalog.NONE, SchemaMap.NONE);
    private final AtomicLong connectionIds = new AtomicLong();
    private final Holders holders = new Holders();
    private final Listeners listeners;
    private volatile @Nullable Database database;
    private volatile boolean closed;

    /** Which database it is: known from the URL, or from the first connection of somebody else's data source. */
    record Database(Dialect dialect, ErrorTranslator errors, ServerAddress server) {}

    EngineCore(ConnectionPool pool, EngineBuilder settings, @Nullable Dialect dialect, @Nullable String url) {
        this.pool = pool;
        this.hideParameters = settings.hidesParameters();
        this.configured = settings::configured;
        this.compiled = new CompiledCache(settings.statementCacheSize());
        this.listeners = new Listeners(settings.listeners());
        if (dialect != null) {
            database = database(dialect, url == null ? "" : url);
        }
    }

    private Database database(Dialect dialect, String url) {
        return new Database(
                dialect, new ErrorTranslator(dialect, hideParameters), ServerAddress.of(dialect.name(), url));
    }

    ConnectionPool pool() {
        return pool;
    }

    boolean hidesParameters() {
        return hideParameters;
    }

    CompiledCache compiled() {
        return compiled;
    }

    StatementCompiler plainCompiler() {
        return plainCompiler;
    }

    Listeners listeners() {
        return listeners;
    }

    Holders holders() {
        return holders;
    }

    long nextConnectionId() {
        return connectionIds.incrementAndGet();
    }

    Dialect dialect() {
        return database().dialect();
    }

    ErrorTranslator errors() {
        return database().errors();
    }

    Database database() {
        Database known = database;
        if (known != null) {
            return known;
        }
        java.sql.Connection jdbc = borrow();
        try (jdbc) {
            return known(jdbc);
        } catch (SQLException failure) {
            throw cannotConnect(failure);
        }
    }

    /** Takes a JDBC connection from the pool; its autocommit and isolation are as they come. */
    java.sql.Connection borrow() {
        if (closed) {
            throw new ResourceClosedException("The engine is closed. [closed-engine]");
        }
        try {
            java.sql.Connection jdbc = pool.borrow();
            return database == null ? recognised(jdbc) : jdbc;
        } catch (SQLException failure) {
            throw cannotConnect(failure);
        }
    }

    private java.sql.Connection recognised(java.sql.Connection jdbc) throws SQLException {
        try {
            known(jdbc);
            return jdbc;
        } catch (SQLException | RuntimeException failure) {
            jdbc.close();
            throw failure;
        }
    }

    private Database known(java.sql.Connection jdbc) throws SQLException {
        Database known = database;
        if (known == null) {
            String url = jdbc.getMetaData().getURL();
            known = database(configured.apply(Dialects.forUrl(url)), url);
            database = known;
        }
        return known;
    }

    private HoldfastException cannotConnect(SQLException failure) {
        PoolCounts counts = pool.counts();
        boolean exhausted = counts.maximum() > 0 && counts.active() >= counts.maximum();
        if (failure instanceof SQLTransientConnectionException && (exhausted || failure.getCause() == null)) {
            return poolTimeout(counts, failure);
        }
        Database known = database;
        if (known == null) {
            return new HoldfastException(
                    "The data source gave no connection: %s [connect-failed]".formatted(failure.getMessage()), failure);
        }
        return known.errors().exception(ErrorKind.OPERATIONAL, failure, FailureReport.of("connecting"));
    }

    private PoolTimeoutException poolTimeout(PoolCounts counts, SQLException failure) {
        List<String> held = holders.descriptions();
        String who = held.isEmpty() ? "" : " Held: " + String.join("; ", held) + ".";
        String nested = holders.include(Thread.currentThread()) ? NESTED : "";
        return new PoolTimeoutException(
                "No connection became free in time: size %d of %d, active %d, waiting %d.%s%s %s [pool-timeout]"
                        .formatted(
                                counts.size(),
                                counts.maximum(),
                                counts.active(),
                                counts.waiting(),
                                who,
                                nested,
                                "Close connections and sessions in good time, or raise maximumPoolSize."),
                failure);
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        if (!closed) {
            closed = true;
            pool.close();
        }
    }
}
