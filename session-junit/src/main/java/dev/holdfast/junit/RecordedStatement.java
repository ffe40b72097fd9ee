package dev.holdfast.junit;

import dev.holdfast.engine.StatementCause;
import dev.holdfast.sql.StatementKind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement that a test sent. Immutable.
 *
 * @param sql the SQL text as it was sent
 * @param cause why it was sent
 * @param kind what it does
 * @param tables the tables it names, the main one first; empty where nobody knows
 * @param parameterSets how many parameter sets were sent with it; more than one for a batch
 * @param rows how many rows were read or changed; -1 where nobody knows
 * @param time how long it took, reading its rows included
 * @param failure why it failed; null if it did not
 */
public record RecordedStatement(
        String sql,
        StatementCause cause,
        StatementKind kind,
        List<String> tables,
        int parameterSets,
        long rows,
        Duration time,
        @Nullable Throwable failure) {
    public RecordedStatement {
        tables = List.copyOf(tables);
    }

    /** Whether the statement, or what caused it in turn, is the lazy load of an attribute. */
    public boolean isLazyLoad() {
        for (StatementCause at = cause; at != null; at = at.trigger()) {
            if (at.kind() == StatementCause.Kind.LAZY_LOAD) {
                return true;
            }
        }
        return false;
    }
}
