package dev.holdfast.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.type.SqlTypes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables created and dropped for real. */
class SchemaCreationTest {
    static List<String> urls() {
        return TestUrls.all();
    }

    private static Connection open(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        Dialects.forUrl(url).configure(connection);
        return connection;
    }

    private static MetaData shop() {
        MetaData metaData = new MetaData();
        metaData.define("line", t -> {
            t.column("order_id", SqlTypes.BIGINT, c -> c.primaryKey());
            t.column("number", SqlTypes.INTEGER, c -> c.primaryKey());
            t.foreignKey("order_id").references("order");
        });
        metaData.define("order", t -> {
            t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().identity());
            t.column("value", SqlTypes.decimal(10, 2), c -> c.notNull().defaultSql("0"));
            t.column("placed", SqlTypes.TIMESTAMP, c -> c.notNull().defaultSql("CURRENT_TIMESTAMP"));
            t.column("Key \"1\"", SqlTypes.STRING, c -> c.defaultText("it's"));
            t.index("value");
        });
        return metaData;
    }

    @ParameterizedTest
    @MethodSource("urls")
    void SC_04_createsWhatIsMissingAndDropsWhatIsThere(String url) throws SQLException {
        MetaData metaData = shop();
        try (Connection connection = open(url)) {
            JdbcTarget target = new JdbcTarget(Dialects.forUrl(url), connection);

            metaData.createAll(target);
            assertThat(target.existingTables()).contains("line", "order");
            int sent = target.sent().size();
            metaData.createAll(target);
            assertThat(target.sent()).hasSize(sent);

            metaData.dropAll(target);
            assertThat(target.existingTables()).doesNotContain("line", "order");
            metaData.dropAll(target);
            assertThat(target.sent()).hasSize(sent + 2);
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void SC_04_createsTheOneTableThatIsMissing(String url) throws SQLException {
        MetaData metaData = shop();
        try (Connection connection = open(url)) {
            JdbcTarget target = new JdbcTarget(Dialects.forUrl(url), connection);
            metaData.createAll(target);
            try (Statement statement = connection.createStatement()) {
                statement.execute("DROP TABLE line");
            }
            target.sent().clear();

            metaData.createAll(target);

            assertThat(target.sent()).hasSize(1);
            metaData.dropAll(target);
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void SC_10_defaultsWork(String url) throws SQLException {
        MetaData metaData = shop();
        try (Connection connection = open(url);
                Statement statement = connection.createStatement()) {
            Dialect dialect = Dialects.forUrl(url);
            JdbcTarget target = new JdbcTarget(dialect, connection);
            metaData.createAll(target);
            Table order = metaData.table("order");
            statement.execute("INSERT INTO " + dialect.ddl().quote("order") + " "
                    + dialect.syntax().defaultValues());

            try (var rows =
                    statement.executeQuery("SELECT * FROM " + dialect.ddl().quote("order"))) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(1);
                assertThat(dialect.adapt(SqlTypes.decimal(10, 2)).read(rows, 2)).isEqualByComparingTo("0");
                assertThat(dialect.adapt(SqlTypes.TIMESTAMP).read(rows, 3)).isNotNull();
                assertThat(rows.getString(order.column("Key \"1\"").position() + 1))
                        .isEqualTo("it's");
            }
            metaData.dropAll(target);
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void SC_06_tablesOfACycleAreCreatedAndDroppedWithTheirRows(String url) throws SQLException {
        MetaData metaData = new MetaData();
        metaData.define("person", t -> {
            t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().assigned());
            t.column("team_id", SqlTypes.BIGINT);
            t.foreignKey("team_id").references("team");
        });
        metaData.define("team", t -> {
            t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().assigned());
            t.column("leader_id", SqlTypes.BIGINT);
            t.foreignKey("leader_id").references("person");
        });
        try (Connection connection = open(url);
                Statement statement = connection.createStatement()) {
            JdbcTarget target = new JdbcTarget(Dialects.forUrl(url), connection);
            metaData.createAll(target);
            statement.execute("INSERT INTO person (id) VALUES (1)");
            statement.execute("INSERT INTO team (id, leader_id) VALUES (1, 1)");
            statement.execute("UPDATE person SET team_id = 1");

            metaData.dropAll(target);

            assertThat(target.existingTables()).doesNotContain("person", "team");
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void identityNumbersAreNeverUsedAgain(String url) throws SQLException {
        MetaData metaData = new MetaData();
        metaData.define(
                "counter",
                t -> t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().identity()));
        try (Connection connection = open(url);
                Statement statement = connection.createStatement()) {
            Dialect dialect = Dialects.forUrl(url);
            JdbcTarget target = new JdbcTarget(dialect, connection);
            metaData.createAll(target);
            String insert = "INSERT INTO counter " + dialect.syntax().defaultValues();
            statement.execute(insert);
            statement.execute(insert);
            statement.execute("DELETE FROM counter WHERE id = 2");
            statement.execute(insert);

            try (var rows = statement.executeQuery("SELECT MAX(id) FROM counter")) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(3);
            }
            metaData.dropAll(target);
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void sequencesCount(String url) throws SQLException {
        Dialect dialect = Dialects.forUrl(url);
        if (!dialect.has(Feature.SEQUENCES)) {
            return;
        }
        MetaData metaData = new MetaData();
        metaData.sequence("order", 5, 10);
        metaData.define(
                "numbered",
                t -> t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().sequence("order")));
        try (Connection connection = open(url);
                Statement statement = connection.createStatement()) {
            JdbcTarget target = new JdbcTarget(dialect, connection);
            metaData.createAll(target);
            try (var rows = statement.executeQuery(dialect.sequenceNext("order"))) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(5);
            }
            try (var rows = statement.executeQuery(dialect.sequenceNext(null, "order", 3))) {
                for (long expected : new long[] {15, 25, 35}) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getLong(1)).isEqualTo(expected);
                }
                assertThat(rows.next()).isFalse();
            }
            metaData.dropAll(target);
        }
    }
}
