package dev.holdfast.traces;

import dev.holdfast.error.StaleDataException;

/** MG-04: merging a versioned object whose row is gone is refused; the reference makes a new one. */
final class MergeOfMissingVersion implements DeltaRule {
    @Override
    public Effect diverges(StepContext context) {
        return context.is("merge")
                        && context.step().expectedError() == null
                        && context.family().name().equals("versioned")
                        && context.outcome().failure() instanceof StaleDataException
                ? Effect.ENDS
                : Effect.CONTINUES;
    }
}
