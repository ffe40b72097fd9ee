package dev.holdfast.benchmarks;

import dev.holdfast.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** 1,000 new customers with the ids that the database gives them; a session and a transaction for each call. */
final class InsertWork extends Workload {
    private static final int ROWS = 1000;

    private final Database database;
    private final List<Sample> samples = Sample.many(ROWS);

    InsertWork(Database database) {
        this.database = database;
    }

    @Override
    Object jdbc() throws SQLException {
        List<Plain.Customer> customers = new ArrayList<>(ROWS);
        for (Sample sample : samples) {
            customers.add(new Plain.Customer(0L, sample));
        }
        try (Connection connection = database.connect()) {
            if (database.isPostgres()) {
                Customers.insertArrays(connection, customers);
            } else {
                Customers.insertRows(connection, customers);
            }
            connection.commit();
        }
        return customers;
    }

    @Override
    Object holdfast() {
        List<Customer> customers = new ArrayList<>(ROWS);
        for (Sample sample : samples) {
            customers.add(new Customer(sample));
        }
        try (Session session = database.sessions().open()) {
            session.addAll(customers);
            session.commit();
        }
        return customers;
    }

    @Override
    void tidyUp() throws SQLException {
        database.run("TRUNCATE TABLE customer");
    }
}
