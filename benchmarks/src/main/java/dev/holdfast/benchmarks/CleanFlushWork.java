package dev.holdfast.benchmarks;

import static dev.holdfast.sql.Sql.select;

import dev.holdfast.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A flush with nothing to do, however much is held; beside it the commit of an empty JDBC transaction. */
final class CleanFlushWork extends Workload {
    private static final int REPETITIONS = 1000;

    private final Connection connection;
    private final Session session;
    private final List<Product> held;

    CleanFlushWork(Database database, int count) throws SQLException {
        Stock.products(database, count);
        connection = database.connect();
        session = database.sessions().open();
        held = session.execute(select(Product.class)).all();
        if (held.size() != count) {
            throw new IllegalStateException("held are " + held.size());
        }
    }

    @Override
    int repetitions() {
        return REPETITIONS;
    }

    @Override
    Object jdbc() throws SQLException {
        for (int i = 0; i < REPETITIONS; i++) {
            connection.commit();
        }
        return connection;
    }

    @Override
    Object holdfast() {
        for (int i = 0; i < REPETITIONS; i++) {
            session.flush();
        }
        return held;
    }

    @Override
    public void close() {
        session.close();
    }
}
