package dev.holdfast.traces;

/**
 * FL-17: rows in a cycle over a nullable foreign key are ordered; the reference refuses them. Foreign keys and histories
 * in memory are not the same after that, whatever is rolled back.
 */
final class CycleResolved implements DeltaRule {
    @Override
    public boolean diverges(StepContext context) {
        return "CircularDependency".equals(context.step().expectedError())
                && context.family().name().equals("tree") // parent_id is nullable
                && context.succeeded();
    }
}
