package dev.holdfast.session;

import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.Result;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.NoResultFoundException;
import dev.holdfast.loading.Loader;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.mapping.Registry;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Sql;
import dev.holdfast.sql.Statement;
import dev.holdfast.state.IdentityKey;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.StateOwner;
import dev.holdfast.state.States;
import dev.holdfast.state.Values;
import dev.holdfast.unitofwork.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A holding zone for all the objects you loaded or added, over one transaction: one object for each row, a record of what
 * changed, and the statements that bring both together.
 *
 * <p>A session takes a connection at its first SQL and gives it back at commit or rollback. It belongs to one thread at a
 * time; a second thread entering meanwhile is turned away. Whatever needs the transaction throws
 * {@link dev.holdfast.error.PendingRollbackException} while the session waits for the rollback after a failed flush.
 *
 * @see <a href="https://docs.sqlalchemy.org/en/20/orm/session_basics.html">SQLAlchemy, Session Basics</a>
 */
public final class Session implements AutoCloseable {
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final SessionFactory factory;
    private final SessionOptions options;
    private final long number = NUMBERS.incrementAndGet();
    private final Attachment owner = new Attachment(this);
    private final ThreadGuard guard = new ThreadGuard();
    private final Admission admission = new Admission(this);
    private final Holdings holdings;
    private final Flusher flusher;
    private final Loader loader;
    private final Transactions transactions;
    private final SessionEvents events;
    private final Map<String, Object> info;

    Session(SessionFactory factory, @Nullable Connection bound, SessionOptions options) {
        this.factory = factory;
        this.options = options;
        this.info = new HashMap<>(options.info());
        this.events = new SessionEvents(this, factory.listeners());
        this.transactions = new Transactions(this, factory.engine(), bound);
        this.holdings = new Holdings(this, options.strongIdentityMap());
        this.flusher = new Flusher(this, options.autoflush());
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
            owner.warnDuringFlush("add() is called");
            holdings.saveOrUpdate(stateOf(entity, "add(entity)"));
        });
    }

    /** Adds several objects in their order, or none if one of them cannot be added; see {@link #add}. */
    public void addAll(Iterable<?> entities) {
        addEach(Arguments.all(entities, "addAll(entity)"));
    }

    /** Adds several objects in their order, or none if one of them cannot be added; see {@link #add}. */
    public void addAll(Object first, Object second, Object... more) {
        List<Object> entities = Arguments.all(second, more, "addAll(entity)");
        entities.add(0, Arguments.notNull(first, "addAll(entity)"));
        addEach(entities);
    }

    private void addEach(List<?> entities) {
        run("addAll", () -> {
            owner.warnDuringFlush("addAll() is called");
            List<InstanceState> states = statesOf(entities, "addAll(entity)");
            states.forEach(admission::requireAddable);
            states.forEach(holdings::saveOrUpdate);
        });
    }

    /**
     * Marks an object, and what its delete cascade reaches, to be deleted by the next flush. Loads the relationships that
     * the cascade follows.
     *
     * @throws InvalidRequestException if it has no identity or was deleted already
     */
    public void delete(Object entity) {
        run("delete", () -> {
            owner.warnDuringFlush("delete() is called");
            holdings.delete(stateOf(entity, "delete(entity)"));
        });
    }

    /** Marks several objects, or none if one of them cannot be deleted; see {@link #delete}. */
    public void deleteAll(Iterable<?> entities) {
        List<?> all = Arguments.all(entities, "deleteAll(entity)");
        run("deleteAll", () -> {
            owner.warnDuringFlush("deleteAll() is called");
            List<InstanceState> states = statesOf(all, "deleteAll(entity)");
            states.forEach(admission::requireDeletable);
            states.forEach(holdings::delete);
        });
    }

    /** Takes an object, and what its expunge cascade reaches, out of the session. */
    public void expunge(Object entity) {
        run("expunge", () -> holdings.expunge(stateOf(entity, "expunge(entity)")));
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
            owner.warnDuringFlush("merge() is called");
            InstanceState source = stateOf(entity, "merge(entity)");
            loader.autoflush(loader.mergeCause(source.mapper()));
            return (E) flusher.withoutAutoflush(
                    () -> new Merger(this, true).merge(source).entity());
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
            InstanceState source = stateOf(entity, "mergeWithoutLoad(entity)");
            return (E) flusher.withoutAutoflush(
                    () -> new Merger(this, false).merge(source).entity());
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
        Arguments.notNull(entity, "get(entity)");
        List<GetOption> how = Arguments.all(options, "get(option)");
        guard.enter("get");
        try {
            Mapper mapper = registry().mapper(entity);
            Object key = id == null ? null : mapper.identifierType().normalize(id);
            InstanceState state = key == null ? nullKey(mapper) : find(mapper, key, how);
            return state == null || !state.mapper().isA(mapper) ? null : entity.cast(state.get());
        } finally {
            guard.exit();
        }
    }

    private @Nullable InstanceState find(Mapper mapper, Object key, List<GetOption> how) {
        if (!how.isEmpty()) {
            return loader.getAlways(
                    mapper, key, how.contains(GetOption.POPULATE_EXISTING), how.contains(GetOption.FOR_UPDATE));
        }
        InstanceState held = holdings.identityMap().get(mapper.root(), key);
        return held != null && !held.isFullyExpired() ? held : loader.get(mapper, key, loader.getCause(mapper));
    }

    private @Nullable InstanceState nullKey(Mapper mapper) {
        transactions.autobegin();
        events.warn(
                "%s is looked up by a null key: there is no such object. [null-key-lookup]".formatted(mapper.name()));
        return null;
    }

    /** As {@link #get}, but {@link NoResultFoundException} instead of null. */
    public <E> E getOne(Class<E> entity, @Nullable Object id, GetOption... options) {
        E found = get(entity, id, options);
        if (found == null) {
            throw new NoResultFoundException(
                    "There is no %s with the key %s. [no-result]".formatted(entity.getSimpleName(), id));
        }
        return found;
    }

    /** Begins a query of an entity. */
    public <E> Query<E> query(Class<E> entity) {
        registry().mapper(Arguments.notNull(entity, "query(entity)"));
        return new Query<>(this, Sql.select(entity));
    }

    /** Flushes if need be, executes a query and reads it fully. Entities are the session's own objects. */
    public <R> Result<R> execute(Select<R> select) {
        Arguments.notNull(select, "execute(select)");
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
        Arguments.notNull(statement, "execute(statement)");
        Arguments.notNull(parameters, "execute(parameters)");
        return call("execute", () -> BulkDml.execute(this, statement, parameters, Synchronize.AUTO));
    }

    /** Executes an UPDATE or DELETE of an entity, saying how the objects held learn about it (BK-12). */
    public Result<Row> execute(Statement statement, Synchronize synchronize) {
        Arguments.notNull(statement, "execute(statement)");
        Arguments.notNull(synchronize, "execute(synchronize)");
        return call("execute", () -> BulkDml.execute(this, statement, Map.of(), synchronize));
    }

    /** The first column of the first row, or null (SE-32). */
    public <T> @Nullable T scalar(Select<T> select) {
        return execute(Arguments.notNull(select, "scalar(select)")).first().orElse(null);
    }

    /**
     * Executes a query and reads it while it is consumed. Close the stream.
     *
     * @param fetchSize rows read at a time, 1 or more
     */
    public <R> Stream<R> stream(Select<R> select, int fetchSize) {
        Arguments.notNull(select, "stream(select)");
        if (fetchSize < 1) {
            throw new InvalidArgumentException("fetchSize must be 1 or more, was " + fetchSize + ". [fetch-size]");
        }
        return call("stream", () -> loader.stream(select, fetchSize));
    }

    // ---- refreshing

    /** Discards what is in memory of an object, changes included; the next read loads it (EX-01). */
    public void expire(Object entity) {
        run("expire", () -> loader.expire(persistent(entity, "expire(entity)")));
    }

    /** Discards single attributes (EX-02). */
    public void expire(Object entity, String first, String... more) {
        List<String> names = Arguments.all(first, more, "expire(attribute)");
        run("expire", () -> loader.expire(persistent(entity, "expire(entity)"), names));
    }

    /** Discards what is in memory of all persistent objects, without SQL (EX-03). */
    public void expireAll() {
        run("expireAll", holdings::expireAll);
    }

    /** Reads an object again now; unflushed changes of it are lost (EX-11). */
    public void refresh(Object entity) {
        run("refresh", () -> loader.refresh(persistent(entity, "refresh(entity)"), List.of()));
    }

    /** Reads single attributes again now (EX-13). */
    public void refresh(Object entity, String first, String... more) {
        List<String> names = Arguments.all(first, more, "refresh(attribute)");
        run("refresh", () -> loader.refresh(persistent(entity, "refresh(entity)"), names));
    }

    private InstanceState persistent(Object entity, String name) {
        InstanceState state = stateOf(entity, name);
        admission.requirePersistent(state);
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
        run("commit", transactions::commit);
    }

    /** Rolls back everything, whatever savepoints are open; objects are what they were before. */
    public void rollback() {
        run("rollback", transactions::rollback);
    }

    /**
     * Begins a transaction by hand.
     *
     * @throws InvalidRequestException if one has begun, be it by itself
     */
    public SessionTransaction begin() {
        return call("begin", () -> new SessionTransaction(this, transactions.begin()));
    }

    /** Flushes, then begins a savepoint; SAVEPOINT is sent when SQL is needed inside it (TX-20, TX-21). */
    public Nested beginNested() {
        return call("beginNested", () -> new Nested(this, transactions.beginNested()));
    }

    /** The connection of the transaction; begins one if none is open. Does not flush (SE-26). */
    public Connection connection() {
        return call("connection", transactions::connection);
    }

    /** Detaches everything, rolls back what is open, gives the connection back. Idempotent. */
    @Override
    public void close() {
        run("close", transactions::close);
    }

    /** As {@link #close()}, but the session can be used again in any case (SE-16). */
    public void reset() {
        run("reset", transactions::reset);
    }

    // ---- looking inside

    /** Pending objects in the order of adding, as a snapshot. */
    public List<Object> added() {
        return call("added", holdings::added);
    }

    /** Persistent objects on which anything was set since the last flush, as a snapshot by identity (ST-24). */
    public Set<Object> dirty() {
        return call("dirty", holdings::dirty);
    }

    /** Objects marked for deletion and not yet flushed, as a snapshot by identity. */
    public Set<Object> deleted() {
        return call("deleted", holdings::markedDeleted);
    }

    /** The persistent objects by identity, as a snapshot. */
    public Map<IdentityKey, Object> identityMap() {
        return call("identityMap", holdings::persistent);
    }

    /** Whether an object is pending or persistent here. */
    public boolean contains(Object entity) {
        return call("contains", () -> holdings.contains(stateOf(entity, "contains(entity)")));
    }

    /** Whether an object has net changes to be flushed; loads nothing (AT-10). */
    public boolean isModified(Object entity) {
        return call("isModified", () -> Values.isModified(stateOf(entity, "isModified(entity)"), true));
    }

    /** False between a failed flush or commit and the rollback. */
    public boolean isActive() {
        return transactions.isActive();
    }

    /** Whether a transaction has begun, be it a failed one. */
    public boolean inTransaction() {
        return transactions.innermost() != null;
    }

    public boolean inNestedTransaction() {
        return savepoints() > 0;
    }

    /** How many savepoints are open. */
    public int savepoints() {
        return Math.max(0, transactions.open().size() - 1);
    }

    /** Whether the transaction holds a connection. */
    public boolean isConnected() {
        TransactionLevel level = transactions.innermost();
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
        return call("noAutoflush", () -> new NoAutoflush(flusher));
    }

    // ---- objects without a session

    /**
     * Takes an object out of its session, if any, and forgets its identity: it can be added as a new one. Its row is
     * untouched (ST-18).
     */
    public static void makeTransient(Object entity) {
        InstanceState state = InstanceState.of(Arguments.notNull(entity, "makeTransient(entity)"));
        if (state.owner() instanceof Attachment attachment) {
            Session session = attachment.session();
            session.run("makeTransient", () -> session.holdings.expunge(List.of(state), false));
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
        InstanceState state = InstanceState.of(Arguments.notNull(entity, "makeTransientToDetached(entity)"));
        if (state.owner() != null || state.key() != null) {
            throw new InvalidRequestException(
                    "%s is not transient: call makeTransient first. [not-transient]".formatted(state));
        }
        Object key = Keys.present(state);
        if (key == null) {
            throw new InvalidRequestException(
                    "%s has no primary key: set all parts of it first. [null-key]".formatted(state));
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

    Admission admission() {
        return admission;
    }

    Holdings holdings() {
        return holdings;
    }

    Flusher flusher() {
        return flusher;
    }

    Loader loader() {
        return loader;
    }

    Transactions transactions() {
        return transactions;
    }

    SessionEvents events() {
        return events;
    }

    Engine engine() {
        return factory.engine();
    }

    Registry registry() {
        return factory.registry();
    }

    private InstanceState stateOf(Object entity, String name) {
        return States.of(Arguments.notNull(entity, name), registry());
    }

    private List<InstanceState> statesOf(List<?> entities, String name) {
        List<InstanceState> states = new ArrayList<>(entities.size());
        entities.forEach(entity -> states.add(stateOf(entity, name)));
        return states;
    }

    /** Runs what one thread at a time may do. */
    void run(String operation, Runnable action) {
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

    @Override
    public String toString() {
        return "session " + number;
    }
}
