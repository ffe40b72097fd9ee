package dev.holdfast.traces;

import dev.holdfast.engine.Engine;
import dev.holdfast.session.GetOption;
import dev.holdfast.session.Inspect;
import dev.holdfast.session.Inspection;
import dev.holdfast.session.Nested;
import dev.holdfast.session.NoAutoflush;
import dev.holdfast.session.Session;
import dev.holdfast.session.SessionFactory;
import dev.holdfast.session.SessionOptions;
import dev.holdfast.session.Synchronize;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Statement;
import dev.holdfast.state.IdentityKey;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** One session of a trace. Every call into a Holdfast session is here. One thread at a time. */
final class SessionDriver implements AutoCloseable {
    private final String name;
    private final ObservedDataSource source;
    private final StatementLog log;
    private final Session session;

    SessionDriver(String name, SessionFactory sessions, ObservedDataSource source, StatementLog log) {
        this.name = name;
        this.source = source;
        this.log = log;
        this.session = sessions.open();
    }

    /** A factory for a trace's options. */
    static SessionFactory factory(Engine engine, Family family, Trace.Options options) {
        return SessionFactory.of(
                engine,
                family.registry(),
                SessionOptions.defaults()
                        .autoflush(options.autoflush())
                        .expireOnCommit(options.expireOnCommit())
                        .strongIdentityMap(true)); // the reference held every object it ever saw
    }

    String name() {
        return name;
    }

    StatementLog log() {
        return log;
    }

    // objects

    void add(Object entity) {
        session.add(entity);
    }

    void addAll(List<Object> entities) {
        session.addAll(entities);
    }

    void delete(Object entity) {
        session.delete(entity);
    }

    void expunge(Object entity) {
        session.expunge(entity);
    }

    void expungeAll() {
        session.expungeAll();
    }

    void expire(Object entity, List<String> properties) {
        if (properties.isEmpty()) {
            session.expire(entity);
        } else {
            session.expire(entity, properties.get(0), rest(properties));
        }
    }

    void expireAll() {
        session.expireAll();
    }

    void refresh(Object entity, List<String> properties) {
        if (properties.isEmpty()) {
            session.refresh(entity);
        } else {
            session.refresh(entity, properties.get(0), rest(properties));
        }
    }

    private static String[] rest(List<String> properties) {
        return properties.subList(1, properties.size()).toArray(String[]::new);
    }

    Object merge(Object entity, boolean load) {
        return load ? session.merge(entity) : session.mergeWithoutLoad(entity);
    }

    boolean isModified(Object entity) {
        return session.isModified(entity);
    }

    static void makeTransient(Object entity) {
        Session.makeTransient(entity);
    }

    static void makeTransientToDetached(Object entity) {
        Session.makeTransientToDetached(entity);
    }

    // transaction

    void flush() {
        session.flush();
    }

    void commit() {
        session.commit();
    }

    void rollback() {
        session.rollback();
    }

    void begin() {
        session.begin();
    }

    Nested beginNested() {
        return session.beginNested();
    }

    static void release(Nested nested) {
        nested.commit();
    }

    static void rollback(Nested nested) {
        nested.rollback();
    }

    /** Ends the session's transaction, as the step {@code close} does. */
    void reset() {
        session.close();
    }

    // queries

    @Nullable
    Object get(Class<?> type, Object id, boolean populateExisting) {
        return populateExisting ? session.get(type, id, GetOption.POPULATE_EXISTING) : session.get(type, id);
    }

    Object getOne(Class<?> type, Object id) {
        return session.getOne(type, id);
    }

    <R> List<R> all(Select<R> select) {
        return session.execute(select).all();
    }

    <R> @Nullable R first(Select<R> select) {
        return session.execute(select).first().orElse(null);
    }

    <R> R one(Select<R> select) {
        return session.execute(select).one();
    }

    <R> @Nullable R oneOrNone(Select<R> select) {
        return session.execute(select).oneOrEmpty().orElse(null);
    }

    /** Runs a statement that changes rows; their number. */
    long change(Statement statement) {
        return session.execute(statement).rowCount();
    }

    /** Runs a bulk UPDATE or DELETE; the number of rows. */
    long change(Statement statement, Synchronize synchronize) {
        return session.execute(statement, synchronize).rowCount();
    }

    /** Runs a statement that gives rows. */
    List<List<@Nullable Object>> rows(Statement statement) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        session.execute(statement).forEach(row -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(row.get(i));
            }
            rows.add(values);
        });
        return rows;
    }

    <R> R withoutAutoflush(Callable<R> action) throws Exception {
        NoAutoflush scope = session.noAutoflush();
        try {
            return action.call();
        } finally {
            scope.close();
        }
    }

    // what can be seen

    Observation.SessionView view() {
        return new Observation.SessionView(
                List.copyOf(session.added()),
                List.copyOf(session.dirty()),
                List.copyOf(session.deleted()),
                List.copyOf(session.identityMap().values()),
                session.inTransaction(),
                session.savepoints(),
                connected(),
                session.isActive());
    }

    boolean connected() {
        return source.isConnected();
    }

    /** The JDBC connection on which the session's transaction is; null if it has none. */
    @Nullable
    Connection connection() {
        return source.isConnected() ? source.physical() : null;
    }

    /** What can be seen of an entity; loads nothing. */
    static ObjectView view(Object entity, Collection<SessionDriver> drivers) {
        Inspection view = Inspect.state(entity);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String property : view.loadedAttributes()) {
            Object value = view.value(property);
            values.put(property, value instanceof Collection<?> members ? new ArrayList<>(members) : value);
        }
        IdentityKey key = view.identityKey();
        return new ObjectView(
                view.status(),
                view.wasDeleted(),
                nameOf(view.session(), drivers),
                key == null ? null : Matching.parts(key.id()),
                values,
                List.copyOf(view.unloadedAttributes()));
    }

    private static @Nullable String nameOf(@Nullable Session owner, Collection<SessionDriver> drivers) {
        for (SessionDriver driver : drivers) {
            if (driver.session == owner) {
                return driver.name;
            }
        }
        return null;
    }

    @Override
    public void close() {
        session.close();
    }
}
