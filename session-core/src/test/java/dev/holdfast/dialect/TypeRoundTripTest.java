package dev.holdfast.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TypeSamples;
import dev.holdfast.type.TypeSamples.Sample;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** P-20 and P-21: values come back as they were sent, also as conditions, in any time zone. */
class TypeRoundTripTest {
    private static final List<String> ZONES = List.of("UTC", "America/Sao_Paulo", "Asia/Kathmandu", "Europe/Berlin");

    private final TimeZone zone = TimeZone.getDefault();

    static Stream<Arguments> databasesAndSamples() {
        List<Arguments> arguments = new ArrayList<>();
        for (String url : urls()) {
            for (Sample<?> sample : TypeSamples.ALL) {
                arguments.add(Arguments.of(Dialects.forUrl(url).name(), sample, url));
            }
        }
        return arguments.stream();
    }

    static List<String> urls() {
        return TestUrls.all();
    }

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("databasesAndSamples")
    void P_20_valuesComeBackAsTheyWereSent(String database, Sample<?> sample, String url) throws SQLException {
        roundTrip(sample, url, zone, zone);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("databasesAndSamples")
    void P_21_valuesDoNotDependOnTheTimeZone(String database, Sample<?> sample, String url) throws SQLException {
        if (!sample.type().code().name().matches("DATE|TIME.*")) {
            return;
        }
        for (String writer : ZONES) {
            for (String reader : ZONES) {
                roundTrip(sample, url, TimeZone.getTimeZone(writer), TimeZone.getTimeZone(reader));
            }
        }
    }

    @Test
    void P_20_nullComesBackAsNull() throws SQLException {
        for (String url : urls()) {
            for (Sample<?> sample : TypeSamples.ALL) {
                try (Cell<?> cell = new Cell<>(sample, url)) {
                    cell.insert(null);
                    assertThat(cell.values())
                            .as(sample + " in " + url)
                            .containsOnlyNulls()
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void decimalsOnSqliteCompareAsNumbers() throws SQLException {
        for (SqlType<BigDecimal> type : List.of(SqlTypes.DECIMAL, SqlTypes.decimal(10, 2))) {
            try (Cell<BigDecimal> cell = new Cell<>(TypeSamples.of("decimal", type), "jdbc:sqlite::memory:")) {
                cell.insert(decimal("9"));
                cell.insert(decimal("10.50"));
                cell.insert(decimal("100"));

                try (PreparedStatement query =
                        cell.connection.prepareStatement("SELECT SUM(v), MAX(v) FROM sample WHERE v > ? AND v < ?")) {
                    cell.type.bind(query, 1, decimal("9.99"));
                    cell.type.bind(query, 2, decimal("100.5"));
                    ResultSet rows = query.executeQuery();
                    assertThat(cell.type.read(rows, 1)).isEqualByComparingTo("110.5");
                    assertThat(cell.type.read(rows, 2)).isEqualByComparingTo("100");
                }
            }
        }
    }

    @Test
    void scaleComesBackAsDeclared() throws SQLException {
        for (String url : urls()) {
            try (Cell<BigDecimal> cell = new Cell<>(TypeSamples.of("decimal", SqlTypes.decimal(10, 2)), url)) {
                cell.insert(decimal("7"));
                assertThat(cell.values()).containsExactly(decimal("7.00"));
            }
        }
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static <T> void roundTrip(Sample<T> sample, String url, TimeZone writing, TimeZone reading)
            throws SQLException {
        try (Cell<T> cell = new Cell<>(sample, url)) {
            TimeZone.setDefault(writing);
            for (T value : sample.values()) {
                cell.insert(value);
            }
            TimeZone.setDefault(reading);
            List<T> values = cell.values();
            assertThat(values).hasSameSizeAs(sample.values());
            for (int i = 0; i < values.size(); i++) {
                T expected = sample.values().get(i);
                assertThat(cell.type.sameValue(expected, values.get(i)))
                        .as("%s came back as %s", expected, values.get(i))
                        .isTrue();
                assertThat(cell.found(expected))
                        .as("rows equal to %s", expected)
                        .isEqualTo(1);
            }
        }
    }

    /** A table of one column. */
    private static final class Cell<T> implements AutoCloseable {
        private final Connection connection;
        private final SqlType<T> type;
        private final Dialect dialect;
        private final MetaData metaData = new MetaData();

        Cell(Sample<T> sample, String url) throws SQLException {
            dialect = Dialects.forUrl(url);
            connection = DriverManager.getConnection(url);
            type = dialect.adapt(sample.type());
            Table table = metaData.define("sample", t -> {
                t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().identity());
                t.column("v", sample.type());
            });
            metaData.dropAll(new JdbcTarget(dialect, connection));
            metaData.createAll(new JdbcTarget(dialect, connection));
            assertThat(table.columns()).hasSize(2);
        }

        void insert(T value) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO sample (v) VALUES (?)")) {
                type.bindNullable(insert, 1, value);
                insert.executeUpdate();
            }
        }

        List<T> values() throws SQLException {
            List<T> values = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT v FROM sample ORDER BY id");
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    values.add(type.read(rows, 1));
                }
            }
            return values;
        }

        int found(T value) throws SQLException {
            try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(*) FROM sample WHERE v = ?")) {
                type.bind(query, 1, value);
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    return rows.getInt(1);
                }
            }
        }

        @Override
        public void close() throws SQLException {
            metaData.dropAll(new JdbcTarget(dialect, connection));
            connection.close();
        }
    }
}
