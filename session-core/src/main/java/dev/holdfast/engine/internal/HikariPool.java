package dev.holdfast.engine.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import com.zaxxer.hikari.util.DriverDataSource;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.ErrorKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A pool of HikariCP's. It starts with the first connection that is asked for, so that making an engine opens none
 * (CN-01). Connections have autocommit off unless the user's configuration says otherwise.
 */
public final class HikariPool implements ConnectionPool {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final HikariConfig config;
    private final ReentrantLock starting = new ReentrantLock();
    private volatile @Nullable HikariDataSource pool;

    private HikariPool(HikariConfig config) {
        this.config = config;
    }

    /** Where to connect, as whom, and what the user says about the pool. */
    public record Settings(
            String url, @Nullable String user, @Nullable String secret, Consumer<HikariConfig> configuration) {}

    public static HikariPool of(Settings settings, Dialect dialect) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("holdfast-" + COUNTER.incrementAndGet());
        config.setAutoCommit(false);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.secret());
        config.setExceptionOverride(new KeepAfterTimeout(dialect));
        if (dialect.isPrivate(settings.url())) {
            keepOneConnection(config);
        }
        settings.configuration().accept(config);
        config.setDataSource(new ConfiguredDataSource(source(config), dialect));
        return new HikariPool(config);
    }

    /** A database that only its own connection sees lives as long as that connection, and there can be only one. */
    private static void keepOneConnection(HikariConfig config) {
        config.setMaximumPoolSize(1);
        config.setMaxLifetime(0);
        config.setIdleTimeout(0);
    }

    private static DataSource source(HikariConfig config) {
        DataSource given = config.getDataSource();
        return given != null
                ? given
                : new DriverDataSource(
                        config.getJdbcUrl(),
                        config.getDriverClassName(),
                        config.getDataSourceProperties(),
                        config.getUsername(),
                        config.getPassword());
    }

    @Override
    public Connection borrow() throws SQLException {
        HikariDataSource started = pool;
        return (started == null ? start() : started).getConnection();
    }

    private HikariDataSource start() throws SQLException {
        starting.lock();
        try {
            HikariDataSource started = pool;
            if (started == null) {
                started = new HikariDataSource(config);
                pool = started;
            }
            return started;
        } catch (PoolInitializationException failure) {
            throw failure.getCause() instanceof SQLException error ? error : new SQLException(failure.getCause());
        } finally {
            starting.unlock();
        }
    }

    @Override
    public void evict(Connection connection) {
        HikariDataSource started = pool;
        if (started != null) {
            started.evictConnection(connection);
        }
    }

    @Override
    public void evictAll() {
        HikariDataSource started = pool;
        if (started != null && !started.isClosed()) {
            started.getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public boolean autoCommitOff() {
        return !config.isAutoCommit();
    }

    @Override
    public PoolCounts counts() {
        HikariDataSource started = pool;
        return started == null ? new PoolCounts(0, 0, 0, 0, config.getMaximumPoolSize()) : counts(started);
    }

    static PoolCounts counts(HikariDataSource started) {
        HikariPoolMXBean bean = started.getHikariPoolMXBean();
        return bean == null
                ? new PoolCounts(0, 0, 0, 0, started.getMaximumPoolSize())
                : new PoolCounts(
                        bean.getTotalConnections(),
                        bean.getActiveConnections(),
                        bean.getIdleConnections(),
                        bean.getThreadsAwaitingConnection(),
                        started.getMaximumPoolSize());
    }

    @Override
    public void close() {
        HikariDataSource started = pool;
        if (started != null) {
            started.close();
        }
    }

    /** Hikari throws connections away after any timeout; after a statement's own the connection is fine. */
    private record KeepAfterTimeout(Dialect dialect) implements SQLExceptionOverride {
        @java.lang.Override // Override without its package is Hikari's here
        public SQLExceptionOverride.Override adjudicate(SQLException error) {
            ErrorKind kind = dialect.classify(error);
            return kind == ErrorKind.STATEMENT_TIMEOUT || kind == ErrorKind.LOCK_TIMEOUT
                    ? SQLExceptionOverride.Override.DO_NOT_EVICT
                    : SQLExceptionOverride.Override.CONTINUE_EVICT;
        }
    }
}
