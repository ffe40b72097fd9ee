package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.error.StaleDataException;
import java.util.Map;

/** MG-04: merging a versioned object whose row is gone is refused; the reference makes a new one. */
final class MergeOfMissingVersion implements DeltaRule {
    @Override
    public boolean diverges(StepContext context) {
        return context.is("merge")
                && context.step().expectedError() == null
                && context.outcome().failure() instanceof StaleDataException
                && makesVersioned(context);
    }

    /** Whether the reference has made a new object of the versioned class for one with a key. */
    private static boolean makesVersioned(StepContext context) {
        for (Map.Entry<String, JsonNode> state :
                context.step().expect().path("states").properties()) {
            JsonNode loaded = context.expected().attributes(state.getKey()).path("loaded");
            if (state.getValue().asText().equals("pending") && loaded.has("id") && loaded.has("title")) {
                return context.family().name().equals("versioned");
            }
        }
        return false;
    }
}
