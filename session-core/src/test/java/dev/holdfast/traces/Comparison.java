package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.traces.Difference.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what was observed after one step with what the reference showed. One thread at a time. */
final class Comparison {
    private final Family family;
    private final Matching matching;
    private final Variables variables;
    private final List<Difference> differences = new ArrayList<>();

    Comparison(Family family, Matching matching, Variables variables) {
        this.family = family;
        this.matching = matching;
        this.variables = variables;
    }

    /** All differences after a step, round trips apart: {@link RoundTrips}. */
    List<Difference> compare(Step step, StepOutcome outcome, Expected expected, Observation observation) {
        differences.clear();
        error(step, outcome);
        result(step, outcome);
        for (String variable : expected.variables()) {
            ObjectView view = observation.objects().get(variable);
            if (view == null) {
                add(Kind.STATE, "states", variable, null, expected.state(variable), "unbound");
            } else {
                object(variable, view, expected);
            }
        }
        for (String session : expected.sessions()) {
            session(session, observation.sessions().get(session), expected);
        }
        tables(expected, observation);
        return List.copyOf(differences);
    }

    private void error(Step step, StepOutcome outcome) {
        String expected = step.expectedError();
        String actual = ErrorKinds.of(outcome.failure());
        if (expected == null ? actual != null : !expected.equals(actual)) {
            add(
                    Kind.ERROR_KIND,
                    "error",
                    "",
                    null,
                    expected == null ? "no error" : step.expect().path("error").toString(),
                    ErrorKinds.describe(outcome.failure()));
        }
    }

    private void result(Step step, StepOutcome outcome) {
        JsonNode expected = step.expect().get("result");
        if (expected == null || outcome.failure() != null) {
            return;
        }
        if (outcome.result() == StepOutcome.NONE || !sameResult(step, expected, outcome.result())) {
            add(Kind.VALUES, "result", "", null, expected.toString(), describe(step, outcome.result()));
        }
    }

    private boolean sameResult(Step step, JsonNode expected, @Nullable Object actual) {
        if (actual instanceof StepOutcome.Rows rows) {
            return sameRows(expected, rows.rows(), null);
        }
        if (actual instanceof Collection<?> objects) {
            return matching.references(expected, objects);
        }
        return isScalar(actual)
                ? matching.scalar(expected, actual, resultKeyTable(step))
                : matching.reference(expected, actual);
    }

    private static boolean isScalar(@Nullable Object value) {
        return value instanceof Number || value instanceof String || value instanceof Boolean;
    }

    private @Nullable String resultKeyTable(Step step) {
        if (!step.operation().equals("read")) {
            return null;
        }
        return family.entityOf(variables.object(step.text("var")))
                .attribute(step.text("attr"))
                .keyTable();
    }

    private String describe(Step step, @Nullable Object result) {
        if (result == StepOutcome.NONE) {
            return "no result";
        }
        if (result instanceof StepOutcome.Rows rows) {
            return rows.rows().toString();
        }
        if (result instanceof Collection<?> objects) {
            return matching.names(objects).toString();
        }
        return isScalar(result) ? String.valueOf(matching.scalar(result, resultKeyTable(step))) : matching.name(result);
    }

    private void object(String variable, ObjectView view, Expected expected) {
        EntityModel entity = family.entityOf(variables.object(variable));
        String state =
                view.status().name().toLowerCase(java.util.Locale.ROOT) + ("s2".equals(view.session()) ? "@s2" : "");
        if (!state.equals(expected.state(variable))) {
            add(Kind.STATE, "states", variable, null, expected.state(variable), state);
        }
        JsonNode key = expected.key(variable);
        if (!matching.key(key, entity, view.key())) {
            add(Kind.STATE, "keys", variable, null, key.toString(), matching.key(entity, view.key()));
        }
        attributes(variable, entity, view, expected.attributes(variable));
    }

    private void attributes(String variable, EntityModel entity, ObjectView view, JsonNode expected) {
        expected.path("loaded").properties().forEach(value -> {
            EntityModel.Attribute attribute = entity.attribute(value.getKey());
            if (!view.isLoaded(attribute) || !sameValue(value.getValue(), attribute, view)) {
                attribute(variable, attribute, value.getValue().toString(), view);
            }
        });
        expected.path("either").properties().forEach(value -> {
            EntityModel.Attribute attribute = entity.attribute(value.getKey());
            if (view.isLoaded(attribute) && !sameValue(value.getValue(), attribute, view)) {
                attribute(variable, attribute, value.getValue() + " or unloaded", view);
            }
        });
        expected.path("unloaded").forEach(name -> {
            EntityModel.Attribute attribute = entity.attribute(name.asText());
            if (!view.isUnloaded(attribute)) {
                attribute(variable, attribute, "unloaded", view);
            }
        });
        expected.path("unset").forEach(name -> {
            EntityModel.Attribute attribute = entity.attribute(name.asText());
            if (view.isUnloaded(attribute) || !isEmpty(view.value(attribute))) {
                attribute(variable, attribute, "unset", view);
            }
        });
    }

    private boolean sameValue(JsonNode expected, EntityModel.Attribute attribute, ObjectView view) {
        Object actual = view.value(attribute);
        return switch (attribute.shape()) {
            case SCALAR -> matching.scalar(expected, actual, attribute.keyTable());
            case REFERENCE -> matching.reference(expected, actual);
            case COLLECTION -> actual instanceof Collection<?> members && matching.references(expected, members);
        };
    }

    /** Null and an empty collection are as good as unset. */
    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value instanceof Collection<?> members && members.isEmpty();
    }

    private void attribute(String variable, EntityModel.Attribute attribute, String expected, ObjectView view) {
        add(Kind.VALUES, "attrs", variable, attribute.name(), expected, describe(attribute, view));
    }

    private String describe(EntityModel.Attribute attribute, ObjectView view) {
        if (!view.isLoaded(attribute)) {
            return view.isUnloaded(attribute) ? "unloaded" : "unset";
        }
        Object value = view.value(attribute);
        return switch (attribute.shape()) {
            case SCALAR -> String.valueOf(matching.scalar(value, attribute.keyTable()));
            case REFERENCE -> matching.name(value);
            case COLLECTION ->
                value instanceof Collection<?> members ? matching.names(members).toString() : String.valueOf(value);
        };
    }

    private void session(String name, Observation.SessionView view, Expected expected) {
        objects(name, "new", view.added(), expected);
        objects(name, "dirty", view.dirty(), expected);
        objects(name, "deleted", view.deleted(), expected);
        JsonNode map = expected.field(name, "identityMap");
        if (!matching.sameIdentities(map, view.identityMap())) {
            List<String> actual =
                    view.identityMap().stream().map(matching::identity).sorted().toList();
            add(Kind.STATE, "sessions", name, "identityMap", map.toString(), actual.toString());
        }
        JsonNode transaction = expected.field(name, "tx");
        fact(name, "begun", transaction.path("begun").asBoolean(), view.begun());
        fact(name, "savepoints", transaction.path("savepoints").asInt(), view.savepoints());
        fact(name, "connected", transaction.path("connected").asBoolean(), view.connected());
        fact(name, "usable", transaction.path("usable").asBoolean(), view.usable());
    }

    private void objects(String session, String field, Collection<Object> actual, Expected expected) {
        JsonNode wanted = expected.field(session, field);
        if (!matching.sameObjects(wanted, actual)) {
            add(
                    Kind.STATE,
                    "sessions",
                    session,
                    field,
                    wanted.toString(),
                    matching.names(actual).stream().sorted().toList().toString());
        }
    }

    private void fact(String session, String field, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            add(Kind.STATE, "sessions", session, "tx." + field, expected.toString(), actual.toString());
        }
    }

    private void tables(Expected expected, Observation observation) {
        if (observation.unreadable() != null) {
            add(Kind.TABLES, "tables", "", null, "readable tables", observation.unreadable());
        }
        Map<String, List<List<@Nullable Object>>> tables = observation.tables();
        if (tables != null) {
            expected.tables().forEach((name, rows) -> {
                if (!sameRows(rows, tables.get(name), family.schema().table(name))) {
                    add(Kind.TABLES, "tables", name, null, rows.toString(), describe(name, tables.get(name)));
                }
            });
        }
    }

    private boolean sameRows(JsonNode expected, List<List<@Nullable Object>> actual, @Nullable TableSchema table) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < actual.size(); i++) {
            if (!sameRow(expected.get(i), actual.get(i), table)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameRow(JsonNode expected, List<@Nullable Object> actual, @Nullable TableSchema table) {
        for (int i = 0; i < actual.size(); i++) {
            String keyTable = table == null ? null : keyTable(table, i);
            if (!matching.scalar(expected.path(i), actual.get(i), keyTable)) {
                return false;
            }
        }
        return expected.size() == actual.size();
    }

    private @Nullable String keyTable(TableSchema table, int column) {
        return family.schema()
                .keyTable(table.name(), table.columns().get(column).name());
    }

    private String describe(String table, List<List<@Nullable Object>> rows) {
        TableSchema schema = family.schema().table(table);
        List<List<Object>> translated = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                values.add(matching.scalar(row.get(i), keyTable(schema, i)));
            }
            translated.add(values);
        }
        return translated.toString();
    }

    private void add(
            Kind kind, String what, String subject, @Nullable String attribute, String expected, String actual) {
        differences.add(new Difference(kind, what, subject, attribute, expected, actual));
    }
}
