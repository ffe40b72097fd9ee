package dev.holdfast.engine;

import dev.holdfast.sql.StatementKind;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One statement on its way: what it is, how far it got, and what is told of it. Used once, by one thread. */
final class Sending {
    /** How far a statement got. */
    enum Phase {
        PREPARING,
        BINDING,
        EXECUTING,
        READING
    }

    private final String sql;
    private final String @Nullable [] keyColumns;
    private final StatementContext context;
    private Phase phase = Phase.PREPARING;
    private @Nullable StatementEvent event;

    Sending(String sql, String @Nullable [] keyColumns, StatementContext context) {
        this.sql = sql;
        this.keyColumns = keyColumns;
        this.context = context;
    }

    String sql() {
        return sql;
    }

    String @Nullable [] keyColumns() {
        return keyColumns;
    }

    StatementContext context() {
        return context;
    }

    Phase phase() {
        return phase;
    }

    void enter(Phase next) {
        phase = next;
    }

    /** Whether the database has seen it. */
    boolean sent() {
        return phase.compareTo(Phase.EXECUTING) >= 0;
    }

    /** Whether preparing it again can be saved; statements of unknown kind, such as DDL, are not kept. */
    boolean reusable() {
        return context.kind() != StatementKind.OTHER;
    }

    void begin(EngineCore core, Connection connection, Supplier<@Nullable String> values) {
        if (core.listeners().anyEnabled()) {
            StatementEvent started = new StatementEvent(
                    connection.engine(), connection.id(), sql, context, core.hidesParameters() ? () -> null : values);
            event = started;
            core.listeners().tell(listener -> listener.statementStarted(started));
        }
    }

    void finish(EngineCore core, @Nullable Object result, @Nullable Throwable failure) {
        StatementEvent finished = event;
        if (finished != null) {
            finished.finish(failure == null ? rows(result) : -1, failure);
            core.listeners().tell(listener -> listener.statementFinished(finished));
        }
    }

    private static long rows(@Nullable Object result) {
        if (result instanceof Collection<?> rows) {
            return rows.size();
        }
        if (result instanceof Result<?> rows) {
            return rows.isRowless() ? rows.rowCount() : rows.size();
        }
        if (result instanceof int[] counts) {
            return total(counts);
        }
        return result instanceof Integer count ? count : -1;
    }

    /** The rows of a batch; a statement for which the driver gives no count counts as one row. */
    static long total(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count < 0 ? 1 : count;
        }
        return sum;
    }
}
