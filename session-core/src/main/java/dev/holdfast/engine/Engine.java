package dev.holdfast.engine;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.engine.internal.ConnectionPool.PoolCounts;
import dev.holdfast.schema.DdlSettings;
import dev.holdfast.schema.DdlSyntax;
import dev.holdfast.schema.DdlTarget;
import dev.holdfast.schema.ReflectedSchema;
import dev.holdfast.sql.EntityCatalog;
import dev.holdfast.sql.RawSql;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.SchemaMap;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A pool of connections to one database, and the dialect that it speaks. Make one for each database and keep it;
 * making it opens no connection. Thread-safe.
 *
 * @see <a href="https://docs.sqlalchemy.org/en/20/core/engines.html">SQLAlchemy, Engine Configuration</a>
 */
public final class Engine implements AutoCloseable, DdlTarget {
    private final EngineCore core;
    private final ExecutionOptions options;

    Engine(EngineCore core, ExecutionOptions options) {
        this.core = core;
        this.options = options;
    }

    /** An engine with a pool of its own. */
    public static Engine create(String url) {
        return builder(url).build();
    }

    /** An engine with a pool of its own, to be configured. */
    public static EngineBuilder builder(String url) {
        return new EngineBuilder(Arguments.notBlank(url, "url"), null);
    }

    /**
     * An engine on somebody else's pool, which {@link #close()} leaves open. Session settings are the pool's business:
     * on SQLite, for one, it must switch foreign keys on.
     */
    public static Engine over(DataSource source) {
        return builder(source).build();
    }

    /** An engine on somebody else's pool, to be configured. */
    public static EngineBuilder builder(DataSource source) {
        return new EngineBuilder(null, Arguments.notNull(source, "source"));
    }

    /**
     * Takes a connection from the pool, to be closed by the caller.
     *
     * @throws dev.holdfast.error.PoolTimeoutException if none becomes free in time; it says who holds them
     * @throws dev.holdfast.error.OperationalException if the database cannot be reached
     */
    public Connection connect() {
        Connection connection = new Connection(this, core, options);
        if (core.listeners().anyEnabled()) {
            core.listeners().tell(listener -> listener.connected(connection));
        }
        return connection;
    }

    /** Sends SQL as it is, with {@code ?} for each value, in a transaction of its own that is committed (CN-16). */
    public Result<Row> execute(@RawSql String sql, @Nullable Object... values) {
        return call(connection -> connection.execute(sql, values));
    }

    /** Sends a statement in a transaction of its own that is committed. */
    public Result<Row> execute(Statement statement) {
        return call(connection -> connection.execute(statement));
    }

    /** Sends a statement with named parameters in a transaction of its own that is committed. */
    public Result<Row> execute(Statement statement, Map<String, ?> parameters) {
        return call(connection -> connection.execute(statement, parameters));
    }

    /** Sends a query in a transaction of its own. */
    public <R> Result<R> execute(Select<R> select) {
        return call(connection -> connection.execute(select));
    }

    /**
     * Runs work in a transaction: committed when it returns, rolled back when it throws, and what it threw is thrown
     * on. If the work ends the transaction itself it must not use the connection any more (TX-11).
     */
    public void transact(Consumer<Connection> work) {
        Arguments.notNull(work, "work");
        call(connection -> {
            work.accept(connection);
            return true;
        });
    }

    /** As {@link #transact}, with a value. */
    public <R extends @Nullable Object> R call(Function<Connection, R> work) {
        Arguments.notNull(work, "work");
        try (Connection connection = connect()) {
            connection.beginScope();
            R result = work.apply(connection);
            connection.endScope();
            connection.commit();
            return result;
        }
    }

    public Dialect dialect() {
        return core.dialect();
    }

    /** Where the database is. */
    public ServerAddress server() {
        return core.database().server();
    }

    /** A view with other options that shares pool, listeners and compiled statements (CN-09). */
    public Engine withOptions(ExecutionOptions changes) {
        return new Engine(core, Arguments.notNull(changes, "changes").over(options));
    }

    public ExecutionOptions options() {
        return options;
    }

    /** How the pool is filled just now. */
    public PoolStatus pool() {
        PoolCounts counts = core.pool().counts();
        return new PoolStatus(counts.size(), counts.active(), counts.idle(), counts.waiting(), counts.maximum());
    }

    public void addListener(EngineListener listener) {
        core.listeners().add(Arguments.notNull(listener, "listener"));
    }

    public void removeListener(EngineListener listener) {
        core.listeners().remove(Arguments.notNull(listener, "listener"));
    }

    /** Whether values are kept out of messages and logs. */
    public boolean hidesParameters() {
        return core.hidesParameters();
    }

    /** Compiles statements about a catalog's entities. Keep it: it is how statements recognise their compiled form. */
    public StatementCompiler compiler(EntityCatalog catalog) {
        return new StatementCompiler(core, Arguments.notNull(catalog, "catalog"), schemas());
    }

    /** What the cache of compiled statements holds, and how often it helped (P-16). */
    public CacheStatistics statementCache() {
        return core.compiled().statistics();
    }

    /** How many compiled statements are kept just now. */
    public int compiledStatements() {
        return core.compiled().size();
    }

    /**
     * Tells the listeners that work begins which may send several statements, such as a flush. Close what is returned
     * when it has ended.
     *
     * @return null if nobody listens
     */
    public @Nullable WorkEvent work(StatementCause cause) {
        if (!core.listeners().anyEnabled()) {
            return null;
        }
        WorkEvent work =
                new WorkEvent(this, cause, ended -> core.listeners().tell(listener -> listener.workFinished(ended)));
        core.listeners().tell(listener -> listener.workStarted(work));
        return work;
    }

    /** Which schemas take the place of those that tables name; see {@link ExecutionOptions#withSchemas}. */
    @Override
    public SchemaMap schemas() {
        return options.schemas();
    }

    @Override
    public DdlSyntax ddlSyntax() {
        return dialect().ddl();
    }

    @Override
    public Set<String> existingTables() {
        return call(Connection::existingTables);
    }

    @Override
    public void executeDdl(List<String> statements) {
        transact(connection -> connection.executeDdl(statements));
    }

    @Override
    public void executeDdl(List<String> statements, DdlSettings settings) {
        try (Connection connection = connect()) {
            connection.executeDdl(statements, settings);
        }
    }

    @Override
    public ReflectedSchema reflect(@Nullable String schema) {
        return call(connection -> connection.reflect(schema));
    }

    @Override
    public List<String> schemaNames() {
        return call(Connection::schemaNames);
    }

    /** Closes idle connections; those in use keep working and are closed when they come back. */
    public void dispose() {
        core.pool().evictAll();
        core.listeners().tell(listener -> listener.disposed(this));
    }

    public boolean isClosed() {
        return core.isClosed();
    }

    /** Closes the pool for good, unless it is somebody else's. Idempotent. */
    @Override
    public void close() {
        if (!core.isClosed()) {
            core.close();
            core.listeners().tell(listener -> listener.disposed(this));
        }
    }

    @Override
    public String toString() {
        return core.isClosed() ? "Engine (closed)" : "Engine[pool=%s]".formatted(pool());
    }
}
