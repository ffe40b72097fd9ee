package dev.holdfast.traces;

import dev.holdfast.state.EntityStatus;

/** MG-01: merging an object that is pending here returns it; the reference makes a second one without autoflush. */
final class MergeOfPending implements DeltaRule {
    @Override
    public boolean diverges(StepContext context) {
        if (!context.is("merge") || context.trace().options().autoflush()) {
            return false;
        }
        String variable = context.step().text("var");
        ObjectView source = context.before(variable);
        return source != null
                && source.status() == EntityStatus.PENDING
                && context.step().session().equals(source.session())
                && context.outcome().result() == context.variables().object(variable)
                && !context.step().expect().path("result").asText().equals(variable);
    }
}
