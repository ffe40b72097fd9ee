package dev.holdfast.engine;

import dev.holdfast.error.InvalidRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A root transaction of a {@link Connection}. {@link #close()} rolls back unless it has ended before. One thread at a
 * time, as its connection.
 */
public final class Transaction implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

    private final Connection connection;
    private boolean active = true;

    Transaction(Connection connection) {
        this.connection = connection;
    }

    public Connection connection() {
        return connection;
    }

    public boolean isActive() {
        return active;
    }

    /**
     * Commits.
     *
     * @throws InvalidRequestException if the transaction has ended
     * @throws dev.holdfast.error.PendingRollbackException if an error ended it in the database
     * @throws dev.holdfast.error.CommitOutcomeUnknownException if the connection broke meanwhile
     */
    public void commit() {
        if (!active) {
            throw new InvalidRequestException(
                    "This transaction has ended already and cannot be committed. [inactive-transaction]");
        }
        connection.commit();
    }

    /** Rolls back; warns and does nothing if the transaction has ended. */
    public void rollback() {
        if (connection.transaction() == this) {
            connection.rollback();
        } else {
            LOG.warn("rollback() on a transaction that has ended already does nothing");
        }
    }

    @Override
    public void close() {
        if (!connection.isClosed() && connection.transaction() == this) {
            connection.rollback();
        }
    }

    void deactivate() {
        active = false;
    }
}
