package dev.holdfast.benchmarks;

import static dev.holdfast.sql.Sql.select;

import dev.holdfast.session.Session;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** 100 of 10,000 objects get another balance, which is written and committed. One long session, not expired by commits. */
final class ChangeWork extends Workload {
    private static final int HELD = 10_000;
    private static final int CHANGED = 100;
    private static final int STEP = HELD / CHANGED;

    private final Database database;
    private final List<Plain.Customer> plain;
    private final Session session;
    private final List<Customer> held;
    private int round;

    ChangeWork(Database database) throws SQLException {
        this.database = database;
        Stock.customers(database, HELD);
        try (Connection connection = database.connect()) {
            plain = Customers.all(connection);
        }
        session = database.sessions().open(options -> options.expireOnCommit(false));
        held = session.execute(select(Customer.class)).all();
        session.commit();
    }

    @Override
    Object jdbc() throws SQLException {
        BigDecimal balance = BigDecimal.valueOf(++round, 2);
        List<Plain.Customer> changed = new ArrayList<>(CHANGED);
        for (int i = round % STEP; i < HELD; i += STEP) {
            Plain.Customer customer = plain.get(i);
            customer.setBalance(balance);
            changed.add(customer);
        }
        try (Connection connection = database.connect()) {
            Customers.updateBalances(connection, changed);
            connection.commit();
        }
        return changed;
    }

    @Override
    Object holdfast() {
        BigDecimal balance = BigDecimal.valueOf(++round, 2);
        for (int i = round % STEP; i < HELD; i += STEP) {
            held.get(i).setBalance(balance);
        }
        session.flush();
        session.commit();
        return held;
    }

    @Override
    void tidyUp() throws SQLException {
        if (database.isPostgres()) {
            try (Connection connection = database.connect();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("VACUUM customer");
            }
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
