package dev.holdfast.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
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

    /** A type and values of it. */
    private record Sample<T>(String name, SqlType<T> type, List<T> values) {
        @SafeVarargs
        @SuppressWarnings("varargs")
        static <T> Sample<T> of(String name, SqlType<T> type, T... values) {
            return new Sample<>(name, type, List.of(values));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Sample<?>> SAMPLES = List.of(
            Sample.of("boolean", SqlTypes.BOOLEAN, true, false),
            Sample.of("byte", SqlTypes.BYTE, (byte) 0, Byte.MIN_VALUE, Byte.MAX_VALUE),
            Sample.of("short", SqlTypes.SMALLINT, (short) 0, Short.MIN_VALUE, Short.MAX_VALUE),
            Sample.of("int", SqlTypes.INTEGER, 0, Integer.MIN_VALUE, Integer.MAX_VALUE),
            Sample.of("long", SqlTypes.BIGINT, 0L, Long.MIN_VALUE, Long.MAX_VALUE),
            Sample.of("float", SqlTypes.REAL, 0f, 0.1f, -3.4e38f),
            Sample.of("double", SqlTypes.DOUBLE, 0.0, 0.1, -1.7e308, 1.0 / 3),
            Sample.of(
                    "decimal(10, 2)",
                    SqlTypes.decimal(10, 2),
                    decimal("0.00"),
                    decimal("0.99"),
                    decimal("-12345678.90")),
            Sample.of(
                    "decimal(38, 10)",
                    SqlTypes.decimal(38, 10),
                    decimal("1.5"),
                    decimal("-1234567890123456789012345678.0123456789")),
            Sample.of("decimal", SqlTypes.DECIMAL, decimal("0.1"), decimal("123456789012.0123456789"), decimal("100")),
            Sample.of(
                    "big integer",
                    SqlTypes.BIG_INTEGER,
                    BigInteger.TEN,
                    BigInteger.TEN.pow(37).negate()),
            Sample.of("char", SqlTypes.CHARACTER, 'x', '\u20AC'),
            Sample.of(
                    "string", SqlTypes.STRING, "", "AC/DC", "Bj\u00F6rk \uD83D\uDE00", "it's \"quoted\" \\ %_", "end "),
            Sample.of("text", SqlTypes.TEXT, "", "long ".repeat(20_000)),
            Sample.of("bytes", SqlTypes.BYTES, new byte[0], new byte[] {0, -1, 127, 92, 39}),
            Sample.of("binary(4)", SqlTypes.binary(4), new byte[] {1, 2, 3, 4}),
            Sample.of(
                    "date",
                    SqlTypes.DATE,
                    LocalDate.of(2024, 3, 31),
                    LocalDate.of(1850, 1, 1),
                    LocalDate.of(9999, 12, 31)),
            Sample.of(
                    "time",
                    SqlTypes.TIME,
                    LocalTime.MIDNIGHT,
                    LocalTime.of(23, 59, 59, 999_999_000),
                    LocalTime.of(2, 30)),
            Sample.of(
                    "timestamp",
                    SqlTypes.TIMESTAMP,
                    LocalDateTime.of(2024, 3, 31, 2, 30, 0, 123_456_000), // does not exist in Berlin
                    LocalDateTime.of(2018, 11, 4, 0, 15), // does not exist in Sao Paulo
                    LocalDateTime.of(1970, 1, 1, 0, 0)),
            Sample.of(
                    "timestamp with offset",
                    SqlTypes.TIMESTAMP_TZ,
                    OffsetDateTime.of(2024, 3, 31, 1, 30, 0, 1_000, ZoneOffset.UTC),
                    OffsetDateTime.of(2024, 10, 27, 2, 30, 0, 0, ZoneOffset.ofHoursMinutes(5, 45))),
            Sample.of(
                    "instant",
                    SqlTypes.INSTANT,
                    Instant.EPOCH,
                    Instant.parse("2024-10-27T00:30:00.000001Z"),
                    Instant.parse("1901-02-03T04:05:06.999999Z")),
            Sample.of("zoned", SqlTypes.ZONED, ZonedDateTime.of(2024, 10, 27, 0, 30, 0, 0, ZoneOffset.UTC)),
            Sample.of("uuid", SqlTypes.UUID, new UUID(0, 0), UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")),
            Sample.of(
                    "duration", SqlTypes.DURATION, Duration.ZERO, Duration.ofSeconds(-3, 5), Duration.ofDays(100_000)),
            Sample.of("year", SqlTypes.YEAR, Year.of(1492), Year.of(2026)),
            Sample.of("enum by name", SqlTypes.enumByName(DayOfWeek.class), DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
            Sample.of("enum by ordinal", SqlTypes.enumByOrdinal(DayOfWeek.class), DayOfWeek.MONDAY, DayOfWeek.SUNDAY));

    static Stream<Arguments> databasesAndSamples() {
        List<Arguments> arguments = new ArrayList<>();
        for (String url : urls()) {
            for (Sample<?> sample : SAMPLES) {
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
            for (Sample<?> sample : SAMPLES) {
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
            try (Cell<BigDecimal> cell = new Cell<>(Sample.of("decimal", type), "jdbc:sqlite::memory:")) {
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
            try (Cell<BigDecimal> cell = new Cell<>(Sample.of("decimal", SqlTypes.decimal(10, 2)), url)) {
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
