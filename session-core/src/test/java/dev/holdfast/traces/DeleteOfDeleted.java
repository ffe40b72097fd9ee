package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.state.EntityStatus;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** ST-15: a deleted object is not deleted again: refused, or left alone by a cascade. The reference marks it again. */
final class DeleteOfDeleted implements DeltaRule {
    private final Set<String> marked = new HashSet<>();

    @Override
    public int adjust(StepContext context) {
        marked.removeIf(variable ->
                !context.expected().state(variable).startsWith("deleted") && !isDeleted(context.after(variable)));
        int before = marked.size();
        if (context.is("delete")) {
            for (JsonNode each : context.expected().field(context.step().session(), "deleted")) {
                ObjectView view = each.isTextual() ? context.before(each.asText()) : null;
                if (isDeleted(view)) {
                    marked.add(each.asText());
                }
            }
        }
        return Math.max(0, marked.size() - before);
    }

    @Override
    public boolean covers(Difference difference, StepContext context) {
        if (marked.isEmpty() || !difference.what().equals("sessions")) {
            return false;
        }
        Observation.SessionView view = context.after().sessions().get(difference.subject());
        JsonNode expected = context.expected().field(difference.subject(), difference.attribute());
        return switch (difference.attribute()) {
            case "deleted" ->
                context.matching()
                        .sameObjects(without(expected, context, context.matching()::reference), view.deleted());
            case "identityMap" ->
                context.matching()
                        .sameIdentities(
                                without(expected, context, context.matching()::hasIdentity), view.identityMap());
            default -> false;
        };
    }

    private JsonNode without(JsonNode expected, StepContext context, BiPredicate<JsonNode, Object> is) {
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        for (JsonNode each : expected) {
            if (marked.stream()
                    .noneMatch(variable -> is.test(each, context.variables().object(variable)))) {
                left.add(each);
            }
        }
        return left;
    }

    @Override
    public boolean diverges(StepContext context) {
        if (!context.is("delete") || context.step().expectedError() != null) {
            return false;
        }
        ObjectView view = context.before(context.step().text("var"));
        return isDeleted(view) && context.outcome().failure() instanceof InvalidRequestException;
    }

    private static boolean isDeleted(@Nullable ObjectView view) {
        return view != null
                && (view.status() == EntityStatus.DELETED
                        || view.status() == EntityStatus.DETACHED && view.wasDeleted());
    }
}
