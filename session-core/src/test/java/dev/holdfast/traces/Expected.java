package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the reference showed after a step, as a whole: expectations are incremental, this adds them up. One thread at a
 * time.
 */
final class Expected {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> SETS = Set.of("new", "dirty", "deleted", "identityMap");

    private final Map<String, String> states = new LinkedHashMap<>();
    private final Map<String, JsonNode> keys = new LinkedHashMap<>();
    private final Map<String, JsonNode> attributes = new LinkedHashMap<>();
    private final Map<String, JsonNode> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, JsonNode>> sessions = new LinkedHashMap<>();

    Expected(FamilySchema schema, int sessionCount) {
        schema.tables().forEach(table -> tables.put(table.name(), NODES.arrayNode()));
        for (int number = 1; number <= sessionCount; number++) {
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            SETS.forEach(set -> fields.put(set, NODES.arrayNode()));
            fields.put("tx", idle());
            sessions.put("s" + number, fields);
        }
    }

    private static ObjectNode idle() {
        return NODES.objectNode()
                .put("begun", false)
                .put("savepoints", 0)
                .put("connected", false)
                .put("usable", true);
    }

    /** Adds what a step shows. */
    void apply(JsonNode expect) {
        expect.path("states")
                .properties()
                .forEach(state -> states.put(state.getKey(), state.getValue().asText()));
        expect.path("keys").properties().forEach(key -> keys.put(key.getKey(), key.getValue()));
        expect.path("attrs").properties().forEach(all -> attributes.put(all.getKey(), all.getValue()));
        expect.path("tables").properties().forEach(table -> tables.put(table.getKey(), table.getValue()));
        expect.path("sessions").properties().forEach(session -> {
            Map<String, JsonNode> fields = sessions.get(session.getKey());
            session.getValue().properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        });
    }

    /** All variables that have been mentioned. */
    Collection<String> variables() {
        Set<String> variables = new LinkedHashSet<>(states.keySet());
        variables.addAll(attributes.keySet());
        return variables;
    }

    /** The state of a variable, with {@code @s2} if it belongs to the second session. */
    String state(String variable) {
        return states.getOrDefault(variable, "unknown");
    }

    /** Says what a state is from now on, where the reference differs on purpose. */
    void state(String variable, String state) {
        states.put(variable, state);
    }

    /** The key of the identity, null if there is none. */
    JsonNode key(String variable) {
        return keys.getOrDefault(variable, NullNode.instance);
    }

    /** The attributes: {@code loaded}, {@code unloaded}, {@code unset}, {@code either}. */
    JsonNode attributes(String variable) {
        return attributes.getOrDefault(variable, NODES.objectNode());
    }

    Map<String, JsonNode> tables() {
        return tables;
    }

    Set<String> sessions() {
        return sessions.keySet();
    }

    JsonNode field(String session, String field) {
        return sessions.get(session).get(field);
    }
}
