package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.traces.Difference.Kind;

/** LD-12: a second joined collection costs a statement, and saves the product of the rows. */
final class SecondJoinedCollection implements DeltaRule {
    @Override
    public boolean covers(Difference difference, StepContext context) {
        if (!context.is("select") || difference.kind() != Kind.ROUND_TRIPS) {
            return false;
        }
        int more = context.outcome().sql().size() - context.step().expectedSql().size();
        return more <= collectionsBeyondTheFirst(context);
    }

    private static int collectionsBeyondTheFirst(StepContext context) {
        EntityModel entity = context.family().entity(context.step().text("entity"));
        int collections = 0;
        for (JsonNode eager : context.step().optional("eager")) {
            String path = eager.path(0).asText();
            if (eager.path(1).asText().equals("joined")
                    && !path.contains(".")
                    && entity.attribute(path).shape() == EntityModel.Shape.COLLECTION) {
                collections++;
            }
        }
        return Math.max(0, collections - 1);
    }
}
