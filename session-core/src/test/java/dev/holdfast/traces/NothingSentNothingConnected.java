package dev.holdfast.traces;

import java.util.LinkedHashMap;
import java.util.Map;

/** SE-10: no connection is taken until SQL is needed; the reference takes one for a flush that sends nothing. */
final class NothingSentNothingConnected implements DeltaRule {
    private final Map<String, Boolean> idle = new LinkedHashMap<>();

    @Override
    public boolean covers(Difference difference, StepContext context) {
        return "tx.connected".equals(difference.attribute())
                && difference.expected().equals("true")
                && idle.getOrDefault(difference.subject(), true);
    }

    @Override
    public int adjust(StepContext context) {
        String session = context.step().session();
        boolean sent = !context.outcome().sql().isEmpty();
        boolean begun = context.after().sessions().get(session).begun();
        idle.put(session, !begun || idle.getOrDefault(session, true) && !sent);
        return 0;
    }
}
