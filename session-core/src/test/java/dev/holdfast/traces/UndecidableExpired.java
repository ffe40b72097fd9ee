package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.state.EntityStatus;
import dev.holdfast.traces.Difference.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * BK-16: an object that a bulk UPDATE cannot decide about has the attribute expired; the reference writes the value in
 * memory, although its row may not match.
 */
final class UndecidableExpired implements DeltaRule {
    private final Map<String, JsonNode> written = new LinkedHashMap<>();

    @Override
    public int adjust(StepContext context) {
        written.entrySet().removeIf(each -> !each.getValue().equals(expected(each.getKey(), context)));
        if (!context.is("bulkUpdate")
                || !context.succeeded()
                || List.of("none", "fetch").contains(context.step().text("synchronize"))) {
            return 0;
        }
        int count = 0;
        for (String variable : context.mentioned()) {
            if (isUndecidable(variable, context)) {
                for (String name : (Iterable<String>)
                        () -> context.step().argument("values").fieldNames()) {
                    count += note(variable, name, context);
                }
            }
        }
        return count;
    }

    private static boolean isUndecidable(String variable, StepContext context) {
        EntityModel entity = context.family().entity(context.step().text("entity"));
        ObjectView before = context.before(variable);
        if (before == null
                || before.status() != EntityStatus.PERSISTENT
                || !entity.type().isInstance(context.variables().object(variable))) {
            return false;
        }
        for (JsonNode condition : context.step().optional("where")) {
            if (before.isUnloaded(entity.attribute(condition.path(0).asText()))) {
                return true;
            }
        }
        return false;
    }

    private int note(String variable, String name, StepContext context) {
        EntityModel.Attribute attribute = context.entity(variable).attribute(name);
        JsonNode value = expected(variable + "." + name, context);
        if (value != null && context.after(variable).isUnloaded(attribute)) {
            written.put(variable + "." + name, value);
            return 1;
        }
        return 0;
    }

    private static JsonNode expected(String place, StepContext context) {
        String[] parts = place.split("\\.");
        return context.expected().attributes(parts[0]).path("loaded").get(parts[1]);
    }

    @Override
    public boolean covers(Difference difference, StepContext context) {
        if (difference.kind() == Kind.ROUND_TRIPS) {
            return context.outcome().sql().size() - context.step().expectedSql().size() <= read(context);
        }
        return difference.what().equals("attrs")
                && written.containsKey(difference.subject() + "." + difference.attribute());
    }

    /** How many of the attributes this step has read from the database. */
    private long read(StepContext context) {
        return written.keySet().stream()
                .map(place -> place.split("\\."))
                .filter(place -> {
                    EntityModel.Attribute attribute = context.entity(place[0]).attribute(place[1]);
                    return context.before(place[0]).isUnloaded(attribute)
                            && context.after(place[0]).isLoaded(attribute);
                })
                .count();
    }
}
