package dev.holdfast.engine.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody else's data source: borrowed from, never closed. */
public final class ForeignPool implements ConnectionPool {
    private static final Logger LOG = LoggerFactory.getLogger(ForeignPool.class);

    private final DataSource source;

    public ForeignPool(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection borrow() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void evict(Connection connection) {
        if (source instanceof HikariDataSource hikari) {
            hikari.evictConnection(connection);
        } else {
            abort(connection);
        }
    }

    @Override
    public void evictAll() {
        if (source instanceof HikariDataSource hikari && hikari.getHikariPoolMXBean() != null) {
            hikari.getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public boolean autoCommitOff() {
        return source instanceof HikariDataSource hikari && !hikari.isAutoCommit();
    }

    @Override
    public PoolCounts counts() {
        return source instanceof HikariDataSource hikari ? HikariPool.counts(hikari) : new PoolCounts(0, 0, 0, 0, 0);
    }

    @Override
    public void close() {
        // The data source belongs to whoever made it.
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
            connection.close();
        } catch (SQLException alreadyGone) {
            LOG.debug("A broken connection could not be closed", alreadyGone);
        }
    }
}
