package dev.holdfast.type;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The types of ordinary Java classes.
 *
 * <p>Times are kept to the microsecond, which every supported database can do; what is finer is cut off when it is sent.
 * Points in time do not depend on the time zone of the JVM.
 */
public final class SqlTypes {
    private static final int DEFAULT_LENGTH = 255;
    private static final int BIG_INTEGER_DIGITS = 38;
    private static final long NANOS = 1_000_000_000L;

    public static final SqlType<Boolean> BOOLEAN = new BooleanType();
    /** Stored as SMALLINT. */
    public static final SqlType<Byte> BYTE = new IntegralType.OfByte();

    public static final SqlType<Short> SMALLINT = new IntegralType.OfShort();
    public static final SqlType<Integer> INTEGER = new IntegralType.OfInteger();
    public static final SqlType<Long> BIGINT = new LongType();
    public static final SqlType<Float> REAL = new FloatingType.OfFloat();
    public static final SqlType<Double> DOUBLE = new FloatingType.OfDouble();
    /** As many digits as the database offers; give a precision where you know it. */
    public static final SqlType<BigDecimal> DECIMAL = new DecimalType(0, 0);

    /** 255 characters. */
    public static final SqlType<String> STRING = varchar(DEFAULT_LENGTH);
    /** Text of any length. */
    public static final SqlType<String> TEXT = new TextType(TypeCode.TEXT, 0, TextCheck.SURROGATES);
    /** JSON as text. */
    public static final SqlType<String> JSON = new TextType(TypeCode.JSON, 0, TextCheck.SURROGATES);
    /** Bytes of any length. */
    public static final SqlType<byte[]> BYTES = binary(0);

    public static final SqlType<LocalDate> DATE =
            new ObjectType<>(LocalDate.class, TypeCode.DATE, UnaryOperator.identity());
    public static final SqlType<LocalTime> TIME =
            new ObjectType<>(LocalTime.class, TypeCode.TIME, time -> time.truncatedTo(ChronoUnit.MICROS));
    public static final SqlType<LocalDateTime> TIMESTAMP =
            new ObjectType<>(LocalDateTime.class, TypeCode.TIMESTAMP, time -> time.truncatedTo(ChronoUnit.MICROS));
    /** A point in time; the offset is not stored, values come back in UTC. */
    public static final SqlType<OffsetDateTime> TIMESTAMP_TZ =
            new ObjectType<>(OffsetDateTime.class, TypeCode.TIMESTAMP_TZ, SqlTypes::utc);

    public static final SqlType<Instant> INSTANT = convertedNonNull(
            Instant.class, TIMESTAMP_TZ, instant -> instant.atOffset(ZoneOffset.UTC), OffsetDateTime::toInstant);
    /** A point in time; the zone is not stored, values come back in UTC. */
    public static final SqlType<ZonedDateTime> ZONED = convertedNonNull(
            ZonedDateTime.class,
            TIMESTAMP_TZ,
            ZonedDateTime::toOffsetDateTime,
            time -> time.atZoneSameInstant(ZoneOffset.UTC));

    public static final SqlType<java.util.UUID> UUID =
            new ObjectType<>(java.util.UUID.class, TypeCode.UUID, UnaryOperator.identity());
    /** Nanoseconds as BIGINT: up to 292 years. */
    public static final SqlType<Duration> DURATION =
            convertedNonNull(Duration.class, BIGINT, SqlTypes::nanos, nanos -> Duration.ofNanos(nanos));

    public static final SqlType<Year> YEAR = convertedNonNull(Year.class, INTEGER, Year::getValue, Year::of);
    /** 38 decimal digits. */
    public static final SqlType<BigInteger> BIG_INTEGER = convertedNonNull(
            BigInteger.class, decimal(BIG_INTEGER_DIGITS, 0), BigDecimal::new, BigDecimal::toBigInteger);
    /** One UTF-16 unit; stored as text of length 1. */
    public static final SqlType<Character> CHARACTER =
            convertedNonNull(Character.class, varchar(1), String::valueOf, SqlTypes::firstCharacter);
    /** A point in time. */
    @SuppressWarnings("JavaUtilDate") // entities still have them
    public static final SqlType<Date> UTIL_DATE =
            convertedNonNull(Date.class, INSTANT, date -> Instant.ofEpochMilli(date.getTime()), Date::from);

    public static final SqlType<Timestamp> SQL_TIMESTAMP =
            convertedNonNull(Timestamp.class, TIMESTAMP, Timestamp::toLocalDateTime, Timestamp::valueOf);
    public static final SqlType<java.sql.Date> SQL_DATE =
            convertedNonNull(java.sql.Date.class, DATE, java.sql.Date::toLocalDate, java.sql.Date::valueOf);
    public static final SqlType<java.sql.Time> SQL_TIME =
            convertedNonNull(java.sql.Time.class, TIME, java.sql.Time::toLocalTime, java.sql.Time::valueOf);

    private SqlTypes() {}

    /** Decimal numbers of {@code precision} digits, {@code scale} of them after the point. */
    public static SqlType<BigDecimal> decimal(int precision, int scale) {
        if (precision < 1 || scale < 0 || scale > precision) {
            throw new InvalidArgumentException(
                    "decimal(%d, %d): precision must be 1 or more, scale between 0 and precision. [bad-type-size]"
                            .formatted(precision, scale));
        }
        return new DecimalType(precision, scale);
    }

    /** Text up to {@code length} characters. */
    public static SqlType<String> varchar(int length) {
        return new TextType(TypeCode.VARCHAR, positive("varchar", length), TextCheck.SURROGATES);
    }

    /** Text of exactly {@code length} characters; shorter text may come back padded with spaces. */
    public static SqlType<String> character(int length) {
        return new TextType(TypeCode.CHAR, positive("character", length), TextCheck.SURROGATES);
    }

    /** Up to {@code length} bytes; 0 for any number. */
    public static SqlType<byte[]> binary(int length) {
        if (length < 0) {
            throw badSize("binary", length);
        }
        return new BytesType(length);
    }

    /** An enum by the names of its constants. */
    public static <E extends Enum<E>> SqlType<E> enumByName(Class<E> javaType) {
        return enumByName(javaType, DEFAULT_LENGTH);
    }

    /** An enum by the names of its constants, in a column of {@code length} characters. */
    public static <E extends Enum<E>> SqlType<E> enumByName(Class<E> javaType, int length) {
        EnumNames<E> constants = new EnumNames<>(javaType);
        return convertedNonNull(javaType, varchar(length), Enum::name, constants::named);
    }

    /** An enum by the order of its constants, as SMALLINT: reordering them changes what stored rows mean. */
    @SuppressWarnings("EnumOrdinal") // this is what was asked for
    public static <E extends Enum<E>> SqlType<E> enumByOrdinal(Class<E> javaType) {
        EnumNames<E> constants = new EnumNames<>(javaType);
        return convertedNonNull(javaType, SMALLINT, constant -> (short) constant.ordinal(), constants::numbered);
    }

    /**
     * A type of your own, stored as one that is known. Both functions are called with null too and may answer null
     * (QL-28). Values are compared by {@code equals}, arrays by content.
     */
    public static <J, D> SqlType<J> converted(
            Class<J> javaType,
            SqlType<D> stored,
            Function<? super @Nullable J, ? extends @Nullable D> toStored,
            Function<? super @Nullable D, ? extends @Nullable J> fromStored) {
        return new ConvertedType<>(javaType, stored, toStored, fromStored, (first, second) -> false);
    }

    /** Like {@link #converted}, for functions that are never to see a null: NULL stays null both ways. */
    public static <J, D> SqlType<J> convertedNonNull(
            Class<J> javaType, SqlType<D> stored, Function<J, D> toStored, Function<D, J> fromStored) {
        BiPredicate<J, J> same = (first, second) -> stored.sameValue(toStored.apply(first), toStored.apply(second));
        return new ConvertedType<>(
                javaType,
                stored,
                value -> value == null ? null : toStored.apply(value),
                value -> value == null ? null : fromStored.apply(value),
                same);
    }

    /**
     * The text type that checks what a database refuses; other types as they are. For dialects.
     *
     * @see TextCheck
     */
    @SuppressWarnings("unchecked")
    public static <T> SqlType<T> withCheck(SqlType<T> type, TextCheck check) {
        return type instanceof TextType text ? (SqlType<T>) text.with(check) : type;
    }

    /** The type of a Java class: wrappers and primitives, text, numbers, times, enums by name; empty for others. */
    public static Optional<SqlType<?>> forClass(Class<?> javaType) {
        return Optional.ofNullable(ClassTypes.find(Objects.requireNonNull(javaType)));
    }

    /** The type of a value's class. */
    public static SqlType<?> forValue(Object value) {
        SqlType<?> type = ClassTypes.find(value.getClass());
        if (type == null) {
            throw new InvalidArgumentException("""
                    No SQL type is known for %s. Give a type with the value, or register a converter for the class. \
                    [no-sql-type]""".formatted(value.getClass().getName()));
        }
        return type;
    }

    private static int positive(String type, int length) {
        if (length < 1) {
            throw badSize(type, length);
        }
        return length;
    }

    private static InvalidArgumentException badSize(String type, int length) {
        return new InvalidArgumentException("%s(%d): the length is too small. [bad-type-size]".formatted(type, length));
    }

    private static Long nanos(Duration duration) {
        try {
            return Math.addExact(Math.multiplyExact(duration.getSeconds(), NANOS), duration.getNano());
        } catch (ArithmeticException tooLong) {
            throw new InvalidValueException(
                    "A duration of %d days does not fit: it is stored in nanoseconds, up to 292 years. [duration-range]"
                            .formatted(duration.toDays()),
                    tooLong);
        }
    }

    private static OffsetDateTime utc(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    private static @Nullable Character firstCharacter(String text) {
        return text.isEmpty() ? null : (Character) text.charAt(0);
    }
}
