package dev.holdfast.session;

import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.Result;
import dev.holdfast.engine.StatementCause;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.NoResultFoundException;
import dev.holdfast.error.StatementException;
import dev.holdfast.loading.Loader;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Registry;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Sql;
import dev.holdfast.sql.Statement;
import dev.holdfast.state.EntityStatus;
import dev.holdfast.state.IdentityKey;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.StateOwner;
import dev.holdfast.state.States;
import dev.holdfast.state.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A holding zone for all the objects you loaded or added, over one transaction: one object for each row, a record of what
 * changed, and the statements that bring both together.
 *
 * <p>A session takes a connection at its first SQL and gives it back at commit or rollback. It belongs to one thread at a
 * time; a second thread entering meanwhile is turned away. Every method throws
 * {@link dev.holdfast.error.PendingRollbackException} while the session waits for the rollback after a failed flush.
 *
 * @see <a href="https://docs.sqlalchemy.org/en/20/orm/session_basics.html">SQLAlchemy, Session Basics</a>
 */
public final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("holdfast");
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final SessionFactory factory;
    private final Engine engine;
    private final @Nullable Connection bound;
    private final SessionOptions options;
    private final long number = NUMBERS.incrementAndGet();
    private final Attachment owner = new Attachment(this);
    private final ThreadGuard guard = new ThreadGuard();
    private final Holdings holdings;
    private final Flusher flusher = new Flusher(this);
    private final Loader loader;
    private final Map<String, Object> info;
    private final Set<String> warned = new HashSet<>();
    private @Nullable TransactionLevel level;
    private boolean autoflush;
    private boolean closed;
    private boolean ending;
    private int insertOrder;

    Session(SessionFactory factory, Engine engine, @Nullable Connection bound, SessionOptions options) {
        this.factory = factory;
        this.engine = engine;
        this.bound = bound;
        this.options = options;
        this.autoflush = options.autoflush();
        this.info = new HashMap<>(options.info());
        this.holdings = new Holdings(this, options.strongIdentityMap());
        this.loader = new Loader(new SessionLoadContext(this));
    }

    // ---- adding and removing

    /**
     * Adds an object and what its save-update cascade reaches: a transient one is inserted by the next flush, a detached
     * one is persistent again at once. Sends nothing.
     *
     * @throws InvalidRequestException if it belongs to another session, was deleted, or another object has its identity
     * @throws dev.holdfast.error.UnmappedInstanceException if its class is not mapped
     */
    public void add(Object entity) {
        run("add", () -> {
            warnIfFlushing("add()");
            holdings.saveOrUpdate(stateOf(entity));
        });
    }

    /** Adds several objects in their order; see {@link #add}. */
    public void addAll(Iterable<?> entities) {
        notNull(entities, "entities").forEach(this::add);
    }

    /** Adds several objects in their order; see {@link #add}. */
    public void addAll(Object first, Object second, Object... more) {
        add(first);
        add(second);
        addAll(List.of(more));
    }

    /**
     * Marks an object, and what its delete cascade reaches, to be deleted by the next flush. Loads the relationships that
     * the cascade follows.
     *
     * @throws InvalidRequestException if it has no identity or was deleted already
     */
    public void delete(Object entity) {
        run("delete", () -> {
            warnIfFlushing("delete()");
            holdings.delete(stateOf(entity));
        });
    }

    /** Marks several objects; see {@link #delete}. */
    public void deleteAll(Iterable<?> entities) {
        notNull(entities, "entities").forEach(this::delete);
    }

    /** Takes an object, and what its expunge cascade reaches, out of the session. */
    public void expunge(Object entity) {
        run("expunge", () -> holdings.expunge(stateOf(entity)));
    }

    /** Takes everything out of the session; the transaction stays. */
    public void expungeAll() {
        run("expungeAll", holdings::expungeAll);
    }

    /**
     * Copies the state of an object of any session, or none, onto the object with its identity in this session, which is
     * loaded or created.
     *
     * @return the session's own object
     * @throws dev.holdfast.error.StaleDataException if the versions differ
     */
    @SuppressWarnings("unchecked")
    public <E> E merge(E entity) {
        return call("merge", () -> {
            warnIfFlushing("merge()");
            InstanceState source = stateOf(entity);
            loader.autoflush(loader.mergeCause(source.mapper()));
            return (E) withoutAutoflush(() -> new Merger(this, true).merge(source).entity());
        });
    }

    /**
     * As {@link #merge}, but asks the database for nothing: the given object counts as what the database has.
     *
     * @throws InvalidRequestException if the object, or one that is merged along, has no identity or has changes
     */
    @SuppressWarnings("unchecked")
    public <E> E mergeWithoutLoad(E entity) {
        return call("merge", () -> {
            InstanceState source = stateOf(entity);
            return (E) withoutAutoflush(() -> new Merger(this, false).merge(source).entity());
        });
    }

    // ---- finding

    /**
     * The object with a primary key: the one held, or loaded by one SELECT.
     *
     * @param id a value, {@link dev.holdfast.mapping.Pk#of Pk.of(...)}, an id object, or a map by attribute name
     * @return null if there is no such row, or {@code id} is null or all its parts are (IM-07)
     */
    public <E> @Nullable E get(Class<E> entity, @Nullable Object id, GetOption... options) {
        guard.enter("get");
        try {
            Mapper mapper = factory.registry().mapper(notNull(entity, "entity"));
            Object key = id == null ? null : mapper.identifierType().normalize(id);
            InstanceState state = key == null ? nullKey(mapper) : find(mapper, key, options);
            return state == null || !state.mapper().isA(mapper) ? null : entity.cast(state.get());
        } finally {
            guard.exit();
        }
    }

    private @Nullable InstanceState find(Mapper mapper, Object key, GetOption[] getOptions) {
        if (getOptions.length > 0) {
            EnumSet<GetOption> set = EnumSet.of(getOptions[0], getOptions);
            return loader.getAlways(
                    mapper, key, set.contains(GetOption.POPULATE_EXISTING), set.contains(GetOption.FOR_UPDATE));
        }
        InstanceState held = holdings.identityMap().get(mapper.root(), key);
        return held != null && !held.isFullyExpired() ? held : loader.get(mapper, key, loader.getCause(mapper));
    }

    private @Nullable InstanceState nullKey(Mapper mapper) {
        warn("%s is looked up by a null key: there is no such object. [null-key-lookup]".formatted(mapper.name()));
        return null;
    }

    /** As {@link #get}, but {@link NoResultFoundException} instead of null. */
    public <E> E getOne(Class<E> entity, @Nullable Object id, GetOption... options) {
        E found = get(entity, id, options);
        if (found == null) {
            throw new NoResultFoundException(
                    "There is no %s with the given key. [no-result]".formatted(entity.getSimpleName()));
        }
        return found;
    }

    /** Begins a query of an entity. */
    public <E> Query<E> query(Class<E> entity) {
        factory.registry().mapper(notNull(entity, "entity"));
        return new Query<>(this, Sql.select(entity));
    }

    /** Flushes if need be, executes a query and reads it fully. Entities are the session's own objects. */
    public <R> Result<R> execute(Select<R> select) {
        notNull(select, "select");
        return call("execute", () -> loader.execute(select));
    }

    /**
     * Flushes if need be and executes any statement. An UPDATE or DELETE of an entity is told to the objects held, as
     * {@link Synchronize#AUTO} says.
     */
    public Result<Row> execute(Statement statement) {
        return execute(statement, Map.of());
    }

    /** As {@link #execute(Statement)}, with values for the statement's named parameters. */
    public Result<Row> execute(Statement statement, Map<String, ?> parameters) {
        notNull(statement, "statement");
        notNull(parameters, "parameters");
        return call("execute", () -> BulkDml.execute(this, statement, parameters, Synchronize.AUTO));
    }

    /** Executes an UPDATE or DELETE of an entity, saying how the objects held learn about it (BK-12). */
    public Result<Row> execute(Statement statement, Synchronize synchronize) {
        notNull(statement, "statement");
        notNull(synchronize, "synchronize");
        return call("execute", () -> BulkDml.execute(this, statement, Map.of(), synchronize));
    }

    /** The first column of the first row, or null (SE-32). */
    public <T> @Nullable T scalar(Select<T> select) {
        return execute(select).first().orElse(null);
    }

    /**
     * Executes a query and reads it while it is consumed. Close the stream.
     *
     * @param fetchSize rows read at a time, 1 or more
     */
    public <R> Stream<R> stream(Select<R> select, int fetchSize) {
        notNull(select, "select");
        if (fetchSize < 1) {
            throw new InvalidArgumentException("fetchSize must be 1 or more, was " + fetchSize + ". [fetch-size]");
        }
        return call("stream", () -> loader.stream(select, fetchSize));
    }

    // ---- refreshing

    /** Discards what is in memory of an object, changes included; the next read loads it (EX-01). */
    public void expire(Object entity) {
        run("expire", () -> loader.expire(requirePersistent(entity)));
    }

    /** Discards single attributes (EX-02). */
    public void expire(Object entity, String first, String... more) {
        run("expire", () -> loader.expire(requirePersistent(entity), names(first, more)));
    }

    /** Discards what is in memory of all persistent objects, without SQL (EX-03). */
    public void expireAll() {
        run("expireAll", holdings::expireAll);
    }

    /** Reads an object again now; unflushed changes of it are lost (EX-11). */
    public void refresh(Object entity) {
        run("refresh", () -> loader.refresh(requirePersistent(entity), List.of()));
    }

    /** Reads single attributes again now (EX-13). */
    public void refresh(Object entity, String first, String... more) {
        run("refresh", () -> loader.refresh(requirePersistent(entity), names(first, more)));
    }

    private static List<String> names(String first, String... more) {
        List<String> names = new ArrayList<>();
        names.add(notNull(first, "attribute"));
        names.addAll(List.of(more));
        return names;
    }

    private InstanceState requirePersistent(Object entity) {
        InstanceState state = stateOf(entity);
        if (state.key() == null || !holdings.contains(state)) {
            throw new InvalidRequestException("%s is not persistent in this session. [not-persistent]"
                    .formatted(state));
        }
        return state;
    }

    // ---- flush and transaction

    /**
     * Sends pending changes in dependency order, inside the transaction; begins one if none is open, never commits.
     *
     * <p>If a statement fails, the transaction (or the innermost savepoint) is rolled back and the session refuses work
     * until {@link #rollback()}.
     *
     * @throws dev.holdfast.error.StaleDataException if an UPDATE or DELETE matched no row: another transaction was first
     * @see <a href="https://docs.sqlalchemy.org/en/20/orm/session_basics.html#flushing">SQLAlchemy, Flushing</a>
     */
    public void flush() {
        run("flush", () -> flusher.flush(null));
    }

    /** Flushes and commits, whatever savepoints are open; then objects expire unless told otherwise. */
    public void commit() {
        run("commit", () -> {
            refuseInFlush("commit");
            autobegin().commit(true);
        });
    }

    /** Rolls back everything, whatever savepoints are open; objects are what they were before. */
    public void rollback() {
        run("rollback", () -> {
            refuseInFlush("rollback");
            if (level != null) {
                level.rollback(true);
            }
        });
    }

    /**
     * Begins a transaction by hand.
     *
     * @throws InvalidRequestException if one has begun, be it by itself
     */
    public SessionTransaction begin() {
        return call("begin", () -> {
            if (level != null) {
                throw new InvalidRequestException(
                        "A transaction has begun already, by the first use of the session or begin(). [already-begun]");
            }
            return new SessionTransaction(this, start());
        });
    }

    /** Flushes, then begins a savepoint; SAVEPOINT is sent when SQL is needed inside it (TX-20, TX-21). */
    public Nested beginNested() {
        return call("beginNested", () -> {
            TransactionLevel outer = autobegin();
            outer.requireActive();
            if (!flusher.isFlushing()) {
                flusher.flush(null);
            }
            level = new TransactionLevel(this, level);
            return new Nested(this, level);
        });
    }

    /** The connection of the transaction; begins one if none is open. Does not flush (SE-26). */
    public Connection connection() {
        return call("connection", this::currentConnection);
    }

    /** Detaches everything, rolls back what is open, gives the connection back. Idempotent. */
    @Override
    public void close() {
        run("close", () -> {
            refuseInFlush("close");
            end();
            closed = true;
        });
    }

    /** As {@link #close()}, but the session can be used again in any case (SE-16). */
    public void reset() {
        run("reset", this::end);
    }

    private void end() {
        holdings.expungeAll();
        RuntimeException failed = null;
        while (level != null) {
            try {
                level.close();
            } catch (RuntimeException e) {
                failed = failed == null ? e : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    // ---- looking inside

    /** Pending objects in the order of adding, as a snapshot. */
    public List<Object> added() {
        List<Object> added = new ArrayList<>();
        holdings.pending().forEach(state -> added.add(state.entity()));
        return added;
    }

    /** Persistent objects on which anything was set since the last flush, as a snapshot by identity (ST-24). */
    public Set<Object> dirty() {
        Set<Object> dirty = Collections.newSetFromMap(new IdentityHashMap<>());
        for (InstanceState state : holdings.modified()) {
            if (!holdings.isMarkedDeleted(state)) {
                dirty.add(state.entity());
            }
        }
        return dirty;
    }

    /** Objects marked for deletion and not yet flushed, as a snapshot by identity. */
    public Set<Object> deleted() {
        Set<Object> marked = Collections.newSetFromMap(new IdentityHashMap<>());
        holdings.deleted().forEach(state -> marked.add(state.entity()));
        return marked;
    }

    /** The persistent objects by identity, as a snapshot. */
    public Map<IdentityKey, Object> identityMap() {
        Map<IdentityKey, Object> map = new LinkedHashMap<>();
        holdings.identityMap()
                .forEach(state -> map.put(Objects.requireNonNull(state.identityKey()), state.entity()));
        return map;
    }

    /** Whether an object is pending or persistent here. */
    public boolean contains(Object entity) {
        return holdings.contains(stateOf(entity));
    }

    /** Whether an object has net changes to be flushed; loads nothing (AT-10). */
    public boolean isModified(Object entity) {
        return Values.isModified(stateOf(entity), true);
    }

    /** False between a failed flush or commit and the rollback. */
    public boolean isActive() {
        return level == null || level.state() == TransactionLevel.State.ACTIVE;
    }

    /** Whether a transaction has begun, be it a failed one. */
    public boolean inTransaction() {
        return level != null;
    }

    public boolean inNestedTransaction() {
        return level != null && level.isNested();
    }

    /** How many savepoints are open. */
    public int savepoints() {
        int count = 0;
        for (TransactionLevel each = level; each != null && each.isNested(); each = each.parent()) {
            count++;
        }
        return count;
    }

    /** Whether the transaction holds a connection. */
    public boolean isConnected() {
        return level != null && level.isConnected();
    }

    /** What the application keeps with the session. */
    public Map<String, Object> info() {
        return info;
    }

    public SessionFactory factory() {
        return factory;
    }

    public SessionOptions options() {
        return options;
    }

    /** Switches autoflush off until the result is closed (SE-33). */
    public NoAutoflush noAutoflush() {
        NoAutoflush scope = new NoAutoflush(this, autoflush);
        autoflush = false;
        return scope;
    }

    // ---- objects without a session

    /**
     * Takes an object out of its session, if any, and forgets its identity: it can be added as a new one. Its row is
     * untouched (ST-18).
     */
    public static void makeTransient(Object entity) {
        InstanceState state = InstanceState.of(notNull(entity, "entity"));
        if (state.owner() instanceof Attachment attachment) {
            attachment.session().holdings.expunge(List.of(state), false);
        }
        state.becomeTransient();
    }

    /**
     * Gives a transient object the identity of its key attributes, as if it had been loaded and then lost its session:
     * attributes never set are loaded when they are read after {@link #add} (ST-19).
     *
     * @throws InvalidRequestException if the object is not transient or its key is not complete
     */
    public static void makeTransientToDetached(Object entity) {
        InstanceState state = InstanceState.of(notNull(entity, "entity"));
        if (state.owner() != null || state.key() != null) {
            throw new InvalidRequestException("%s is not transient. [not-transient]".formatted(state));
        }
        Object key = dev.holdfast.unitofwork.Keys.present(state);
        if (key == null) {
            throw new InvalidRequestException("%s has no primary key. [null-key]".formatted(state));
        }
        state.becomeDetached(key);
    }

    // ---- for the package

    StateOwner owner() {
        return owner;
    }

    ThreadGuard guard() {
        return guard;
    }

    Holdings holdings() {
        return holdings;
    }

    Loader loader() {
        return loader;
    }

    Engine engine() {
        return engine;
    }

    Registry registry() {
        return factory.registry();
    }

    @Nullable Connection boundConnection() {
        return bound;
    }

    @Nullable TransactionLevel currentLevel() {
        return level;
    }

    void currentLevel(@Nullable TransactionLevel newLevel) {
        this.level = newLevel;
    }

    boolean isSendingFlush() {
        return flusher.isSending();
    }

    boolean autoflushes() {
        return autoflush;
    }

    void autoflushes(boolean value) {
        this.autoflush = value;
    }

    int nextInsertOrder() {
        return ++insertOrder;
    }

    /** The session ends right after this commit: results stay readable (SE-06). */
    void commitAndEnd() {
        ending = true;
        commit();
    }

    boolean isEnding() {
        return ending;
    }

    /** The innermost level; begins the transaction if there is none (SE-07). */
    TransactionLevel autobegin() {
        if (level == null) {
            if (!options.autobegin()) {
                throw new InvalidRequestException(
                        "No transaction has begun and autobegin is off: call begin() first. [no-autobegin]");
            }
            return start();
        }
        return level;
    }

    private TransactionLevel start() {
        if (closed && !options.closeResetsOnly()) {
            throw new InvalidRequestException("The session is permanently closed. [session-closed]");
        }
        closed = false;
        TransactionLevel begun = new TransactionLevel(this, null);
        level = begun;
        return begun;
    }

    Connection currentConnection() {
        return autobegin().connection();
    }

    Connection procureConnection() {
        return bound == null ? engine.connect() : bound;
    }

    void releaseConnection(Connection connection) {
        if (connection != bound) {
            connection.close();
        }
    }

    /** The row of a persistent instance is gone: it is deleted until a rollback (EX-09). */
    void rowIsGone(InstanceState state) {
        autobegin().snapshot().deleted(state);
        holdings.becomeDeleted(state);
    }

    /** The instances deleted in this transaction, which a rollback will not bring back. */
    List<InstanceState> forgetAllDeleted() {
        List<InstanceState> gone = new ArrayList<>();
        for (TransactionLevel each = level; each != null; each = each.parent()) {
            gone.addAll(each.snapshot().deletedStates());
        }
        gone.removeIf(state -> state.owner() != owner);
        gone.forEach(this::forgetDeleted);
        return gone;
    }

    void forgetDeleted(InstanceState state) {
        for (TransactionLevel each = level; each != null; each = each.parent()) {
            each.snapshot().forgetDeleted(state);
        }
    }

    void flushForCommit() {
        flusher.flushForCommit();
    }

    /** Flushes before a statement that has to see the changes (FL-01). */
    void autoflush(StatementCause statement) {
        if (autoflush && !flusher.isFlushing() && !holdings.isClean()) {
            StatementCause cause = new StatementCause(
                    StatementCause.Kind.AUTOFLUSH, statement.text(), 0, statement.trigger());
            try {
                flusher.flush(cause);
            } catch (StatementException failure) {
                failure.addDetail("raised by the autoflush before " + statement.text());
                throw failure;
            }
        }
    }

    void endLevel(String operation, TransactionLevel ended, Runnable action) {
        run(operation, () -> {
            refuseInFlush(operation);
            if (ended.state() == TransactionLevel.State.CLOSED) {
                throw TransactionLevel.closed();
            }
            action.run();
        });
    }

    private void refuseInFlush(String operation) {
        if (flusher.isFlushing()) {
            throw new dev.holdfast.error.IllegalStateChangeException(
                    "%s() inside a running flush. [change-in-flush]".formatted(operation));
        }
    }

    private void warnIfFlushing(String operation) {
        owner.warnDuringFlush(operation + " is called");
    }

    InstanceState stateOf(Object entity) {
        return States.of(notNull(entity, "entity"), factory.registry());
    }

    private static <T> T notNull(@Nullable T value, String name) {
        if (value == null) {
            throw new InvalidArgumentException("%s is null. [null-argument]".formatted(name));
        }
        return value;
    }

    private <T> T withoutAutoflush(Supplier<T> action) {
        boolean former = autoflush;
        autoflush = false;
        try {
            return action.get();
        } finally {
            autoflush = former;
        }
    }

    private void run(String operation, Runnable action) {
        guard.enter(operation);
        try {
            action.run();
        } finally {
            guard.exit();
        }
    }

    private <T> T call(String operation, Supplier<T> action) {
        guard.enter(operation);
        try {
            return action.get();
        } finally {
            guard.exit();
        }
    }

    // ---- events

    void beforeFlush() {
        factory.listeners().forEach(listener -> listener.beforeFlush(this));
    }

    void afterFlush() {
        factory.listeners().forEach(listener -> listener.afterFlush(this));
    }

    void afterFlushCompleted() {
        factory.listeners().forEach(listener -> listener.afterFlushCompleted(this));
    }

    void beforeCommit() {
        factory.listeners().forEach(listener -> listener.beforeCommit(this));
    }

    void afterCommit() {
        factory.listeners().forEach(listener -> listener.afterCommit(this));
    }

    void afterRollback() {
        factory.listeners().forEach(listener -> listener.afterRollback(this));
    }

    void statusChanged(InstanceState state, EntityStatus former) {
        if (!factory.listeners().isEmpty()) {
            EntityStatus status = state.status();
            Object entity = state.get();
            if (status != former && entity != null) {
                factory.listeners().forEach(listener -> listener.statusChanged(this, entity, former, status));
            }
        }
    }

    /** Logs once what is probably a mistake; an error if the session is strict. */
    void warn(String message) {
        factory.listeners().forEach(listener -> listener.warning(this, message));
        if (options.strict()) {
            throw new InvalidRequestException(message);
        }
        if (warned.add(message)) {
            LOG.warn(message);
        }
    }

    @Override
    public String toString() {
        return "session " + number;
    }
}
