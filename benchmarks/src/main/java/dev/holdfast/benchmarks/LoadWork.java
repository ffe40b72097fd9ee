package dev.holdfast.benchmarks;

import static dev.holdfast.sql.Sql.select;

import dev.holdfast.session.Session;
import dev.holdfast.sql.Select;
import java.sql.Connection;
import java.sql.SQLException;

/** 1,000 customers, managed by a session of their own; by hand, into a list. */
final class LoadWork extends Workload {
    private static final Select<Customer> ALL = select(Customer.class);

    private final Database database;

    LoadWork(Database database) throws SQLException {
        this.database = database;
        Stock.customers(database, 1000);
    }

    @Override
    Object jdbc() throws SQLException {
        try (Connection connection = database.connect()) {
            return Customers.all(connection);
        }
    }

    @Override
    Object holdfast() {
        try (Session session = database.sessions().open()) {
            return session.execute(ALL).all();
        }
    }
}
