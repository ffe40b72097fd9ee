package dev.holdfast.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTypesTest {
    private enum Shape {
        ROUND,
        SQUARE {
            @Override
            public String toString() {
                return "four corners";
            }
        }
    }

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void primitivesAndWrappersHaveTheSameType() {
        assertThat(SqlTypes.forClass(long.class)).contains(SqlTypes.BIGINT);
        assertThat(SqlTypes.forClass(Long.class)).contains(SqlTypes.BIGINT);
        assertThat(SqlTypes.forClass(boolean.class)).contains(SqlTypes.BOOLEAN);
        assertThat(SqlTypes.forClass(char.class)).contains(SqlTypes.CHARACTER);
        assertThat(SqlTypes.forClass(byte[].class)).contains(SqlTypes.BYTES);
    }

    @Test
    void unknownClassHasNoType() {
        assertThat(SqlTypes.forClass(Thread.class)).isEmpty();
        assertThatThrownBy(() -> SqlTypes.forValue(Thread.currentThread()))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("java.lang.Thread")
                .hasMessageEndingWith("[no-sql-type]");
    }

    @Test
    void QL_29_enumsAreStoredByNameUnlessToldOtherwise() {
        SqlType<?> type = SqlTypes.forClass(Shape.class).orElseThrow();

        assertThat(type.code()).isEqualTo(TypeCode.VARCHAR);
        assertThat(SqlTypes.forValue(Shape.SQUARE)).isSameAs(type);
        assertThat(SqlTypes.enumByOrdinal(Shape.class).code()).isEqualTo(TypeCode.SMALLINT);
    }

    @Test
    void QL_29_unknownEnumConstantIsRefusedWhenRead() {
        assertThatThrownBy(() -> read(SqlTypes.enumByName(Shape.class), "'OVAL'"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("'OVAL'")
                .hasMessageContaining("ROUND, SQUARE");
        assertThatThrownBy(() -> read(SqlTypes.enumByOrdinal(Shape.class), "7"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("number 7");
    }

    @Test
    void AT_08_decimalsAreTheSameNumberWhateverTheirScale() {
        assertThat(SqlTypes.DECIMAL.sameValue(new BigDecimal("1.50"), new BigDecimal("1.5")))
                .isTrue();
        assertThat(SqlTypes.DECIMAL.sameValue(new BigDecimal("1.50"), new BigDecimal("1.51")))
                .isFalse();
        assertThat(SqlTypes.DECIMAL.sameValue(null, null)).isTrue();
        assertThat(SqlTypes.DECIMAL.sameValue(null, BigDecimal.ONE)).isFalse();
    }

    @Test
    void AT_08_bytesAreComparedByContent() {
        assertThat(SqlTypes.BYTES.sameValue(new byte[] {1, 2}, new byte[] {1, 2}))
                .isTrue();
        assertThat(SqlTypes.BYTES.sameValue(new byte[] {1, 2}, new byte[] {1, 3}))
                .isFalse();
    }

    @Test
    void AT_08_timesAreComparedToTheMicrosecond() {
        Instant time = Instant.parse("2024-03-31T01:30:00.123456Z");

        assertThat(SqlTypes.INSTANT.sameValue(time, time.plusNanos(999))).isTrue();
        assertThat(SqlTypes.INSTANT.sameValue(time, time.plusNanos(1000))).isFalse();
    }

    @Test
    void QL_28_converterSeesNulls() throws SQLException {
        SqlType<String> type = SqlTypes.converted(
                String.class, SqlTypes.STRING, v -> v == null ? "none" : v, v -> v.equals("none") ? null : v);

        assertThat(sent(type, null)).isEqualTo("none");
        assertThat(read(type, "'none'")).isNull();
        assertThat(read(type, "'some'")).isEqualTo("some");
    }

    @Test
    void QL_28_nullFreeConverterDoesNotSeeNulls() throws SQLException {
        SqlType<Duration> type = SqlTypes.DURATION;

        assertThat(read(type, "CAST(NULL AS BIGINT)")).isNull();
        assertThat(read(type, "CAST(1500000000 AS BIGINT)")).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void IM_12_numbersOfAnotherClassAreConvertedIfTheyAreExactlyTheSame() {
        assertThat(SqlTypes.BIGINT.convert(1)).isEqualTo(1L);
        assertThat(SqlTypes.INTEGER.convert(1L)).isEqualTo(1);
        assertThat(SqlTypes.DECIMAL.convert(2.5)).isEqualByComparingTo("2.5");
        assertThat(SqlTypes.BIG_INTEGER.convert(7L)).isEqualTo(BigInteger.valueOf(7));
        assertThatThrownBy(() -> SqlTypes.INTEGER.convert(1L << 40)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> SqlTypes.BIGINT.convert(1.5)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void IM_12_valueOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> SqlTypes.BIGINT.convert("1"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("Expected a value of Long")
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void J13_nullInAPrimitiveNamesTheColumn() {
        List<SqlType<?>> types = List.of(
                SqlTypes.BIGINT,
                SqlTypes.INTEGER,
                SqlTypes.SMALLINT,
                SqlTypes.BYTE,
                SqlTypes.BOOLEAN,
                SqlTypes.DOUBLE,
                SqlTypes.REAL,
                SqlTypes.CHARACTER);

        for (SqlType<?> type : types) {
            assertThatThrownBy(() -> readLong(type, "NULL AS amount"))
                    .as(type.toString())
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Column \"AMOUNT\" is NULL");
        }
    }

    @Test
    void primitivesAreReadAsTheEnhancerStoresThem() throws SQLException {
        assertThat(readLong(SqlTypes.BIGINT, "-5")).isEqualTo(-5);
        assertThat(readLong(SqlTypes.INTEGER, "0")).isZero();
        assertThat(readLong(SqlTypes.BYTE, "-1")).isEqualTo(-1);
        assertThat(readLong(SqlTypes.BOOLEAN, "TRUE")).isEqualTo(1);
        assertThat(readLong(SqlTypes.DOUBLE, "2.5")).isEqualTo(Double.doubleToRawLongBits(2.5));
        assertThat(readLong(SqlTypes.REAL, "2.5")).isEqualTo(Float.floatToRawIntBits(2.5f));
        assertThat(readLong(SqlTypes.CHARACTER, "'x'")).isEqualTo('x');
    }

    @Test
    void primitivesAreBoundFromTheSameForm() throws SQLException {
        assertThat(sentLong(SqlTypes.BIGINT, 7)).isEqualTo("7");
        assertThat(sentLong(SqlTypes.DOUBLE, Double.doubleToRawLongBits(0.5))).isEqualTo("0.5");
        assertThat(sentLong(SqlTypes.REAL, Float.floatToRawIntBits(0.5f))).isEqualTo("0.5");
        assertThat(sentLong(SqlTypes.BOOLEAN, 1)).isEqualToIgnoringCase("true");
        assertThat(sentLong(SqlTypes.CHARACTER, 'x')).isEqualTo("x");
        assertThat(sentLong(SqlTypes.BYTE, -3)).isEqualTo("-3");
    }

    @Test
    void R_13_halfASurrogatePairIsRefusedWithItsPosition() {
        for (String text : List.of("qz\uD83D", "qz\uDE00c", "qz\uD83Dc")) {
            assertThatThrownBy(() -> sent(SqlTypes.STRING, text))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("position 2")
                    .hasMessageContaining("parameter 1")
                    .hasMessageNotContaining("qz");
        }
    }

    @Test
    void R_13_anyTextComesBackExactlyOrIsRefused() throws SQLException {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append((char) (random.nextBoolean() ? 0xD7F0 + random.nextInt(0x820) : random.nextInt(0x100)));
            }
            String value = text.toString();
            boolean wellFormed = !value.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
            if (wellFormed) {
                assertThat(sent(SqlTypes.STRING, value)).isEqualTo(value);
            } else {
                assertThatThrownBy(() -> sent(SqlTypes.STRING, value)).isInstanceOf(InvalidValueException.class);
            }
        }
    }

    @Test
    void R_12_nulIsRefusedWhereTheDatabaseRefusesIt() {
        SqlType<String> type = SqlTypes.withCheck(SqlTypes.STRING, TextCheck.SURROGATES_AND_NUL);

        assertThatThrownBy(() -> sent(type, "a\0b"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("position 1")
                .hasMessageContaining("Remove it");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void sizesAreChecked(int length) {
        assertThatThrownBy(() -> SqlTypes.varchar(length)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> SqlTypes.decimal(length, 0)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void durationThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> sent(SqlTypes.DURATION, Duration.ofDays(200_000)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("200000 days");
    }

    @Test
    void arrayElementsAreWhatIsStored() {
        assertThat(SqlTypes.enumByName(Shape.class).arrayElement(Shape.ROUND)).isEqualTo("ROUND");
        assertThat(SqlTypes.INSTANT.arrayElement(Instant.EPOCH))
                .isEqualTo(OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
        assertThat(SqlTypes.INSTANT.arrayElement(null)).isNull();
        assertThat(SqlTypes.enumByOrdinal(Shape.class).arrayElementType()).isEqualTo(Short.class);
    }

    @Test
    void R_13_checkCostsLittle() throws SQLException {
        String text = "x".repeat(1_000_000);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 50; i++) {
            long start = System.nanoTime();
            SqlTypes.TEXT.arrayElement(text);
            best = Math.min(best, System.nanoTime() - start);
        }

        assertThat(best).isLessThan(TimeUnit.MILLISECONDS.toNanos(20)); // 1 ns a character, and room for a busy machine
    }

    private <T> T read(SqlType<T> type, String sql) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("SELECT " + sql)) {
            rows.next();
            return type.read(rows, 1);
        }
    }

    private long readLong(SqlType<?> type, String sql) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("SELECT " + sql)) {
            rows.next();
            return type.readLong(rows, 1);
        }
    }

    private <T> String sent(SqlType<T> type, T value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT CAST(? AS VARCHAR)")) {
            type.bindNullable(statement, 1, value);
            return first(statement);
        }
    }

    private String sentLong(SqlType<?> type, long value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT CAST(? AS VARCHAR)")) {
            type.bindLong(statement, 1, value);
            return first(statement);
        }
    }

    private static String first(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }
}
