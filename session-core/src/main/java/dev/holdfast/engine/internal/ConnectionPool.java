package dev.holdfast.engine.internal;

import java.sql.Connection;
import java.sql.SQLException;

/** Where an engine's connections come from. Thread-safe. */
public interface ConnectionPool {
    Connection borrow() throws SQLException;

    /** Closes a borrowed connection for good instead of giving it back. */
    void evict(Connection connection);

    /** Closes idle connections now and those in use when they come back. */
    void evictAll();

    /** Whether every borrowed connection is known to have autocommit off, so that nobody needs to ask. */
    boolean autoCommitOff();

    PoolCounts counts();

    void close();

    /**
     * How a pool is filled. Immutable.
     *
     * @param size connections that exist
     * @param active those in use
     * @param idle those waiting for use
     * @param waiting threads that wait for one
     * @param maximum most connections
     */
    record PoolCounts(int size, int active, int idle, int waiting, int maximum) {}
}
