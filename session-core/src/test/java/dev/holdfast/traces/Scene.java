package dev.holdfast.traces;

import dev.holdfast.state.EntityStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step whose observations agree with the reference, until a test changes one of them. One thread at a time. */
final class Scene {
    private static final String TRACE = """
            {"id": "t", "family": "shop", "options": {"ids": "generated", "sessions": 2}, "tags": [], "steps": [
              {"op": "read", "var": "u1", "attr": "addresses", "expect": {
                "error": null, "result": ["a1", ["Address", 8]], "sql": ["SELECT addresses", "SELECT users"],
                "states": {"u1": "persistent", "a1": "pending", "o1": "detached"},
                "keys": {"u1": 3, "o1": 4},
                "attrs": {
                  "u1": {"loaded": {"id": 3, "name": "ann", "age": null, "addresses": ["a1", ["Address", 8]]},
                         "unloaded": ["orders"], "unset": ["profile"]},
                  "a1": {"loaded": {"email": "x", "user": "u1", "user_id": 3}, "unset": ["id"]},
                  "o1": {"loaded": {"total": 5}, "unloaded": ["id", "user"], "either": {"descr": "new"}}},
                "tables": {"users": [[3, "ann", null]], "addresses": [[8, "y", 3]]},
                "sessions": {"s1": {"new": ["a1"], "dirty": ["u1"], "deleted": [["Address", 8]],
                  "identityMap": [["User", 3], ["Address", 8]],
                  "tx": {"begun": true, "savepoints": 1, "connected": true, "usable": true}}}}}]}
            """;

    final Object user;
    final Object address;
    final Object unbound;
    final Object order;

    private final Family shop = Family.of("shop");
    private final Variables variables = new Variables();
    private final Labels labels = new Labels(true);
    private final Map<Object, ObjectView> views = new IdentityHashMap<>();
    private final Map<String, List<List<@Nullable Object>>> tables = new LinkedHashMap<>();
    private final Step step;
    private Observation.SessionView session;
    private StepOutcome outcome;
    private @Nullable String unreadable;

    Scene() throws IOException, ReflectiveOperationException {
        step = TraceFiles.parse(TRACE).steps().get(0);
        user = create("User");
        address = create("Address");
        unbound = create("Address");
        order = create("Order");
        variables.bind("u1", user);
        variables.bind("a1", address);
        variables.bind("o1", order);
        labels.learn("users", 3, 33);
        labels.learn("addresses", 8, 88);
        labels.learn("orders", 4, 44);
        view(user, EntityStatus.PERSISTENT, "s1", List.of(33), "orders");
        view(address, EntityStatus.PENDING, "s1", null);
        view(unbound, EntityStatus.PERSISTENT, "s1", List.of(88));
        view(order, EntityStatus.DETACHED, null, List.of(44), "descr", "id", "user");
        value(user, "id", 33).value(user, "name", "ann").value(user, "age", null);
        value(user, "addresses", List.of(address, unbound));
        value(address, "email", "x").value(address, "user", user).value(address, "userId", 33);
        value(order, "total", 5);
        session = new Observation.SessionView(
                List.of(address), List.of(user), List.of(unbound), List.of(unbound, user), true, 1, true, true);
        outcome = new StepOutcome(null, List.of(address, unbound), List.of("SELECT addresses"));
        shop.schema().tables().forEach(table -> tables.put(table.name(), new ArrayList<>()));
        row("users", 33L, "ann", null).row("addresses", 88L, "y", 33L);
    }

    private Object create(String entity) throws ReflectiveOperationException {
        return shop.entity(entity).type().getConstructor().newInstance();
    }

    List<Difference> differences() {
        Expected expected = new Expected(shop.schema(), 2);
        expected.apply(step.expect());
        Map<String, ObjectView> objects = new LinkedHashMap<>();
        variables.names().forEach(name -> objects.put(name, views.get(variables.object(name))));
        Observation.SessionView idle =
                new Observation.SessionView(List.of(), List.of(), List.of(), List.of(), false, 0, false, true);
        Observation observation = new Observation(
                objects, Map.of("s1", session, "s2", idle), unreadable == null ? tables : null, unreadable);
        Matching matching = new Matching(shop, labels, variables, views::get);
        List<Difference> all = new ArrayList<>(
                new Comparison(shop, matching, variables).compare(step, outcome, expected, observation));
        new RoundTrips().compare(step, outcome.sql()).ifPresent(all::add);
        return all;
    }

    Scene view(
            Object entity,
            EntityStatus status,
            @Nullable String owner,
            @Nullable List<Object> key,
            String... unloaded) {
        ObjectView before = views.get(entity);
        views.put(
                entity,
                new ObjectView(
                        status,
                        false,
                        owner,
                        key,
                        before == null ? new LinkedHashMap<>() : before.values(),
                        before == null ? new ArrayList<>(List.of(unloaded)) : before.unloaded()));
        return this;
    }

    Scene status(Object entity, EntityStatus status, @Nullable String owner) {
        return view(entity, status, owner, views.get(entity).key());
    }

    Scene key(Object entity, @Nullable Object key) {
        ObjectView before = views.get(entity);
        return view(entity, before.status(), before.session(), key == null ? null : List.of(key));
    }

    Scene value(Object entity, String property, @Nullable Object value) {
        views.get(entity).values().put(property, value);
        views.get(entity).unloaded().remove(property);
        return this;
    }

    Scene unset(Object entity, String property) {
        views.get(entity).values().remove(property);
        views.get(entity).unloaded().remove(property);
        return this;
    }

    Scene unload(Object entity, String property) {
        unset(entity, property);
        views.get(entity).unloaded().add(property);
        return this;
    }

    Scene row(String table, @Nullable Object... values) {
        tables.get(table).add(Arrays.asList(values));
        return this;
    }

    Scene empty(String table) {
        tables.get(table).clear();
        return this;
    }

    void unreadable(String why) {
        unreadable = why;
    }

    void fails(Throwable failure) {
        outcome = new StepOutcome(failure, StepOutcome.NONE, List.of());
    }

    void result(@Nullable Object result) {
        outcome = new StepOutcome(null, result, List.of());
    }

    void sends(String... statements) {
        outcome = new StepOutcome(null, outcome.result(), List.of(statements));
    }

    void sets(List<Object> added, List<Object> dirty, List<Object> deleted, List<Object> identityMap) {
        session = new Observation.SessionView(added, dirty, deleted, identityMap, true, 1, true, true);
    }

    void transaction(boolean begun, int savepoints, boolean connected, boolean usable) {
        session = new Observation.SessionView(
                session.added(),
                session.dirty(),
                session.deleted(),
                session.identityMap(),
                begun,
                savepoints,
                connected,
                usable);
    }
}
