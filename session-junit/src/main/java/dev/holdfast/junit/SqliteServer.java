package dev.holdfast.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * SQLite, one file a database. Write-ahead logging lets a second connection read while the first one writes, as it may
 * on the other databases.
 */
final class SqliteServer implements DatabaseServer {
    private final Path directory;

    private SqliteServer(Path directory) {
        this.directory = directory;
    }

    static SqliteServer start() throws IOException, SQLException {
        SqliteServer server = new SqliteServer(Files.createTempDirectory("holdfast-sqlite-"));
        server.create("probe").connect().close();
        return server;
    }

    @Override
    public DatabaseAddress create(String name) {
        Path file = directory.resolve(name + ".db");
        return new DatabaseAddress("jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=OFF", "", "");
    }

    @Override
    public void close() throws IOException {
        Directories.delete(directory);
    }
}
