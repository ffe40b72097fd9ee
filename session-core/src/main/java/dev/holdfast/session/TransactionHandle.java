package dev.holdfast.session;

import dev.holdfast.error.ResourceClosedException;

/**
 * A transaction or a savepoint of a session. {@link #close()} rolls back unless {@link #commit()} was called (J3). One
 * thread at a time.
 */
public abstract sealed class TransactionHandle implements AutoCloseable permits SessionTransaction, Nested {
    private final Session session;
    private final TransactionLevel level;

    TransactionHandle(Session session, TransactionLevel level) {
        this.session = session;
        this.level = level;
    }

    /**
     * Flushes and keeps what happened since it began; open savepoints inside are kept first (TX-22, TX-27).
     *
     * @throws ResourceClosedException if it has ended
     */
    public void commit() {
        session.run("commit", () -> session.transactions().end("commit", level, () -> level.commit(false)));
    }

    /**
     * Takes back what happened since it began, in the database and in memory, open savepoints included (TX-23).
     *
     * @throws ResourceClosedException if it has ended
     */
    public void rollback() {
        session.run("rollback", () -> session.transactions().end("rollback", level, () -> level.rollback(false)));
    }

    /** Whether it can be used and committed. */
    public boolean isActive() {
        return level.state() == TransactionLevel.State.ACTIVE;
    }

    /** Rolls back unless it has ended. */
    @Override
    public void close() {
        if (level.state() != TransactionLevel.State.CLOSED) {
            rollback();
        }
    }
}
