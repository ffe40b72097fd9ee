package dev.holdfast.traces;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.state.EntityStatus;

/** MG-01: merging an object that is pending here returns it; the reference makes a second one without autoflush. */
final class MergeOfPending implements DeltaRule {
    @Override
    public boolean diverges(StepContext context) {
        if (!context.is("merge") || context.trace().options().autoflush() || !context.succeeded()) {
            return false;
        }
        String source = context.step().text("var");
        Object result = context.outcome().result();
        boolean itself = result == context.variables().object(source)
                && wasPending(source, context)
                && !context.step().expect().path("result").asText().equals(source);
        return itself || context.mentioned().stream().anyMatch(copy -> isKeptFurtherDown(copy, context));
    }

    /** Whether a variable that the reference binds to a copy is bound to an object here that was pending before. */
    private static boolean isKeptFurtherDown(String copy, StepContext context) {
        Object object = context.variables().object(copy);
        for (JsonNode also : context.step().optional("also")) {
            if (also.path(0).asText().equals(copy)) {
                String name = context.variables().nameOf(object);
                return name != null && !name.equals(copy) && wasPending(name, context);
            }
        }
        return false;
    }

    private static boolean wasPending(String variable, StepContext context) {
        ObjectView before = context.before(variable);
        return before != null
                && before.status() == EntityStatus.PENDING
                && context.step().session().equals(before.session());
    }
}
