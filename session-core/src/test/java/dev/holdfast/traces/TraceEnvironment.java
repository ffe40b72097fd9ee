package dev.holdfast.traces;

import dev.holdfast.engine.Engine;
import dev.holdfast.session.SessionFactory;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the traces of one family and one way of making keys share: a database, and for each session an engine over a
 * connection of its own. One thread at a time.
 */
final class TraceEnvironment implements AutoCloseable {
    private final Family family;
    private final TraceDatabase database;
    private final Map<String, Place> places = new LinkedHashMap<>();

    /** Where one session lives. */
    private record Place(
            ObservedDataSource source, StatementLog log, Engine engine, Map<Trace.Options, SessionFactory> factories) {}

    private TraceEnvironment(Family family, TraceDatabase database) {
        this.family = family;
        this.database = database;
    }

    static TraceEnvironment create(Family family, DatabaseKind kind, boolean generatedKeys) throws SQLException {
        TraceDatabase database = TraceDatabase.create(kind, family, generatedKeys);
        TraceEnvironment environment = new TraceEnvironment(family, database);
        for (String session : new String[] {"s1", "s2"}) {
            ObservedDataSource source = new ObservedDataSource(database.connect());
            StatementLog log = new StatementLog();
            Engine engine = Engine.builder(source).listener(log).build();
            environment.places.put(session, new Place(source, log, engine, new HashMap<>()));
        }
        return environment;
    }

    Family family() {
        return family;
    }

    TraceDatabase database() {
        return database;
    }

    /** Opens the sessions of a trace on empty tables. */
    Map<String, SessionDriver> open(Trace trace) throws SQLException {
        for (Place place : places.values()) {
            place.source().takeBack();
        }
        database.clean();
        Map<String, SessionDriver> sessions = new LinkedHashMap<>();
        for (int number = 1; number <= trace.options().sessions(); number++) {
            Place place = places.get("s" + number);
            SessionFactory factory = place.factories()
                    .computeIfAbsent(
                            trace.options(), options -> SessionDriver.factory(place.engine(), family, options));
            place.log().take();
            place.log().takeChanging();
            sessions.put("s" + number, new SessionDriver("s" + number, factory, place.source(), place.log()));
        }
        return sessions;
    }

    @Override
    public void close() throws SQLException {
        for (Place place : places.values()) {
            place.engine().close();
            place.source().close();
        }
        database.close();
    }
}
