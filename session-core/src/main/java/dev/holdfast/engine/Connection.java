package dev.holdfast.engine;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.ResourceClosedException;
import dev.holdfast.schema.DdlSettings;
import dev.holdfast.schema.DdlSyntax;
import dev.holdfast.schema.DdlTarget;
import dev.holdfast.schema.ReflectedSchema;
import dev.holdfast.sql.RawSql;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.SchemaMap;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Statement;
import dev.holdfast.sql.StatementKind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the database and the transaction on it. The first statement begins a transaction by itself;
 * {@link #commit()} and {@link #rollback()} end it, and the next statement begins another. {@link #close()} without a
 * commit rolls back.
 *
 * <p>One thread at a time: a second one that enters while a call is under way gets an
 * {@link dev.holdfast.error.IllegalConcurrentUseException}. Handing over between calls is allowed.
 *
 * <p>After an error that ended the transaction in the database, and after the connection was lost, every call but
 * {@link #rollback()} and {@link #close()} throws {@link dev.holdfast.error.PendingRollbackException}; then the next use
 * takes a new connection.
 *
 * @see <a href="https://docs.sqlalchemy.org/en/20/core/connections.html">SQLAlchemy, Working with Engines and
 *     Connections</a>
 */
public final class Connection extends SingleThreaded implements AutoCloseable, DdlTarget {
    private static final StatementContext DDL =
            new StatementContext(StatementCause.of(StatementCause.Kind.SCHEMA, ""), StatementKind.OTHER, List.of(), 1);

    private final Engine engine;
    private final EngineCore core;
    private final long id;
    private final Thread holder = Thread.currentThread();
    private final long since = System.nanoTime();
    private final JdbcLink link;
    private final StatementRunner runner;
    private final int slot;
    private ExecutionOptions options;
    private boolean scoped;
    private volatile boolean closed;

    Connection(Engine engine, EngineCore core, ExecutionOptions options) {
        this.engine = engine;
        this.core = core;
        this.options = options;
        this.id = core.nextConnectionId();
        this.link = new JdbcLink(core, this);
        this.runner = new StatementRunner(core, this, link);
        this.slot = core.holders().add(this);
        link.statements().timeout(options.timeoutSeconds());
    }

    // --- statements

    /**
     * Sends SQL as it is, with {@code ?} for each value.
     *
     * @param values in the order of the markers; null is NULL
     */
    public Result<Row> execute(@RawSql String sql, @Nullable Object... values) {
        return statements("execute").text(sql, values);
    }

    /** Sends a statement. Rows come as {@link Row}s, also those of a statement about one value. */
    public Result<Row> execute(Statement statement) {
        return execute(statement, Map.of());
    }

    /** Sends a statement with values for its named parameters. */
    public Result<Row> execute(Statement statement, Map<String, ?> parameters) {
        return statements("execute").rows(statement, parameters);
    }

    /** Sends a statement about the entities that a compiler knows. For the session. */
    public Result<Row> execute(StatementCompiler compiler, Statement statement, Map<String, ?> parameters) {
        return new StatementCalls(this, core, "execute", compiler).rows(statement, parameters);
    }

    /**
     * Sends a statement once for each map, as a batch where it gives no rows (CN-13).
     *
     * @param batch the first map decides which parameters there are
     */
    public Result<Row> execute(Statement statement, List<? extends Map<String, ?>> batch) {
        return statements("execute").batch(statement, batch);
    }

    /** Sends a query: its value, its record or, for several columns, {@link Row}s. */
    public <R> Result<R> execute(Select<R> select) {
        return execute(select, Map.of());
    }

    /** Sends a query with values for its named parameters. */
    public <R> Result<R> execute(Select<R> select, Map<String, ?> parameters) {
        return statements("execute").select(select, parameters);
    }

    /**
     * Sends a query and fetches its rows while they are read. The stream must be closed; it also ends with the
     * transaction.
     *
     * @param fetchSize rows to fetch at a time
     */
    public <R> Stream<R> stream(Select<R> select, int fetchSize) {
        return statements("stream").stream(select, fetchSize);
    }

    private StatementCalls statements(String what) {
        return new StatementCalls(this, core, what);
    }

    // --- transactions

    /**
     * Begins a transaction.
     *
     * @throws InvalidRequestException if one is open, also one that began by itself (CN-03)
     */
    public Transaction begin() {
        boolean outermost = enterOpen("begin");
        try {
            link.requireUsable();
            if (link.root() != null) {
                throw new InvalidRequestException("""
                        A transaction is open on this connection already: the first statement begins one by itself. \
                        Commit or roll it back before begin(), or use beginNested() for a savepoint. \
                        [transaction-open]""");
            }
            return link.begin();
        } finally {
            leave(outermost);
        }
    }

    /**
     * Sets a savepoint, at once; begins a transaction if none is open.
     *
     * @throws dev.holdfast.error.NotSupportedException if the database has none
     */
    public Savepoint beginNested() {
        boolean outermost = enterOpen("beginNested");
        try {
            return link.beginNested();
        } finally {
            leave(outermost);
        }
    }

    /** Commits the transaction and with it all savepoints; does nothing if none is open. */
    public void commit() {
        boolean outermost = enterClosable("commit");
        try {
            link.commit();
        } finally {
            leave(outermost);
        }
    }

    /** Rolls the transaction back; does nothing if none is open. Puts right what an error left behind. */
    public void rollback() {
        boolean outermost = enterClosable("rollback");
        try {
            link.rollback();
        } finally {
            leave(outermost);
        }
    }

    void release(Savepoint savepoint) {
        boolean outermost = enterClosable("release savepoint");
        try {
            link.release(savepoint);
        } finally {
            leave(outermost);
        }
    }

    void rollbackTo(Savepoint savepoint) {
        boolean outermost = enterClosable("rollback to savepoint");
        try {
            link.rollbackTo(savepoint);
        } finally {
            leave(outermost);
        }
    }

    public boolean inTransaction() {
        return link.root() != null;
    }

    public boolean inNestedTransaction() {
        return link.innermost() != null;
    }

    /** The open transaction, also one that began by itself; null if there is none. */
    public @Nullable Transaction transaction() {
        return link.root();
    }

    /** The innermost open savepoint; null if there is none. */
    public @Nullable Savepoint savepoint() {
        return link.innermost();
    }

    /** Whether an error ended the transaction, so that only a rollback is possible. */
    public boolean needsRollback() {
        return link.isBroken();
    }

    // --- the connection itself

    /**
     * Changes how this connection works from its next transaction on; what the options leave open stays.
     *
     * @return this connection
     * @throws InvalidRequestException if a transaction is open (TX-34)
     */
    public Connection withOptions(ExecutionOptions changes) {
        Arguments.notNull(changes, "changes");
        boolean outermost = enterOpen("withOptions");
        try {
            if (link.root() != null) {
                throw new InvalidRequestException("""
                        Options cannot change while a transaction is open. Commit or roll it back first. \
                        [options-in-transaction]""");
            }
            options = changes.over(options);
            link.statements().timeout(options.timeoutSeconds());
            return this;
        } finally {
            leave(outermost);
        }
    }

    public ExecutionOptions options() {
        return options;
    }

    public Engine engine() {
        return engine;
    }

    public Dialect dialect() {
        return core.dialect();
    }

    /** A number that no other connection of this engine has. */
    public long id() {
        return id;
    }

    /**
     * Throws the JDBC connection away, as if it had been lost. An open transaction is lost and needs a rollback; the
     * next use takes a new connection, without the options that were set on the old one in the database.
     */
    public void invalidate() {
        boolean outermost = enterClosable("invalidate");
        try {
            link.invalidate(new InvalidRequestException("invalidate() was called. [invalidated]"));
        } finally {
            leave(outermost);
        }
    }

    /** Whether the JDBC connection is gone and no new one has been taken yet. */
    public boolean isInvalidated() {
        return !closed && link.isInvalidated();
    }

    /** Takes the JDBC connection out of the pool: {@link #close()} really closes it. */
    public void detach() {
        boolean outermost = enterClosable("detach");
        try {
            link.detach();
        } finally {
            leave(outermost);
        }
    }

    public boolean isClosed() {
        return closed;
    }

    /** Rolls back what is open and returns the connection. Idempotent; never throws because of the database. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        boolean outermost = enter("close");
        try {
            if (core.listeners().anyEnabled()) {
                core.listeners().tell(listener -> listener.released(this));
            }
        } finally {
            closed = true;
            link.release();
            core.holders().remove(slot);
            leave(outermost);
        }
    }

    // --- doors for the floors above

    /** Sends a query and reads its rows. For the floors above. */
    public <R extends @Nullable Object> R query(
            @RawSql String sql, Binder binder, StatementContext context, ResultReader<R> reader) {
        boolean outermost = enterOpen("query");
        try {
            return runner.query(new Sending(sql, null, context), binder, reader);
        } finally {
            leave(outermost);
        }
    }

    /**
     * Sends a statement that changes rows. For the floors above.
     *
     * @return how many rows it changed
     */
    public int update(@RawSql String sql, Binder binder, StatementContext context) {
        boolean outermost = enterOpen("update");
        try {
            return runner.update(new Sending(sql, null, context), binder);
        } finally {
            leave(outermost);
        }
    }

    /**
     * Sends a statement once for each row, as one JDBC batch. For the floors above.
     *
     * @return what JDBC says for each row: a count, or {@link java.sql.Statement#SUCCESS_NO_INFO}
     */
    public int[] batch(@RawSql String sql, int rows, RowBinder binder, StatementContext context) {
        Arguments.positive(rows, "rows");
        boolean outermost = enterOpen("batch");
        try {
            return runner.batch(new Sending(sql, null, context.withRows(rows)), rows, binder);
        } finally {
            leave(outermost);
        }
    }

    /**
     * Sends a statement that changes rows and reads what it gives back. For the floors above.
     *
     * @param generatedKeyColumns the columns to ask JDBC for; null where the statement itself returns rows
     */
    public <R extends @Nullable Object> R returning(
            @RawSql String sql,
            String @Nullable [] generatedKeyColumns,
            Binder binder,
            StatementContext context,
            ResultReader<R> reader) {
        boolean outermost = enterOpen("returning");
        try {
            return runner.returning(new Sending(sql, generatedKeyColumns, context), binder, reader);
        } finally {
            leave(outermost);
        }
    }

    /** Sends a query and leaves its result open. For the floors above. */
    public Cursor cursor(@RawSql String sql, Binder binder, StatementContext context, int fetchSize) {
        Arguments.positive(fetchSize, "fetchSize");
        boolean outermost = enterOpen("cursor");
        try {
            return runner.cursor(new Sending(sql, null, context), binder, fetchSize);
        } finally {
            leave(outermost);
        }
    }

    /** The JDBC connection with a transaction open on it. What is done with it directly, nobody hears of. */
    public java.sql.Connection jdbc() {
        boolean outermost = enterOpen("jdbc");
        try {
            return link.ready();
        } finally {
            leave(outermost);
        }
    }

    // --- DDL

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
        return ofCatalog("existingTables", dialect()::existingTables);
    }

    @Override
    public ReflectedSchema reflect(@Nullable String schema) {
        return ofCatalog("reflect", jdbc -> dialect().catalog().read(jdbc, schema));
    }

    @Override
    public List<String> schemaNames() {
        return ofCatalog("schemaNames", dialect().catalog()::schemas);
    }

    /** A look into the catalog. */
    @FunctionalInterface
    private interface CatalogQuery<R> {
        R read(java.sql.Connection jdbc) throws SQLException;
    }

    private <R> R ofCatalog(String what, CatalogQuery<R> query) {
        boolean outermost = enterOpen(what);
        try {
            return query.read(link.ready());
        } catch (SQLException failure) {
            throw link.failed(failure, FailureReport.of("reading the catalog"), true);
        } finally {
            leave(outermost);
        }
    }

    /** {@inheritDoc} Commits what it did, and rolls it back if it fails. */
    @Override
    public void executeDdl(List<String> statements, DdlSettings settings) {
        Arguments.notNull(statements, "statements");
        Arguments.notNull(settings, "settings");
        boolean outermost = enterOpen("executeDdl");
        try {
            if (link.root() != null) {
                throw new InvalidRequestException("""
                        These statements need settings that cannot change while a transaction is open. Commit or roll it \
                        back first, or use the engine. [settings-in-transaction]""");
            }
            link.outsideTransaction(settings.before());
            try {
                executeAndEnd(statements);
            } finally {
                setBack(settings.after());
            }
        } finally {
            leave(outermost);
        }
    }

    /** With settings that stay as they are, nobody else may have the JDBC connection. */
    private void setBack(List<String> settings) {
        try {
            link.outsideTransaction(settings);
        } catch (RuntimeException failure) {
            link.invalidate(failure);
            throw failure;
        }
    }

    private void executeAndEnd(List<String> statements) {
        try {
            executeDdl(statements);
            commit();
        } finally {
            rollback(); // what was not committed
        }
    }

    @Override
    public void executeDdl(List<String> statements) {
        Arguments.notNull(statements, "statements").forEach(sql -> update(sql, Binder.NONE, DDL));
    }

    // --- guards

    StatementRunner runner() {
        return runner;
    }

    /** Begins a scope in which the transaction, once ended, is not begun again by itself (TX-11). */
    void beginScope() {
        begin();
        scoped = true;
    }

    void endScope() {
        scoped = false;
    }

    /** Begins a call that needs an open connection and, in a scope, its transaction. */
    boolean enterOpen(String what) {
        boolean outermost = enterClosable(what);
        if (scoped && link.root() == null) {
            leave(outermost);
            throw JdbcLink.scopeEnded();
        }
        return outermost;
    }

    private boolean enterClosable(String what) {
        boolean outermost = enter(what);
        if (closed) {
            leave(outermost);
            throw new ResourceClosedException(
                    "%s is closed: %s is not possible any more. [closed-connection]".formatted(label(), what));
        }
        return outermost;
    }

    @Override
    String label() {
        return "Connection " + id;
    }

    Thread holder() {
        return holder;
    }

    /** Who holds this connection since when, for a message; read from other threads without care. */
    String holderText() {
        return "connection %d by thread \"%s\" for %.1f s%s"
                .formatted(
                        id,
                        holder.getName(),
                        Duration.ofNanos(System.nanoTime() - since).toMillis() / 1000.0,
                        link.root() == null ? "" : ", in a transaction");
    }

    @Override
    public String toString() {
        return label() + (closed ? " (closed)" : "");
    }
}
