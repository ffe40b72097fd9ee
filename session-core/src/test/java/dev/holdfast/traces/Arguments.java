package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a step's arguments into Java values, labels into keys. One thread at a time. */
final class Arguments {
    private static final int NEVER = 1_000_000; // added to labels of rows that do not exist here

    private final Family family;
    private final Labels labels;
    private final Variables variables;

    Arguments(Family family, Labels labels, Variables variables) {
        this.family = family;
        this.labels = labels;
        this.variables = variables;
    }

    Object object(String variable) {
        return variables.object(variable);
    }

    @Nullable
    Object value(JsonNode value, EntityModel.Attribute attribute) {
        return value(value, attribute.keyTable());
    }

    /** A scalar; a number that is a label of that table becomes its key. */
    @Nullable
    Object value(JsonNode value, @Nullable String keyTable) {
        if (value.isNull()) {
            return null;
        }
        if (value.isTextual()) {
            return value.asText();
        }
        if (keyTable == null) {
            return value.asInt();
        }
        Long key = labels.key(keyTable, value.asLong());
        return key == null ? value.asInt() + NEVER : key.intValue();
    }

    /** A primary key: a value, or a list of several. */
    Object id(EntityModel entity, JsonNode id) {
        TableSchema table = family.schema().table(entity.rootTable());
        List<Object> parts = new ArrayList<>();
        for (JsonNode part : Matching.parts(id)) {
            String column = table.columns().get(table.key().get(parts.size())).name();
            parts.add(value(part, family.schema().keyTable(table.name(), column)));
        }
        return parts.size() == 1 ? parts.get(0) : parts;
    }
}
