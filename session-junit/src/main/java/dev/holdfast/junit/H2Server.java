package dev.holdfast.junit;

import java.sql.SQLException;

/** H2 in this JVM's memory. A database lives as long as the JVM. */
final class H2Server implements DatabaseServer {
    static H2Server start() throws SQLException {
        H2Server server = new H2Server();
        server.create("probe").connect().close();
        return server;
    }

    @Override
    public DatabaseAddress create(String name) {
        return new DatabaseAddress("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    @Override
    public void close() {
        // The memory goes with the JVM.
    }
}
