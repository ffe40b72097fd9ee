package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.state.EntityStatus;
import java.util.LinkedHashMap;
import java.util.Map;

/** ST-07: a rollback gives a generated key back; the reference leaves it on the object, and uses it again. */
final class GeneratedKeyRestored implements DeltaRule {
    private final Map<String, Long> restored = new LinkedHashMap<>();

    @Override
    public boolean covers(Difference difference, StepContext context) {
        if (!difference.what().equals("attrs") || !context.trace().options().generatedKeys()) {
            return false;
        }
        String variable = difference.subject();
        EntityModel.Attribute attribute = context.entity(variable).attribute(difference.attribute());
        ObjectView view = context.after(variable);
        JsonNode label = context.expected().attributes(variable).path("loaded").path(attribute.name());
        boolean covered = attribute.generated()
                && context.expected().state(variable).equals("transient")
                && label.isNumber()
                && view.status() == EntityStatus.TRANSIENT
                && !view.isUnloaded(attribute)
                && view.value(attribute) == null;
        if (covered) {
            restored.put(variable, label.asLong());
        }
        return covered;
    }

    /** Gives the object the key again, as if the program had kept it. */
    @Override
    public boolean settle(StepContext context, Repairs repairs) throws Throwable {
        for (Map.Entry<String, Long> each : restored.entrySet()) {
            EntityModel entity = context.entity(each.getKey());
            EntityModel.Attribute attribute = entity.attribute("id");
            Long key = context.labels().key(entity.rootTable(), each.getValue());
            if (key == null) {
                key = repairs.takeKey(entity.rootTable());
                if (!context.labels().learn(entity.rootTable(), each.getValue(), key)) {
                    throw new IllegalStateException(
                            "key " + key + " of " + entity.rootTable() + " has been used before");
                }
            }
            attribute.write(context.variables().object(each.getKey()), key.intValue());
        }
        boolean changed = !restored.isEmpty();
        restored.clear();
        return changed;
    }
}
