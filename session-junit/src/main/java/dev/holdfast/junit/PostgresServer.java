package dev.holdfast.junit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * PostgreSQL from Zonky's binaries on a free port. It promises no durability, so that commits cost no disk. PostgreSQL
 * refuses to run as root; Zonky then starts it in a user namespace of its own ({@code unshare -U}).
 */
final class PostgresServer implements DatabaseServer {
    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final Path log;

    private PostgresServer(EmbeddedPostgres server, Path log) {
        this.server = server;
        this.log = log;
    }

    static PostgresServer start() throws IOException {
        Path log = Files.createTempFile("holdfast-postgresql-", ".log");
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "500")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    .setErrorRedirector(Redirect.appendTo(log.toFile()))
                    .setRegisterShutdownHook(false)
                    .start();
            return new PostgresServer(server, log);
        } catch (IOException | IllegalStateException e) {
            throw new IOException("PostgreSQL did not start; its output is in " + log, e);
        }
    }

    @Override
    public DatabaseAddress create(String name) throws SQLException {
        try (Connection connection = address(USER).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return address(name);
    }

    private DatabaseAddress address(String database) {
        return new DatabaseAddress("jdbc:postgresql://localhost:" + server.getPort() + "/" + database, USER, "");
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(log);
    }
}
