package dev.holdfast.session;

/**
 * The handle of a session's transaction, from {@link Session#begin()}. {@link #close()} rolls back unless
 * {@link #commit()} was called (J3). One thread at a time.
 */
public final class SessionTransaction implements AutoCloseable {
    private final Session session;
    private final TransactionLevel level;

    SessionTransaction(Session session, TransactionLevel level) {
        this.session = session;
        this.level = level;
    }

    /** Commits, with all open savepoints. */
    public void commit() {
        session.run("commit", () -> session.transactions().end("commit", level, () -> level.commit(false)));
    }

    /** Rolls back, with all open savepoints. */
    public void rollback() {
        session.run("rollback", () -> session.transactions().end("rollback", level, () -> level.rollback(false)));
    }

    /** Whether it can be used and committed. */
    public boolean isActive() {
        return level.state() == TransactionLevel.State.ACTIVE;
    }

    /** Rolls back unless the transaction has ended. */
    @Override
    public void close() {
        if (level.state() != TransactionLevel.State.CLOSED) {
            rollback();
        }
    }
}
