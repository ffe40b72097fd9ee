package dev.holdfast.dialect.sqlite;

import dev.holdfast.error.InvalidValueException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TypeCode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What SQLite keeps in place of types it does not have. */
final class SqliteTypes {
    /** How many decimal digits a floating number keeps. */
    static final int DIGITS = 15;

    /** As SQLite's own functions write it, with a fraction if there is one. */
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter();

    /** What is read: with a space or a T, with an offset or without. */
    private static final DateTimeFormatter ANY_TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[' ']['T'][HH:mm[:ss]]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendPattern("[XXX][X]")
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .toFormatter();

    private static final SqlType<LocalDate> DATE =
            asText(LocalDate.class, LocalDate::toString, text -> LocalDate.from(ANY_TIMESTAMP.parse(text)));
    private static final SqlType<LocalTime> TIME = asText(
            LocalTime.class,
            time -> DateTimeFormatter.ISO_LOCAL_TIME.format(time.truncatedTo(ChronoUnit.MICROS)),
            LocalTime::parse);
    private static final SqlType<LocalDateTime> LOCAL = asText(
            LocalDateTime.class,
            time -> TIMESTAMP.format(time.truncatedTo(ChronoUnit.MICROS)),
            text -> LocalDateTime.from(ANY_TIMESTAMP.parse(text)));
    private static final SqlType<OffsetDateTime> UTC = asText(
            OffsetDateTime.class,
            time -> TIMESTAMP.format(time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS)),
            text -> utc(ANY_TIMESTAMP.parse(text)));
    private static final SqlType<UUID> TEXT_UUID =
            SqlTypes.convertedNonNull(UUID.class, SqlTypes.character(36), UUID::toString, UUID::fromString);

    private static final Map<Class<?>, SqlType<?>> BY_CLASS = Map.of(
            LocalDate.class, DATE,
            LocalTime.class, TIME,
            LocalDateTime.class, LOCAL,
            OffsetDateTime.class, UTC,
            UUID.class, TEXT_UUID,
            Double.class, new SqliteDouble());

    private SqliteTypes() {}

    static SqlType<?> stored(SqlType<?> type) {
        if (type.code() == TypeCode.DECIMAL && type.javaType() == BigDecimal.class) {
            return new SqliteDecimal(type.precision(), type.scale());
        }
        SqlType<?> known = BY_CLASS.get(type.javaType());
        return known != null && isOurs(type.code()) ? known : type;
    }

    private static boolean isOurs(TypeCode code) {
        return switch (code) {
            case DATE, TIME, TIMESTAMP, TIMESTAMP_TZ, UUID, DOUBLE -> true;
            default -> false;
        };
    }

    /** Whether all values of a decimal type can be kept as floating numbers. */
    static boolean isNumber(SqlType<?> decimal) {
        return decimal.precision() > 0 && decimal.precision() <= DIGITS;
    }

    private static OffsetDateTime utc(TemporalAccessor parsed) {
        LocalDateTime local = LocalDateTime.from(parsed);
        ZoneOffset offset = parsed.query(TemporalQueries.offset());
        return offset == null
                ? local.atOffset(ZoneOffset.UTC)
                : local.atOffset(offset).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static <T> SqlType<T> asText(Class<T> javaType, Function<T, String> format, Function<String, T> parse) {
        return SqlTypes.convertedNonNull(javaType, SqlTypes.TEXT, format, text -> {
            try {
                return parse.apply(text);
            } catch (DateTimeException unreadable) {
                throw new InvalidValueException(
                        "A column read as %s holds other text. [unreadable-value]".formatted(javaType.getSimpleName()),
                        unreadable);
            }
        });
    }
}
