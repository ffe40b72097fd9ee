package dev.holdfast.benchmarks;

import static dev.holdfast.sql.Sql.select;

import dev.holdfast.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finding what is held by its key, in the session and in a HashMap. */
final class GetHitWork extends Workload {
    private static final int HELD = 10_000;
    private static final int REPETITIONS = 1000;

    private final Session session;
    private final List<Customer> held;
    private final Map<Long, Plain.Customer> map = new HashMap<>();
    private final Long[] ids = new Long[REPETITIONS];

    GetHitWork(Database database) throws SQLException {
        Stock.customers(database, HELD);
        try (Connection connection = database.connect()) {
            Customers.all(connection).forEach(customer -> map.put(customer.getId(), customer));
        }
        session = database.sessions().open();
        held = session.execute(select(Customer.class)).all();
        for (int i = 0; i < REPETITIONS; i++) {
            ids[i] = held.get(i * 7919 % HELD).getId();
        }
    }

    @Override
    int repetitions() {
        return REPETITIONS;
    }

    @Override
    Object jdbc() {
        int sum = 0;
        for (Long id : ids) {
            sum += map.get(id).getVisits();
        }
        return sum;
    }

    @Override
    Object holdfast() {
        int sum = 0;
        for (Long id : ids) {
            sum += session.get(Customer.class, id).getVisits();
        }
        return sum + held.size();
    }

    @Override
    public void close() {
        session.close();
    }
}
