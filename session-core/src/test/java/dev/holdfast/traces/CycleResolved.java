package dev.holdfast.traces;

/** FL-17: rows in a cycle over a nullable foreign key are ordered; the reference refuses them. */
final class CycleResolved implements DeltaRule {
    @Override
    public Effect diverges(StepContext context) {
        boolean resolved = "CircularDependency".equals(context.step().expectedError())
                && context.family().name().equals("tree") // parent_id is nullable
                && context.succeeded();
        if (!resolved) {
            return Effect.CONTINUES;
        }
        return context.is("commit") ? Effect.ENDS : Effect.SUSPENDS;
    }
}
