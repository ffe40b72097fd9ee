package dev.holdfast.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One execution of one statement. Made only when somebody listens; the same object is given at the start and at the
 * end. One thread at a time.
 */
public final class StatementEvent {
    private final Engine engine;
    private final long connectionId;
    private final String sql;
    private final StatementContext context;
    private final Supplier<@Nullable String> values;
    private final long started = System.nanoTime();
    private long nanos;
    private long rows = -1;
    private @Nullable Throwable failure;
    private @Nullable Attachment attachments;

    private record Attachment(
            Object owner, Object value, @Nullable Attachment next) {}

    StatementEvent(
            Engine engine, long connectionId, String sql, StatementContext context, Supplier<@Nullable String> values) {
        this.engine = engine;
        this.connectionId = connectionId;
        this.sql = sql;
        this.context = context;
        this.values = values;
    }

    public Engine engine() {
        return engine;
    }

    /** The SQL text as it is sent. */
    public String sql() {
        return sql;
    }

    public StatementContext context() {
        return context;
    }

    public StatementCause cause() {
        return context.cause();
    }

    /** The number of the connection, unique in its engine. */
    public long connectionId() {
        return connectionId;
    }

    /** The bound values as text; null while they are hidden, which is the default. */
    public @Nullable String parameters() {
        return values.get();
    }

    /** How long the statement took, reading its rows included; 0 until it has finished. */
    public long nanos() {
        return nanos;
    }

    /** How many rows were read or changed; -1 where nobody knows. */
    public long rows() {
        return rows;
    }

    /** Why the statement failed; null if it did not. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** Keeps a listener's own thing, such as a span, until the statement has finished. */
    public void attach(Object owner, Object value) {
        attachments = new Attachment(owner, value, attachments);
    }

    /** What that listener attached, or null. */
    public @Nullable Object attachment(Object owner) {
        for (Attachment found = attachments; found != null; found = found.next) {
            if (found.owner == owner) {
                return found.value;
            }
        }
        return null;
    }

    void finish(long rowCount, @Nullable Throwable why) {
        nanos = System.nanoTime() - started;
        rows = rowCount;
        failure = why;
    }
}
