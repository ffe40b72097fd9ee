package dev.holdfast.traces;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.state.EntityStatus;
import dev.holdfast.traces.Difference.Kind;
import java.util.HashSet;
import java.util.Set;

/** The states that differ are corrected for good: the reference says nothing more of such an object. */
abstract class DeletedDetached implements DeltaRule {
    private final Set<String> detached = new HashSet<>();
    private boolean changed;

    abstract boolean applies(StepContext context);

    @Override
    public int adjust(StepContext context) {
        if (context.is("set", "setRef") && detached.contains(context.step().text("var"))) {
            changed = true;
        } else if (context.is("commit", "rollback", "close")) {
            changed = false;
        }
        int count = 0;
        if (applies(context)) {
            for (String variable : context.mentioned()) {
                ObjectView view = context.after(variable);
                if (view != null
                        && view.status() == EntityStatus.DETACHED
                        && isDeletedIn(context, context.expected().state(variable))) {
                    context.expected().state(variable, "detached");
                    detached.add(variable);
                    count++;
                }
            }
        }
        return count;
    }

    private static boolean isDeletedIn(StepContext context, String state) {
        return state.equals(context.step().session().equals("s2") ? "deleted@s2" : "deleted");
    }

    /** What is in no session cannot be expunged again, and a change of it begins no transaction. */
    @Override
    public boolean covers(Difference difference, StepContext context) {
        if ("tx.begun".equals(difference.attribute())) {
            return changed && difference.expected().equals("true");
        }
        return difference.kind() == Kind.ERROR_KIND
                && context.is("expunge")
                && detached.contains(context.step().text("var"))
                && context.step().expectedError() == null
                && context.outcome().failure() instanceof InvalidRequestException;
    }
}
