package dev.holdfast.session;

import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.StatementCompiler;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.loading.QueryPlans;
import dev.holdfast.mapping.Registry;
import dev.holdfast.state.States;
import dev.holdfast.unitofwork.DmlStatements;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes sessions: an engine, the mapped classes, and options, configured once. Thread-safe; one for each database.
 *
 * @see <a href="https://docs.sqlalchemy.org/en/20/orm/session_basics.html#using-a-sessionmaker">SQLAlchemy,
 *     sessionmaker</a>
 */
public final class SessionFactory {
    private final Engine engine;
    private final Registry registry;
    private final @Nullable Connection bound;
    private final SessionOptions options;
    private final Shared shared;

    /** What factories made from one another have in common. */
    private record Shared(
            DmlStatements dml, StatementCompiler compiler, QueryPlans plans, List<SessionListener> listeners) {}

    private SessionFactory(
            Engine engine, Registry registry, @Nullable Connection bound, SessionOptions options, Shared shared) {
        this.engine = engine;
        this.registry = registry;
        this.bound = bound;
        this.options = options;
        this.shared = shared;
    }

    /** Sessions on an engine with the default options. */
    public static SessionFactory of(Engine engine, Registry registry) {
        return of(engine, registry, SessionOptions.defaults());
    }

    public static SessionFactory of(Engine engine, Registry registry, SessionOptions options) {
        Arguments.notNull(engine, "SessionFactory.of(engine)");
        Arguments.notNull(registry, "SessionFactory.of(registry)");
        Arguments.notNull(options, "SessionFactory.of(options)");
        States.watchConstruction(registry);
        Shared shared = new Shared(
                new DmlStatements(engine.dialect(), registry, engine.schemas()),
                engine.compiler(registry),
                new QueryPlans(engine.dialect()),
                new CopyOnWriteArrayList<>());
        return new SessionFactory(engine, registry, null, options, shared);
    }

    /** A factory like this one whose sessions use one given connection, which they never close (SE-19). */
    public SessionFactory withBind(Connection connection) {
        Arguments.notNull(connection, "withBind(connection)");
        String dialect = connection.engine().dialect().name();
        if (!dialect.equals(engine.dialect().name())) {
            throw new InvalidArgumentException(
                    "The connection is one to %s, the factory makes sessions for %s: take the connection from the factory's engine. [foreign-connection]"
                            .formatted(dialect, engine.dialect().name()));
        }
        return new SessionFactory(engine, registry, connection, options, shared);
    }

    /** A factory like this one with other options (SE-04). */
    public SessionFactory withOptions(UnaryOperator<SessionOptions> change) {
        return new SessionFactory(engine, registry, bound, changed(change, "withOptions"), shared);
    }

    /** A new session. Takes no connection until it needs one. */
    public Session open() {
        return new Session(this, bound, options);
    }

    /** A new session with options that differ from the factory's (SE-03). */
    public Session open(UnaryOperator<SessionOptions> change) {
        return new Session(this, bound, changed(change, "open"));
    }

    private SessionOptions changed(UnaryOperator<SessionOptions> change, String operation) {
        SessionOptions changed =
                Arguments.notNull(change, operation + "(change)").apply(options);
        return Arguments.notNull(changed, operation + "(options)");
    }

    /** A new session on a connection of the caller's, which it never closes (SE-19, TX-40). */
    public Session open(Connection connection) {
        return withBind(connection).open();
    }

    /**
     * Runs {@code work} in a new session and transaction: commits when it returns, rolls back if it throws, which is
     * rethrown. Results stay readable afterwards (SE-06).
     */
    public void transact(Consumer<Session> work) {
        Arguments.notNull(work, "transact(work)");
        call(session -> {
            work.accept(session);
            return Boolean.TRUE;
        });
    }

    /** As {@link #transact}, with a result. */
    public <R extends @Nullable Object> R call(Function<Session, R> work) {
        Arguments.notNull(work, "call(work)");
        try (Session session = open()) {
            SessionTransaction transaction = session.begin();
            R result;
            try {
                result = work.apply(session);
                session.transactions().commitAndEnd();
            } catch (Throwable failure) {
                rollBack(transaction, failure);
                throw failure;
            }
            return result;
        }
    }

    private static void rollBack(SessionTransaction transaction, Throwable failure) {
        try {
            transaction.close();
        } catch (RuntimeException again) {
            failure.addSuppressed(again);
        }
    }

    /** From now on, {@code listener} is told what the sessions of this factory do. */
    public void addListener(SessionListener listener) {
        shared.listeners().add(Arguments.notNull(listener, "addListener(listener)"));
    }

    public void removeListener(SessionListener listener) {
        shared.listeners().remove(Arguments.notNull(listener, "removeListener(listener)"));
    }

    public Engine engine() {
        return engine;
    }

    public Registry registry() {
        return registry;
    }

    public SessionOptions options() {
        return options;
    }

    List<SessionListener> listeners() {
        return shared.listeners();
    }

    DmlStatements dmlStatements() {
        return shared.dml();
    }

    QueryPlans plans() {
        return shared.plans();
    }

    StatementCompiler compiler() {
        return shared.compiler();
    }
}
