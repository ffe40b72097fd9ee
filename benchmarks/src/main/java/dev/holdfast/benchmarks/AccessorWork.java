package dev.holdfast.benchmarks;

import static dev.holdfast.sql.Sql.select;

import dev.holdfast.session.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading or writing one field of 1,000 objects through its accessor, woven and plain. */
final class AccessorWork extends Workload {
    private static final int OBJECTS = 1000;

    private final boolean writes;
    private final Plain.Customer[] plain;
    private final Customer[] woven;
    private final @Nullable Session session;
    private int round;

    private AccessorWork(boolean writes, Plain.Customer[] plain, Customer[] woven, @Nullable Session session) {
        this.writes = writes;
        this.plain = plain;
        this.woven = woven;
        this.session = session;
    }

    /** Objects that a session has loaded. */
    static Workload getter(Database database) throws SQLException {
        Stock.customers(database, OBJECTS);
        Session session = database.sessions().open();
        try (Connection connection = database.connect()) {
            return new AccessorWork(
                    false,
                    Customers.all(connection).toArray(Plain.Customer[]::new),
                    session.execute(select(Customer.class)).all().toArray(Customer[]::new),
                    session);
        }
    }

    /** Objects of no session. */
    static Workload setter(Database database) {
        List<Sample> samples = Sample.many(OBJECTS);
        return new AccessorWork(
                true,
                samples.stream().map(sample -> new Plain.Customer(0L, sample)).toArray(Plain.Customer[]::new),
                samples.stream().map(Customer::new).toArray(Customer[]::new),
                null);
    }

    @Override
    int repetitions() {
        return OBJECTS;
    }

    @Override
    Object jdbc() {
        return writes ? writePlain(++round) : readPlain();
    }

    private int readPlain() {
        int sum = 0;
        for (Plain.Customer customer : plain) {
            sum += customer.getVisits();
        }
        return sum;
    }

    private Object writePlain(int value) {
        for (Plain.Customer customer : plain) {
            customer.setVisits(value);
        }
        return plain;
    }

    @Override
    Object holdfast() {
        return writes ? writeWoven(++round) : readWoven();
    }

    private int readWoven() {
        int sum = 0;
        for (Customer customer : woven) {
            sum += customer.getVisits();
        }
        return sum;
    }

    private Object writeWoven(int value) {
        for (Customer customer : woven) {
            customer.setVisits(value);
        }
        return woven;
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
        }
    }
}
