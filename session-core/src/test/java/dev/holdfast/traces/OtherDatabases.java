package dev.holdfast.traces;

import dev.holdfast.error.IntegrityException;
import dev.holdfast.traces.Difference.Kind;
import java.util.List;

/**
 * What is due to the database, not to the session: what the traces' README says in "Comparing on other databases", and
 * foreign keys that are not checked "at the end of each statement", as it demands.
 */
final class OtherDatabases {
    private OtherDatabases() {}

    /** Whether a difference is due to the database. */
    static boolean allow(Difference difference, StepContext context) {
        return difference.kind() == Kind.ROUND_TRIPS && isSelectOfMatchingKeys(context);
    }

    /**
     * Whether a statement has failed that only works where foreign keys within one table are checked at its end. H2 and
     * MariaDB check them row by row.
     */
    static boolean cannotRun(StepContext context) {
        return (context.database() == DatabaseKind.H2 || context.database() == DatabaseKind.MARIADB)
                && context.family().name().equals("tree")
                && context.step().expectedError() == null
                && context.outcome().failure() instanceof IntegrityException failure
                && failure.statement().startsWith("DELETE FROM nodes");
    }

    /** A bulk statement that cannot return the matching keys (H2, UPDATE of MariaDB) needs one SELECT before it. */
    private static boolean isSelectOfMatchingKeys(StepContext context) {
        if (!(context.database() == DatabaseKind.H2 || context.database() == DatabaseKind.MARIADB)
                || !context.is("bulkUpdate", "bulkDelete")
                || !List.of("fetch", "auto").contains(context.step().text("synchronize"))) {
            return false;
        }
        List<String> sent = context.outcome().sql();
        List<String> expected = context.step().expectedSql();
        return sent.size() == expected.size() + 1
                && sent.size() >= 2
                && sent.get(sent.size() - 2).startsWith("SELECT ");
    }
}
