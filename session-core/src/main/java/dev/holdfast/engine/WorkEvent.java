package dev.holdfast.engine;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that may send several statements, such as a flush. Made by {@link Engine#work(StatementCause)}, ended
 * by {@link #close()}. One thread at a time.
 */
public final class WorkEvent implements AutoCloseable {
    private final Engine engine;
    private final StatementCause cause;
    private final Consumer<WorkEvent> finished;
    private final long startedMillis = System.currentTimeMillis();
    private @Nullable Throwable failure;
    private boolean closed;

    WorkEvent(Engine engine, StatementCause cause, Consumer<WorkEvent> finished) {
        this.engine = engine;
        this.cause = cause;
        this.finished = finished;
    }

    public Engine engine() {
        return engine;
    }

    public StatementCause cause() {
        return cause;
    }

    /** When the work began, in milliseconds since 1970. */
    public long startedMillis() {
        return startedMillis;
    }

    /** Why the work failed; null while it has not. */
    public @Nullable Throwable failure() {
        return failure;
    }

    /** Notes why the work failed; the first failure wins. */
    public void failed(Throwable why) {
        Arguments.notNull(why, "why");
        if (failure == null) {
            failure = why;
        }
    }

    /** Ends the work and tells the listeners. Idempotent. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            finished.accept(this);
        }
    }
}
