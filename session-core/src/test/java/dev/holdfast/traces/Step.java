package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a trace, with its arguments as they stand in the file.
 *
 * @param number its position in the trace, from 0
 * @param json the step's object
 */
record Step(int number, JsonNode json) {
    String operation() {
        return text("op");
    }

    /** The name of the session the step uses. */
    String session() {
        return json.path("session").asText("s1");
    }

    /** A textual argument that must be there. */
    String text(String argument) {
        return argument(argument).asText();
    }

    /** A textual argument that may be missing or null. */
    @Nullable
    String optionalText(String argument) {
        JsonNode value = json.path(argument);
        return value.isTextual() ? value.asText() : null;
    }

    boolean flag(String argument) {
        return json.path(argument).asBoolean(false);
    }

    boolean has(String argument) {
        return json.has(argument);
    }

    /** An argument that must be there. */
    JsonNode argument(String argument) {
        JsonNode value = json.get(argument);
        if (value == null) {
            throw new IllegalArgumentException("step " + number + " has no argument " + argument + ": " + json);
        }
        return value;
    }

    /** An argument that may be missing. */
    JsonNode optional(String argument) {
        return json.path(argument);
    }

    /** A list of names; empty if missing. */
    List<String> texts(String argument) {
        List<String> texts = new ArrayList<>();
        optional(argument).forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** The statements that the reference sent. */
    List<String> expectedSql() {
        List<String> statements = new ArrayList<>();
        expect().path("sql").forEach(statement -> statements.add(statement.asText()));
        return statements;
    }

    /** What the reference showed after the step. */
    JsonNode expect() {
        return argument("expect");
    }

    /** The kind of error the reference gave; null if the step worked. */
    @Nullable
    String expectedError() {
        JsonNode error = expect().path("error");
        return error.isObject() ? error.path("kind").asText() : null;
    }

    /** The operation and its arguments without the expectation, for people. */
    String summary() {
        StringBuilder text = new StringBuilder(operation());
        json.properties().forEach(field -> {
            if (!field.getKey().equals("op") && !field.getKey().equals("expect")) {
                text.append(' ').append(field.getKey()).append('=').append(field.getValue());
            }
        });
        return text.toString();
    }
}
