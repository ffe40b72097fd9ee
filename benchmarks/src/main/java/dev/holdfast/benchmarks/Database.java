package dev.holdfast.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.holdfast.engine.Engine;
import dev.holdfast.junit.DatabaseAddress;
import dev.holdfast.junit.TestDatabase;
import dev.holdfast.mapping.Registry;
import dev.holdfast.session.SessionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database with the schema, one pool, and Holdfast over that very pool. Close it. */
final class Database implements AutoCloseable {
    private static final int POOL_SIZE = 4;

    private final TestDatabase kind;
    private final HikariDataSource pool;
    private final SessionFactory sessions;

    private Database(TestDatabase kind, HikariDataSource pool, SessionFactory sessions) {
        this.kind = kind;
        this.pool = pool;
        this.sessions = sessions;
    }

    /** A new, empty database. Both sides use its one pool, with autocommit off. */
    static Database open(TestDatabase kind) {
        DatabaseAddress address = kind.fresh("benchmarks");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(POOL_SIZE);
        config.setAutoCommit(false);
        if (kind == TestDatabase.POSTGRESQL) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        HikariDataSource pool = new HikariDataSource(config);
        Registry registry = Registry.of(Customer.class, Product.class, Order.class, Line.class);
        Engine engine = Engine.over(pool);
        registry.metadata().createAll(engine);
        return new Database(kind, pool, SessionFactory.of(engine, registry));
    }

    boolean isPostgres() {
        return kind == TestDatabase.POSTGRESQL;
    }

    SessionFactory sessions() {
        return sessions;
    }

    /** A connection of the pool, as hand-written code takes it. */
    Connection connect() throws SQLException {
        return pool.getConnection();
    }

    /** Runs statements outside the clock. */
    void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    @Override
    public void close() {
        sessions.engine().close();
        pool.close();
    }
}
