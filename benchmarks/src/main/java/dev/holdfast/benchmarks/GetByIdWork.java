package dev.holdfast.benchmarks;

import dev.holdfast.session.Session;
import java.sql.Connection;
import java.sql.SQLException;

/** One customer by its key: a connection, a SELECT, an object. */
final class GetByIdWork extends Workload {
    private static final int HELD = 1000;

    private final Database database;
    private final long first;
    private int round;

    GetByIdWork(Database database) throws SQLException {
        this.database = database;
        Stock.customers(database, HELD);
        try (Connection connection = database.connect()) {
            first = Customers.all(connection).get(0).getId();
        }
    }

    private long next() {
        return first + ++round % HELD;
    }

    @Override
    Object jdbc() throws SQLException {
        try (Connection connection = database.connect()) {
            return Customers.byId(connection, next());
        }
    }

    @Override
    Object holdfast() {
        try (Session session = database.sessions().open()) {
            return session.get(Customer.class, next());
        }
    }
}
