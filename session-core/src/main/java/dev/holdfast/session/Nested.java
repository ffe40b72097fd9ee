package dev.holdfast.session;

import dev.holdfast.error.ResourceClosedException;

/**
 * The handle of a savepoint, from {@link Session#beginNested()}. {@link #close()} rolls back to it unless
 * {@link #commit()} was called. One thread at a time.
 */
public final class Nested implements AutoCloseable {
    private final Session session;
    private final TransactionLevel level;

    Nested(Session session, TransactionLevel level) {
        this.session = session;
        this.level = level;
    }

    /**
     * Flushes and keeps what happened since the savepoint; inner savepoints are kept first (TX-22, TX-27).
     *
     * @throws ResourceClosedException if the savepoint has ended
     */
    public void commit() {
        session.run("commit", () -> session.transactions().end("commit", level, () -> level.commit(false)));
    }

    /**
     * Takes back what happened since the savepoint, in the database and in memory (TX-23).
     *
     * @throws ResourceClosedException if the savepoint has ended
     */
    public void rollback() {
        session.run("rollback", () -> session.transactions().end("rollback", level, () -> level.rollback(false)));
    }

    /** Whether it can be used and committed. */
    public boolean isActive() {
        return level.state() == TransactionLevel.State.ACTIVE;
    }

    /** Rolls back unless the savepoint has ended. */
    @Override
    public void close() {
        if (level.state() != TransactionLevel.State.CLOSED) {
            rollback();
        }
    }
}
