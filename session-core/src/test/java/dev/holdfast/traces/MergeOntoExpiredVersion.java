package dev.holdfast.traces;

import dev.holdfast.error.StaleDataException;

/** MG-12: merging onto an expired object compares the versions; the reference overwrites it. */
final class MergeOntoExpiredVersion implements DeltaRule {
    @Override
    public boolean diverges(StepContext context) {
        return context.is("merge")
                && context.step().expectedError() == null
                && context.outcome().failure() instanceof StaleDataException
                && isVersionUnloaded(context.step().expect().path("result").asText(), context);
    }

    private static boolean isVersionUnloaded(String target, StepContext context) {
        ObjectView before = context.before(target);
        return before != null
                && context.entity(target).attributes().stream()
                        .anyMatch(attribute -> attribute.name().equals("version_id") && before.isUnloaded(attribute));
    }
}
