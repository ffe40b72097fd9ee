package dev.holdfast.benchmarks;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hand-written JDBC for customers. */
final class Customers {
    private static final String COLUMNS = "name, email, balance, created_at, birthday, region_id, visits";
    private static final String INSERT = "INSERT INTO customer (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "SELECT id, " + COLUMNS + " FROM customer";
    private static final String BY_ID = SELECT + " WHERE id = ?";
    private static final String INSERT_SET = "INSERT INTO customer (" + COLUMNS + ") SELECT v0, v1, v2, v3, v4, v5, v6"
            + " FROM unnest(?::text[], ?::text[], ?::numeric[], ?::timestamp[], ?::date[], ?::bigint[], ?::integer[])"
            + " WITH ORDINALITY AS rows(v0, v1, v2, v3, v4, v5, v6, n) ORDER BY n RETURNING id";
    private static final String UPDATE = "UPDATE customer SET balance = ? WHERE id = ?";

    private Customers() {}

    /** One statement of many rows, keys by getGeneratedKeys: on H2 it takes 0.6 of the time of a JDBC batch. */
    static void insertRows(Connection connection, List<Plain.Customer> customers) throws SQLException {
        String sql = INSERT + ", (?, ?, ?, ?, ?, ?, ?)".repeat(customers.size() - 1);
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
            int index = 1;
            for (Plain.Customer customer : customers) {
                index = bind(statement, index, customer);
            }
            statement.executeUpdate();
            takeKeys(statement, customers);
        }
    }

    private static int bind(PreparedStatement statement, int first, Plain.Customer customer) throws SQLException {
        int index = first;
        statement.setString(index++, customer.getName());
        statement.setString(index++, customer.getEmail());
        statement.setBigDecimal(index++, customer.getBalance());
        statement.setObject(index++, customer.getCreatedAt());
        statement.setObject(index++, customer.getBirthday());
        statement.setLong(index++, customer.getRegionId());
        statement.setInt(index++, customer.getVisits());
        return index;
    }

    private static void takeKeys(PreparedStatement statement, List<Plain.Customer> customers) throws SQLException {
        try (ResultSet keys = statement.getGeneratedKeys()) {
            for (Plain.Customer customer : customers) {
                keys.next();
                customer.setId(keys.getLong(1));
            }
        }
    }

    /** PostgreSQL: one array for each column. */
    static void insertArrays(Connection connection, List<Plain.Customer> customers) throws SQLException {
        int count = customers.size();
        String[] names = new String[count];
        String[] emails = new String[count];
        BigDecimal[] balances = new BigDecimal[count];
        String[] created = new String[count];
        String[] birthdays = new String[count];
        Long[] regions = new Long[count];
        Integer[] visits = new Integer[count];
        for (int i = 0; i < count; i++) {
            Plain.Customer customer = customers.get(i);
            names[i] = customer.getName();
            emails[i] = customer.getEmail();
            balances[i] = customer.getBalance();
            created[i] = customer.getCreatedAt().toString();
            birthdays[i] = customer.getBirthday().toString();
            regions[i] = customer.getRegionId();
            visits[i] = customer.getVisits();
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT_SET)) {
            setArray(statement, 1, "text", names);
            setArray(statement, 2, "text", emails);
            setArray(statement, 3, "numeric", balances);
            setArray(statement, 4, "timestamp", created);
            setArray(statement, 5, "date", birthdays);
            setArray(statement, 6, "bigint", regions);
            setArray(statement, 7, "integer", visits);
            try (ResultSet keys = statement.executeQuery()) {
                for (Plain.Customer customer : customers) {
                    keys.next();
                    customer.setId(keys.getLong(1));
                }
            }
        }
    }

    private static void setArray(PreparedStatement statement, int index, String type, Object[] values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    static List<Plain.Customer> all(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT);
                ResultSet rows = statement.executeQuery()) {
            List<Plain.Customer> customers = new ArrayList<>();
            while (rows.next()) {
                customers.add(read(rows));
            }
            return customers;
        }
    }

    static Plain.@Nullable Customer byId(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BY_ID)) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? read(rows) : null;
            }
        }
    }

    private static Plain.Customer read(ResultSet rows) throws SQLException {
        return new Plain.Customer(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getBigDecimal(4),
                rows.getObject(5, LocalDateTime.class),
                rows.getObject(6, LocalDate.class),
                rows.getLong(7),
                rows.getInt(8));
    }

    /** One JDBC batch. */
    static void updateBalances(Connection connection, List<Plain.Customer> customers) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
            for (Plain.Customer customer : customers) {
                statement.setBigDecimal(1, customer.getBalance());
                statement.setLong(2, customer.getId());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
