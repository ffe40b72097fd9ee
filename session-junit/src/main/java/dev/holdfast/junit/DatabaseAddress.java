package dev.holdfast.junit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where a test database is and who may enter. Immutable.
 *
 * @param url the JDBC URL
 * @param user the user's name, empty where the database knows no users
 * @param password that user's password, often empty
 */
public record DatabaseAddress(String url, String user, String password) {
    /** Opens a plain JDBC connection, without a pool; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
