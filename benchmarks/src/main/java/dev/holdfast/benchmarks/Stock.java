package dev.holdfast.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** Rows to work with, made before the clock runs. */
final class Stock {
    private static final int PAGE = 1000;

    private Stock() {}

    static void customers(Database database, int count) throws SQLException {
        List<Plain.Customer> customers = Sample.many(count).stream()
                .map(sample -> new Plain.Customer(0L, sample))
                .toList();
        try (Connection connection = database.connect()) {
            for (int from = 0; from < count; from += PAGE) {
                Customers.insertRows(connection, customers.subList(from, Math.min(count, from + PAGE)));
            }
            connection.commit();
        }
        analyze(database);
    }

    static void products(Database database, int count) throws SQLException {
        String numbers = database.isPostgres() ? "generate_series(1, %d) AS s(x)" : "system_range(1, %d)";
        database.run("INSERT INTO product (id, name) SELECT x, 'Product ' || x FROM " + numbers.formatted(count));
    }

    /** Orders with lines of ten products each. */
    static void orders(Database database, int count, int lines) throws SQLException {
        products(database, 10);
        String orders = String.join(
                ", ",
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "(%d, DATE '2024-01-%02d')".formatted(i, 1 + i % 28))
                        .toList());
        String rows = String.join(
                ", ",
                IntStream.range(0, count * lines)
                        .mapToObj(i -> "(%d, %d, %d, %d)".formatted(i + 1, 1 + i / lines, 1 + i % 10, 1 + i % 5))
                        .toList());
        database.run(
                "INSERT INTO orders (id, ordered_on) VALUES " + orders,
                "INSERT INTO line (id, order_id, product_id, quantity) VALUES " + rows,
                "CREATE INDEX line_of_order ON line (order_id)");
        analyze(database);
    }

    private static void analyze(Database database) throws SQLException {
        database.run("ANALYZE");
    }
}
