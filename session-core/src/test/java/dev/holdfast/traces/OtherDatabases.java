package dev.holdfast.traces;

import dev.holdfast.traces.Difference.Kind;
import java.util.List;

/** What the traces' README allows on databases other than the reference's, in "Comparing on other databases". */
final class OtherDatabases {
    private OtherDatabases() {}

    /** Whether a difference is due to the database. */
    static boolean allow(Difference difference, StepContext context) {
        return difference.kind() == Kind.ROUND_TRIPS && isSelectOfMatchingKeys(context);
    }

    /** A bulk statement that cannot return the matching keys needs one SELECT before it. */
    private static boolean isSelectOfMatchingKeys(StepContext context) {
        if (!context.is("bulkUpdate", "bulkDelete")
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
