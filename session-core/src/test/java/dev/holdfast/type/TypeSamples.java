package dev.holdfast.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;

/** All types that Holdfast has, with values that are hard on databases (P-20). */
public final class TypeSamples {
    private TypeSamples() {}

    /** An enum with a label that has to be quoted. */
    public enum Mood {
        HAPPY,
        SAD
    }

    /** An object that becomes JSON. */
    public record Address(String street, int number, List<String> tags) {}

    /**
     * A type and values of it.
     *
     * @param defaultText the first value as a default in DDL; empty to try none
     */
    public record Sample<T>(String name, SqlType<T> type, String defaultText, List<T> values) {
        Sample<T> withDefault(String text) {
            return new Sample<>(name, type, text, values);
        }

        /** Whether arrays of the type exist. */
        public boolean hasArrays() {
            return type.element().isEmpty() && type.code() != TypeCode.JSON;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Sample<T> of(String name, SqlType<T> type, T... values) {
        return new Sample<>(name, type, "", List.of(values));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    public static final List<Sample<?>> ALL = List.of(
            of("boolean", SqlTypes.BOOLEAN, true, false),
            of("byte", SqlTypes.BYTE, (byte) 0, Byte.MIN_VALUE, Byte.MAX_VALUE),
            of("short", SqlTypes.SMALLINT, (short) 0, Short.MIN_VALUE, Short.MAX_VALUE),
            of("int", SqlTypes.INTEGER, 0, Integer.MIN_VALUE, Integer.MAX_VALUE).withDefault("0"),
            of("long", SqlTypes.BIGINT, 0L, Long.MIN_VALUE, Long.MAX_VALUE).withDefault("0"),
            of("float", SqlTypes.REAL, 0f, 0.1f, -3.4e38f),
            of("double", SqlTypes.DOUBLE, 0.0, 0.1, -1.7e308, 1.0 / 3),
            of("decimal(10, 2)", SqlTypes.decimal(10, 2), decimal("0.00"), decimal("0.99"), decimal("-12345678.90"))
                    .withDefault("0.00"),
            of(
                    "decimal(38, 10)",
                    SqlTypes.decimal(38, 10),
                    decimal("1.5"),
                    decimal("-1234567890123456789012345678.0123456789")),
            of("decimal", SqlTypes.DECIMAL, decimal("0.1"), decimal("123456789012.0123456789"), decimal("100")),
            of(
                    "big integer",
                    SqlTypes.BIG_INTEGER,
                    BigInteger.TEN,
                    BigInteger.TEN.pow(37).negate()),
            of("char", SqlTypes.CHARACTER, 'x', '\u20AC'),
            of("string", SqlTypes.STRING, "", "AC/DC", "Bj\u00F6rk \uD83D\uDE00", "it's \"quoted\" \\ %_", "end "),
            of("text", SqlTypes.TEXT, "", "long ".repeat(20_000)),
            of("bytes", SqlTypes.BYTES, new byte[0], new byte[] {0, -1, 127, 92, 39}),
            of("binary(4)", SqlTypes.binary(4), new byte[] {1, 2, 3, 4}),
            of("date", SqlTypes.DATE, LocalDate.of(2024, 3, 31), LocalDate.of(1850, 1, 1), LocalDate.of(9999, 12, 31))
                    .withDefault("2024-03-31"),
            of("time", SqlTypes.TIME, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000), LocalTime.of(2, 30))
                    .withDefault("00:00:00"),
            of(
                            "timestamp",
                            SqlTypes.TIMESTAMP,
                            LocalDateTime.of(2024, 3, 31, 2, 30, 0, 123_456_000), // does not exist in Berlin
                            LocalDateTime.of(2018, 11, 4, 0, 15), // does not exist in Sao Paulo
                            LocalDateTime.of(1970, 1, 1, 0, 0))
                    .withDefault("2024-03-31 02:30:00.123456"),
            of(
                    "timestamp with offset",
                    SqlTypes.TIMESTAMP_TZ,
                    OffsetDateTime.of(2024, 3, 31, 1, 30, 0, 1_000, ZoneOffset.UTC),
                    OffsetDateTime.of(2024, 10, 27, 2, 30, 0, 0, ZoneOffset.ofHoursMinutes(5, 45))),
            of(
                    "instant",
                    SqlTypes.INSTANT,
                    Instant.EPOCH,
                    Instant.parse("2024-10-27T00:30:00.000001Z"),
                    Instant.parse("1901-02-03T04:05:06.999999Z")),
            of("zoned", SqlTypes.ZONED, ZonedDateTime.of(2024, 10, 27, 0, 30, 0, 0, ZoneOffset.UTC)),
            of("uuid", SqlTypes.UUID, new UUID(0, 0), UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")),
            of("duration", SqlTypes.DURATION, Duration.ZERO, Duration.ofSeconds(-3, 5), Duration.ofDays(100_000)),
            of("year", SqlTypes.YEAR, Year.of(1492), Year.of(2026)),
            of("enum by name", SqlTypes.enumByName(DayOfWeek.class), DayOfWeek.MONDAY, DayOfWeek.SUNDAY)
                    .withDefault("MONDAY"),
            of("enum by ordinal", SqlTypes.enumByOrdinal(DayOfWeek.class), DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
            of("char array", SqlTypes.of(char[].class), "some".toCharArray()),
            of(
                            "uuid as text",
                            SqlTypes.UUID_TEXT,
                            new UUID(1, 2),
                            UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6"))
                    .withDefault("00000000-0000-0001-0000-000000000002"),
            of("uuid as bytes", SqlTypes.UUID_BYTES, new UUID(1, 2), new UUID(-1, -2)),
            of(
                    "interval",
                    SqlTypes.INTERVAL,
                    Duration.ofSeconds(90),
                    Duration.ZERO,
                    Duration.ofSeconds(-3, 5_000),
                    Duration.ofDays(40).plusMillis(1)),
            of("period", SqlTypes.of(Period.class), Period.of(1, -2, 3)).withDefault("P1Y-2M3D"),
            of("year and month", SqlTypes.of(YearMonth.class), YearMonth.of(2024, 2))
                    .withDefault("2024-02"),
            of("month and day", SqlTypes.of(MonthDay.class), MonthDay.of(2, 29)).withDefault("--02-29"),
            of("time with offset", SqlTypes.of(OffsetTime.class), OffsetTime.parse("10:15:30.000000001+05:45"))
                    .withDefault("10:15:30.000000001+05:45"),
            of("zone", SqlTypes.of(ZoneId.class), ZoneId.of("Asia/Kathmandu"), ZoneOffset.ofHours(-3))
                    .withDefault("Asia/Kathmandu"),
            of("time zone", SqlTypes.of(TimeZone.class), TimeZone.getTimeZone("Europe/Berlin")),
            of("currency", SqlTypes.of(Currency.class), Currency.getInstance("BRL"))
                    .withDefault("BRL"),
            of("locale", SqlTypes.of(Locale.class), Locale.GERMANY, Locale.ROOT, Locale.forLanguageTag("zh-Hans-CN"))
                    .withDefault("de-DE"),
            of("uri", SqlTypes.of(URI.class), URI.create("https://example.org/a?b=c#d")),
            of("native enum", SqlTypes.nativeEnum(Mood.class, "mood"), Mood.HAPPY, Mood.SAD)
                    .withDefault("HAPPY"),
            of("json text", SqlTypes.JSON, "{\"a\": [1, 2.5, null], \"b\": \"Bj\u00F6rk\"}"),
            of(
                    "json object",
                    SqlTypes.json(Address.class),
                    new Address("Main \"Street\"", 12, List.of("a", "\uD83D\uDE00")),
                    new Address("", -1, List.of())),
            of("json of a map", SqlTypes.<Map<String, Object>>json(Map.class), Map.of("k", List.of(1, true))),
            of(
                    "list of text",
                    SqlTypes.array(SqlTypes.STRING),
                    List.of("a", "", "with \"quotes\", {braces} and \\", "NULL", "\uD83D\uDE00"),
                    List.of()),
            of("int array", SqlTypes.of(int[].class), new int[] {1, -2, Integer.MAX_VALUE}, new int[0]),
            of("text array", SqlTypes.of(String[].class), new String[] {"x", "y"}),
            of("list of native enums", SqlTypes.array(SqlTypes.nativeEnum(Mood.class, "mood")), List.of(Mood.SAD)));
}
