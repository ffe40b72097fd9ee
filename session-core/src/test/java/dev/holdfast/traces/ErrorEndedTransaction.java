package dev.holdfast.traces;

import dev.holdfast.traces.Difference.Kind;

/** TX-13: an error that ended the transaction of the database is remembered. */
final class ErrorEndedTransaction implements DeltaRule {
    @Override
    public boolean covers(Difference difference, StepContext context) {
        return context.database() == DatabaseKind.POSTGRESQL
                && context.is("rawSql", "bulkUpdate", "bulkDelete")
                && "Integrity".equals(context.step().expectedError())
                && "Integrity".equals(ErrorKinds.of(context.outcome().failure()))
                && (difference.kind() == Kind.TABLES || "tx.usable".equals(difference.attribute()));
    }
}
