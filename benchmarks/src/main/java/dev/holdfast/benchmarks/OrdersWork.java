package dev.holdfast.benchmarks;

import static dev.holdfast.sql.Sql.select;

import dev.holdfast.loading.Load;
import dev.holdfast.session.Session;
import dev.holdfast.sql.Select;
import java.sql.Connection;
import java.sql.SQLException;

/** 100 orders with 10 lines each, in two queries. */
final class OrdersWork extends Workload {
    private static final int ORDERS = 100;
    private static final int LINES = 10;
    private static final Select<Order> WITH_LINES = select(Order.class).options(Load.selectin(Order_.lines));

    private final Database database;

    OrdersWork(Database database) throws SQLException {
        this.database = database;
        Stock.orders(database, ORDERS, LINES);
    }

    @Override
    Object jdbc() throws SQLException {
        int lines = 0;
        try (Connection connection = database.connect()) {
            for (Plain.Order order : Orders.withLines(connection)) {
                lines += order.lines().size();
            }
        }
        return checked(lines);
    }

    @Override
    Object holdfast() {
        int lines = 0;
        try (Session session = database.sessions().open()) {
            for (Order order : session.execute(WITH_LINES).all()) {
                lines += order.getLines().size();
            }
        }
        return checked(lines);
    }

    private static Object checked(int lines) {
        if (lines != ORDERS * LINES) {
            throw new IllegalStateException("lines: " + lines);
        }
        return lines;
    }
}
