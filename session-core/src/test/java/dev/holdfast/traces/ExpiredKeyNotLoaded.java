package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.error.ObjectDeletedException;
import dev.holdfast.error.StaleDataException;
import dev.holdfast.state.EntityStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * EX-18: a flush that needs an expired key takes it from the identity; the reference sends a SELECT, which loads all
 * expired attributes. After the step the session is made to load them, too, so that the rest of the script means the
 * same; where that is not possible, they stay unloaded.
 */
final class ExpiredKeyNotLoaded implements DeltaRule {
    private final Map<String, Set<String>> owed = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Map<String, JsonNode> readEarlier = new HashMap<>();

    @Override
    public int adjust(StepContext context) {
        owed.forEach((variable, attributes) -> attributes.removeIf(name -> !isExpectedLoaded(variable, name, context)));
        readEarlier.entrySet().removeIf(each -> !each.getValue().equals(expectedValue(each.getKey(), context)));
        int count = 0;
        Set<String> along = new HashSet<>();
        for (String variable : context.mentioned()) {
            if (isFlushed(variable, context) && isLoadedByReferenceOnly(variable, context)) {
                count += owe(variable, context) ? 1 : 0;
                references(variable, context).forEach(along::add);
            }
        }
        for (String variable : along) { // by the same SELECT, where the mapping loads a reference along
            if (isLoadedByReferenceOnly(variable, context)) {
                owe(variable, context);
            }
        }
        return count;
    }

    private static boolean isExpectedLoaded(String variable, String attribute, StepContext context) {
        return context.expected().attributes(variable).path("loaded").has(attribute);
    }

    private static @Nullable JsonNode expectedValue(String place, StepContext context) {
        String[] parts = place.split("\\.");
        return context.expected().attributes(parts[0]).path("loaded").get(parts[1]);
    }

    private static Stream<String> references(String variable, StepContext context) {
        List<String> names = new ArrayList<>();
        JsonNode loaded = context.expected().attributes(variable).path("loaded");
        for (EntityModel.Attribute attribute : context.entity(variable).attributes()) {
            JsonNode value = loaded.path(attribute.name());
            if (attribute.shape() == EntityModel.Shape.COLLECTION) {
                value.forEach(member -> names.add(member.asText()));
            } else if (attribute.relationship()) {
                names.add(value.asText());
            }
        }
        return names.stream().filter(name -> context.variables().find(name) != null);
    }

    private static boolean isLoadedByReferenceOnly(String variable, StepContext context) {
        ObjectView before = context.before(variable);
        if (before == null || before.status() != EntityStatus.PERSISTENT) {
            return false;
        }
        EntityModel entity = context.entity(variable);
        return entity.attributes().stream()
                        .anyMatch(each -> each.key()
                                && isExpectedLoaded(variable, each.name(), context)
                                && before.isUnloaded(each))
                && count("SELECT", entity, context.step().expectedSql())
                        > count("SELECT", entity, withoutKeySelect(context));
    }

    /** Whether the flush had to do with an object: it was changed, marked for deletion, or its row was written. */
    private static boolean isFlushed(String variable, StepContext context) {
        Object entity = context.variables().object(variable);
        return context.before().sessions().values().stream()
                        .flatMap(session -> Stream.concat(session.dirty().stream(), session.deleted().stream()))
                        .anyMatch(each -> each == entity)
                || count(
                                "(UPDATE|DELETE)",
                                context.entity(variable),
                                context.step().expectedSql())
                        > 0;
    }

    /** What was sent, without the SELECT of the keys that a bulk statement matches. */
    private static List<String> withoutKeySelect(StepContext context) {
        List<String> sent = new ArrayList<>(context.outcome().sql());
        if (context.is("bulkUpdate", "bulkDelete") && sent.size() > 1) {
            sent.remove(sent.size() - 2);
        }
        return sent;
    }

    private static long count(String verb, EntityModel entity, List<String> statements) {
        return statements.stream()
                .filter(sql ->
                        entity.tables().stream().anyMatch(table -> sql.matches(verb + " .*\\b" + table + "\\b.*")))
                .count();
    }

    private boolean owe(String variable, StepContext context) {
        Set<String> attributes = owed.computeIfAbsent(variable, name -> new HashSet<>());
        boolean more = false;
        for (EntityModel.Attribute attribute : context.entity(variable).attributes()) {
            if (isExpectedLoaded(variable, attribute.name(), context)
                    && context.before(variable).isUnloaded(attribute)
                    && !context.after(variable).isLoaded(attribute)) {
                more |= attributes.add(attribute.name());
            }
        }
        return more;
    }

    @Override
    public boolean covers(Difference difference, StepContext context) {
        return switch (difference.kind()) {
            case VALUES ->
                difference.what().equals("attrs")
                        && (isOwed(difference, context)
                                || readEarlier.containsKey(difference.subject() + "." + difference.attribute()));
            case ERROR_KIND ->
                "ObjectDeleted".equals(context.step().expectedError())
                        && context.outcome().failure() instanceof StaleDataException;
            default -> false;
        };
    }

    /** The reference could not load an object whose row is gone; here nothing of it was needed. */
    @Override
    public boolean diverges(StepContext context) {
        boolean needless = "ObjectDeleted".equals(context.step().expectedError())
                && context.is("flush", "commit", "beginNested")
                && context.succeeded()
                && context.mentioned().stream()
                        .anyMatch(variable -> isFlushed(variable, context) && isKeyUnloaded(variable, context));
        return needless;
    }

    private static boolean isKeyUnloaded(String variable, StepContext context) {
        ObjectView before = context.before(variable);
        return before != null
                && context.entity(variable).attributes().stream()
                        .anyMatch(attribute -> attribute.key() && before.isUnloaded(attribute));
    }

    private boolean isOwed(Difference difference, StepContext context) {
        EntityModel.Attribute attribute = context.entity(difference.subject()).attribute(difference.attribute());
        ObjectView after = context.after(difference.subject());
        Set<String> attributes = owed.getOrDefault(difference.subject(), Set.of());
        boolean stillExpired = !attributes.isEmpty()
                && attribute.relationship()
                && after.status() == EntityStatus.TRANSIENT
                && difference.expected().equals("unset");
        return !after.isLoaded(attribute) && (attributes.contains(attribute.name()) || stillExpired);
    }

    @Override
    public boolean settle(StepContext context, Repairs repairs) throws Throwable {
        boolean changed = false;
        if (!context.succeeded()) {
            return changed; // the next step will do
        }
        for (Map.Entry<String, Set<String>> each : owed.entrySet()) {
            for (String name : each.getValue()) {
                EntityModel.Attribute attribute = context.entity(each.getKey()).attribute(name);
                changed |= !gone.contains(each.getKey()) && load(each.getKey(), attribute, context, repairs);
            }
        }
        return changed;
    }

    private boolean load(String variable, EntityModel.Attribute attribute, StepContext context, Repairs repairs)
            throws Throwable {
        try {
            boolean loaded = repairs.load(context.variables().object(variable), attribute);
            if (loaded) {
                noteIfChangedSince(variable, context);
            }
            return loaded;
        } catch (ObjectDeletedException e) { // the step has deleted the row behind the session's back
            gone.add(variable);
            return true;
        }
    }

    /** A statement of the step itself may have changed the row after the reference had read it. */
    private void noteIfChangedSince(String variable, StepContext context) {
        if (context.is("rawSql", "bulkUpdate")) {
            context.expected().attributes(variable).path("loaded").properties().forEach(value -> {
                if (!context.entity(variable).attribute(value.getKey()).relationship()) {
                    readEarlier.put(variable + "." + value.getKey(), value.getValue());
                }
            });
        }
    }
}
