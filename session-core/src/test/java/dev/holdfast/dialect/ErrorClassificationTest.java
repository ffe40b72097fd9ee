package dev.holdfast.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.holdfast.schema.MetaData;
import dev.holdfast.type.SqlTypes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** ER-01: what drivers throw, as kinds. */
class ErrorClassificationTest {
    private static final String SLOW =
            "SELECT MAX(a.x * b.x) FROM SYSTEM_RANGE(1, 100000) AS a, SYSTEM_RANGE(1, 100000) AS b";

    static List<String> urls() {
        return TestUrls.all();
    }

    /** Two tables with one constraint of each kind. */
    private static final class Fixture implements AutoCloseable {
        private final Dialect dialect;
        private final Connection connection;
        private final MetaData metaData = new MetaData();

        Fixture(String url) throws SQLException {
            dialect = Dialects.forUrl(url);
            connection = DriverManager.getConnection(url);
            dialect.configure(connection);
            metaData.define(
                    "parent",
                    t -> t.column("id", SqlTypes.INTEGER, c -> c.primaryKey().assigned()));
            metaData.define("child", t -> {
                t.column("id", SqlTypes.INTEGER, c -> c.primaryKey().assigned());
                t.column("name", SqlTypes.varchar(5), c -> c.notNull().unique());
                t.column("size", SqlTypes.SMALLINT);
                t.column("parent_id", SqlTypes.INTEGER);
                t.foreignKey("parent_id").references("parent");
                t.check("positive", dialect.ddl().quote("size") + " > 0");
            });
            metaData.dropAll(target());
            metaData.createAll(target());
            execute("INSERT INTO parent VALUES (1)");
            execute("INSERT INTO child VALUES (1, 'one', 1, 1)");
        }

        private JdbcTarget target() {
            return new JdbcTarget(dialect, connection);
        }

        void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        ErrorKind kindOf(String sql) {
            try {
                execute(sql);
            } catch (SQLException error) {
                return dialect.classify(error);
            }
            return fail("no error: " + sql);
        }

        @Override
        public void close() throws SQLException {
            metaData.dropAll(target());
            connection.close();
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void constraintsAreToldApart(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url)) {
            assertThat(fixture.kindOf("INSERT INTO child VALUES (1, 'two', 1, 1)"))
                    .isEqualTo(ErrorKind.UNIQUE);
            assertThat(fixture.kindOf("INSERT INTO child VALUES (2, 'one', 1, 1)"))
                    .isEqualTo(ErrorKind.UNIQUE);
            assertThat(fixture.kindOf("INSERT INTO child VALUES (2, 'two', 1, 7)"))
                    .isEqualTo(ErrorKind.FOREIGN_KEY);
            assertThat(fixture.kindOf("DELETE FROM parent")).isEqualTo(ErrorKind.FOREIGN_KEY);
            assertThat(fixture.kindOf("INSERT INTO child VALUES (2, NULL, 1, 1)"))
                    .isEqualTo(ErrorKind.NOT_NULL);
            assertThat(fixture.kindOf("INSERT INTO child (id) VALUES (2)")).isEqualTo(ErrorKind.NOT_NULL);
            assertThat(fixture.kindOf("INSERT INTO child VALUES (2, 'two', 0, 1)"))
                    .isEqualTo(ErrorKind.CHECK);
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void wrongSqlIsTheProgrammersFault(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url)) {
            assertThat(fixture.kindOf("SELEKT 1")).isEqualTo(ErrorKind.PROGRAMMING);
            assertThat(fixture.kindOf("SELECT * FROM nowhere")).isEqualTo(ErrorKind.PROGRAMMING);
            assertThat(fixture.kindOf("SELECT nothing FROM child")).isEqualTo(ErrorKind.PROGRAMMING);
            assertThat(fixture.kindOf("CREATE TABLE child (id INT)")).isEqualTo(ErrorKind.PROGRAMMING);
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void R_14_valuesThatDoNotFitAreData(String url) throws SQLException {
        if (url.startsWith("jdbc:sqlite:")) {
            return; // it takes them
        }
        try (Fixture fixture = new Fixture(url)) {
            assertThat(fixture.kindOf("INSERT INTO child VALUES (2, 'much too long', 1, 1)"))
                    .isEqualTo(ErrorKind.DATA);
            assertThat(fixture.kindOf("UPDATE child SET id = 1234567890123")).isEqualTo(ErrorKind.DATA);
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void batchesShowTheErrorInside(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url);
                PreparedStatement insert =
                        fixture.connection.prepareStatement("INSERT INTO child (id, name) VALUES (?, ?)")) {
            for (int id = 5; id < 8; id++) {
                insert.setInt(1, id);
                insert.setString(2, id == 6 ? "one" : "n" + id);
                insert.addBatch();
            }
            try {
                insert.executeBatch();
                fail("no error");
            } catch (SQLException error) {
                assertThat(fixture.dialect.classify(error)).isEqualTo(ErrorKind.UNIQUE);
            }
        }
    }

    @Test
    void lockTimeoutOfH2() throws SQLException {
        String url = "jdbc:h2:mem:locks;LOCK_TIMEOUT=50";
        try (Fixture fixture = new Fixture(url);
                Connection other = DriverManager.getConnection(url)) {
            other.setAutoCommit(false);
            try (Statement statement = other.createStatement()) {
                statement.execute("UPDATE parent SET id = 1");
            }

            assertThat(fixture.kindOf("SELECT * FROM parent FOR UPDATE")).isEqualTo(ErrorKind.LOCK_TIMEOUT);
            other.rollback();
        }
    }

    @Test
    void statementTimeoutOfH2() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET QUERY_TIMEOUT 20");

            assertThat(kind("h2", () -> statement.execute(SLOW))).isEqualTo(ErrorKind.STATEMENT_TIMEOUT);
        }
    }

    @Test
    void closedDatabaseOfH2IsALostConnection() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:gone;DB_CLOSE_DELAY=-1");
                Connection other = DriverManager.getConnection("jdbc:h2:mem:gone")) {
            other.createStatement().execute("SHUTDOWN IMMEDIATELY");

            assertThat(kind("h2", () -> connection.createStatement().execute("SELECT 1")))
                    .isEqualTo(ErrorKind.CONNECTION_LOST);
        }
    }

    @Test
    void busyDatabaseOfSqliteIsALockTimeout(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws SQLException {
        String url = "jdbc:sqlite:" + folder.resolve("busy.db") + "?busy_timeout=20";
        try (Fixture fixture = new Fixture(url);
                Connection other = DriverManager.getConnection(url)) {
            other.setAutoCommit(false);
            other.createStatement().execute("UPDATE parent SET id = 1");

            assertThat(fixture.kindOf("UPDATE child SET size = 2")).isEqualTo(ErrorKind.LOCK_TIMEOUT);
            other.rollback();
        }
    }

    @Test
    void triggerOfSqliteThatRaisesIsAnUnnamedConstraint() throws SQLException {
        try (Fixture fixture = new Fixture("jdbc:sqlite::memory:")) {
            fixture.execute("CREATE TRIGGER no BEFORE DELETE ON child BEGIN SELECT RAISE(ABORT, 'no'); END");

            assertThat(fixture.kindOf("DELETE FROM child")).isEqualTo(ErrorKind.INTEGRITY);
        }
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            postgresql | 23505 | 0    | UNIQUE
            postgresql | 23503 | 0    | FOREIGN_KEY
            postgresql | 23502 | 0    | NOT_NULL
            postgresql | 23514 | 0    | CHECK
            postgresql | 23P01 | 0    | CHECK
            postgresql | 22001 | 0    | DATA
            postgresql | 22021 | 0    | DATA
            postgresql | 40P01 | 0    | DEADLOCK
            postgresql | 40001 | 0    | OPERATIONAL
            postgresql | 55P03 | 0    | LOCK_TIMEOUT
            postgresql | 57014 | 0    | STATEMENT_TIMEOUT
            postgresql | 57P01 | 0    | CONNECTION_LOST
            postgresql | 08006 | 0    | CONNECTION_LOST
            postgresql | 53300 | 0    | OPERATIONAL
            postgresql | 53100 | 0    | OPERATIONAL
            postgresql | 25P02 | 0    | INTERNAL
            postgresql | 25006 | 0    | INTERNAL
            postgresql | 42P01 | 0    | PROGRAMMING
            postgresql | 3D000 | 0    | PROGRAMMING
            postgresql | 0A000 | 0    | NOT_SUPPORTED
            postgresql | XX000 | 0    | INTERNAL
            mariadb    | 23000 | 1062 | UNIQUE
            mariadb    | 23000 | 1452 | FOREIGN_KEY
            mariadb    | 23000 | 1451 | FOREIGN_KEY
            mariadb    | 23000 | 1048 | NOT_NULL
            mariadb    | HY000 | 1364 | NOT_NULL
            mariadb    | 23000 | 4025 | CHECK
            mariadb    | 40001 | 1213 | DEADLOCK
            mariadb    | HY000 | 1205 | LOCK_TIMEOUT
            mariadb    | 70100 | 1969 | STATEMENT_TIMEOUT
            mariadb    | 70100 | 1317 | STATEMENT_TIMEOUT
            mariadb    | 08S01 | 1927 | CONNECTION_LOST
            mariadb    | 08000 | 2013 | CONNECTION_LOST
            mariadb    | 08004 | 1040 | OPERATIONAL
            mariadb    | 22001 | 1406 | DATA
            mariadb    | 22003 | 1264 | DATA
            mariadb    | 42S02 | 1146 | PROGRAMMING
            mariadb    | HY000 | 1020 | OPERATIONAL
            mariadb    | HY000 | 9999 | OTHER
            """)
    void documentedCodes(String dialect, String state, int code, ErrorKind kind) {
        assertThat(named(dialect).classify(new SQLException("text", state, code)))
                .isEqualTo(kind);
    }

    @Test
    void ER_01_withoutAStateTheClassOfJdbcTells() {
        for (Dialect dialect : Dialects.all()) {
            assertThat(dialect.classify(new SQLIntegrityConstraintViolationException("x")))
                    .isEqualTo(ErrorKind.INTEGRITY);
            assertThat(dialect.classify(new SQLTimeoutException("x"))).isEqualTo(ErrorKind.STATEMENT_TIMEOUT);
            assertThat(dialect.classify(new SQLFeatureNotSupportedException("x")))
                    .isEqualTo(ErrorKind.NOT_SUPPORTED);
            assertThat(dialect.classify(new SQLException("x"))).isEqualTo(ErrorKind.OTHER);
        }
    }

    private interface Call {
        void run() throws SQLException;
    }

    private static ErrorKind kind(String dialect, Call call) {
        try {
            call.run();
        } catch (SQLException error) {
            return named(dialect).classify(error);
        }
        return fail("no error");
    }

    private static Dialect named(String name) {
        return Dialects.all().stream()
                .filter(dialect -> dialect.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
