package dev.holdfast.engine;

import dev.holdfast.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A savepoint of a {@link Connection}. {@link #close()} rolls back to it unless it has ended before. Ending an outer
 * savepoint or the transaction makes the inner ones inactive (TX-28). One thread at a time, as its connection.
 */
public final class Savepoint implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Savepoint.class);

    private final Connection connection;
    private final java.sql.@Nullable Savepoint jdbc;
    private final @Nullable Savepoint outer;
    private boolean active = true;

    /** @param jdbc null where every statement commits itself */
    Savepoint(Connection connection, java.sql.@Nullable Savepoint jdbc, @Nullable Savepoint outer) {
        this.connection = connection;
        this.jdbc = jdbc;
        this.outer = outer;
    }

    public Connection connection() {
        return connection;
    }

    public boolean isActive() {
        return active;
    }

    /**
     * Releases the savepoint: what happened since belongs to the transaction around it.
     *
     * @throws InvalidRequestException if it has ended, itself or with what is around it
     */
    public void commit() {
        if (!active) {
            throw new InvalidRequestException("""
                    This savepoint has ended already, itself or with the savepoint or transaction around it, and cannot \
                    be committed. [inactive-savepoint]""");
        }
        connection.release(this);
    }

    /** Undoes what happened since; warns and does nothing if the savepoint has ended. */
    public void rollback() {
        if (active) {
            connection.rollbackTo(this);
        } else {
            LOG.warn("rollback() on a savepoint that has ended already does nothing");
        }
    }

    @Override
    public void close() {
        if (active) {
            connection.rollbackTo(this);
        }
    }

    java.sql.@Nullable Savepoint jdbc() {
        return jdbc;
    }

    @Nullable
    Savepoint outer() {
        return outer;
    }

    void deactivate() {
        active = false;
    }
}
