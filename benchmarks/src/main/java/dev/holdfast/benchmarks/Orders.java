package dev.holdfast.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Hand-written JDBC for orders, their lines and products. */
final class Orders {
    private static final String LINES =
            "SELECT id, order_id, product_id, quantity FROM line WHERE id BETWEEN ? AND ? ORDER BY id";
    private static final String PRODUCT = "SELECT id, name FROM product WHERE id = ?";
    private static final String PRODUCTS = "SELECT id, name FROM product WHERE id = ANY (?)";
    private static final String ORDERS = "SELECT id, ordered_on FROM orders";
    private static final String LINES_OF =
            "SELECT id, order_id, product_id, quantity FROM line WHERE order_id = ANY (?)";

    private Orders() {}

    static List<Plain.Line> lines(Connection connection, long first, long last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINES)) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            return readLines(statement);
        }
    }

    private static List<Plain.Line> readLines(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Plain.Line> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(new Plain.Line(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getInt(4)));
            }
            return lines;
        }
    }

    /** One query for each product that is not known yet, through one prepared statement. */
    static Map<Long, Plain.Product> productsOneByOne(Connection connection, List<Plain.Line> lines)
            throws SQLException {
        Map<Long, Plain.Product> products = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(PRODUCT)) {
            for (Plain.Line line : lines) {
                if (!products.containsKey(line.productId())) {
                    statement.setLong(1, line.productId());
                    readProducts(statement, products);
                }
            }
        }
        return products;
    }

    private static void readProducts(PreparedStatement statement, Map<Long, Plain.Product> products)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Plain.Product product = new Plain.Product(rows.getLong(1), rows.getString(2));
                products.put(product.id(), product);
            }
        }
    }

    /** All products in one query. */
    static Map<Long, Plain.Product> products(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, Plain.Product> products = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(PRODUCTS)) {
            setIds(connection, statement, ids);
            readProducts(statement, products);
        }
        return products;
    }

    private static void setIds(Connection connection, PreparedStatement statement, Collection<Long> ids)
            throws SQLException {
        statement.setArray(1, connection.createArrayOf("bigint", ids.toArray(Long[]::new)));
    }

    /** Two queries: the orders, and all their lines. */
    static List<Plain.Order> withLines(Connection connection) throws SQLException {
        Map<Long, Plain.Order> orders = new HashMap<>();
        List<Plain.Order> inOrder = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ORDERS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Plain.Order order = new Plain.Order(rows.getLong(1), rows.getObject(2, LocalDate.class));
                orders.put(order.id(), order);
                inOrder.add(order);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(LINES_OF)) {
            setIds(connection, statement, orders.keySet());
            for (Plain.Line line : readLines(statement)) {
                Objects.requireNonNull(orders.get(line.orderId())).lines().add(line);
            }
        }
        return inOrder;
    }
}
