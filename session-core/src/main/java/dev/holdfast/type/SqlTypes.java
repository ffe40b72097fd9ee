package dev.holdfast.type;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidValueException;
import java.lang.reflect.Type;
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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    /** UUIDs as text of 36 characters, also where the database has a type for them. */
    public static final SqlType<java.util.UUID> UUID_TEXT =
            convertedNonNull(java.util.UUID.class, character(36), java.util.UUID::toString, java.util.UUID::fromString);
    /** UUIDs as 16 bytes, the most significant first. */
    public static final SqlType<java.util.UUID> UUID_BYTES =
            convertedNonNull(java.util.UUID.class, binary(16), UuidBytes::write, UuidBytes::read);
    /** A span of time, to the microsecond: {@code interval} on PostgreSQL, as {@link #DURATION} elsewhere. */
    public static final SqlType<Duration> INTERVAL =
            new ObjectType<>(Duration.class, TypeCode.INTERVAL, span -> span.truncatedTo(ChronoUnit.MICROS));
    /** Whatever the driver delivers: for columns of a type that Holdfast does not know. */
    public static final SqlType<Object> OBJECT = new AnyType();
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
        return decorated(new EnumDecorators.ByName<>(new EnumNames<>(javaType), varchar(length)));
    }

    /** An enum by the order of its constants, as SMALLINT: reordering them changes what stored rows mean. */
    public static <E extends Enum<E>> SqlType<E> enumByOrdinal(Class<E> javaType) {
        return decorated(new EnumDecorators.ByNumber<>(new EnumNames<>(javaType)));
    }

    /** An enum that the database knows too, by the names of its constants; {@code name} is that of its type. */
    public static <E extends Enum<E>> SqlType<E> nativeEnum(Class<E> javaType, String name) {
        return nativeEnum(javaType, null, name, Enum::name);
    }

    /**
     * An enum that the database knows too: a type made by CREATE TYPE on PostgreSQL, ENUM on MariaDB and H2, text with a
     * check elsewhere.
     *
     * @param schema of the type; null for the connection's own
     * @param label what the database calls a constant
     */
    public static <E extends Enum<E>> SqlType<E> nativeEnum(
            Class<E> javaType, @Nullable String schema, String name, Function<? super E, String> label) {
        EnumNames<E> names = new EnumNames<>(javaType, label);
        SqlType<String> stored = new EnumLabelType(new NamedType(schema, name, names.labels()));
        return decorated(new EnumDecorators.ByName<>(names, stored));
    }

    /**
     * A list: an array on PostgreSQL and H2, JSON text elsewhere. Members may be null. What is read cannot be changed.
     *
     * @throws InvalidArgumentException if the members are arrays
     */
    public static <E> SqlType<List<E>> array(SqlType<E> element) {
        if (element.element().isPresent()) {
            throw new InvalidArgumentException("An array cannot be the member of an array. [nested-array]");
        }
        return new ArrayType<>(element);
    }

    /** The same as a Java array, {@code String[]} or {@code int[]}. */
    public static <A, E> SqlType<A> array(Class<A> javaType, SqlType<E> element) {
        Class<?> member = javaType.getComponentType();
        if (member == null || ClassTypes.wrapper(member) != element.javaType()) {
            throw new InvalidArgumentException("%s is no array of %s. [bad-array]"
                    .formatted(javaType.getSimpleName(), element.javaType().getSimpleName()));
        }
        return decorated(new JavaArray<>(javaType, array(element)));
    }

    /**
     * Objects as JSON documents, by Jackson: {@code jsonb} on PostgreSQL, JSON elsewhere. For settings of your own see
     * {@link JsonTypes}, which exists only where Jackson does.
     *
     * @throws InvalidArgumentException if Jackson is not on the class path
     */
    public static <T> SqlType<T> json(Class<T> javaType) {
        return json((Type) javaType);
    }

    /** The same for a type that only reflection knows; the caller says what it is in Java. */
    public static <T> SqlType<T> json(Type javaType) {
        Json.requireJackson();
        return JsonTypes.standard().of(javaType);
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
        return decorated(new NullableConversion<>(javaType, stored, toStored, fromStored));
    }

    /** Like {@link #converted}, for functions that are never to see a null: NULL stays NULL both ways. */
    public static <J, D> SqlType<J> convertedNonNull(
            Class<J> javaType, SqlType<D> stored, Function<J, D> toStored, Function<D, J> fromStored) {
        return decorated(new Conversion<>(javaType, stored, toStored, fromStored));
    }

    /** A type of your own, see {@link TypeDecorator}. */
    public static <J, D> SqlType<J> decorated(TypeDecorator<J, D> decorator) {
        return new ConvertedType<>(decorator, decorator.stored());
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

    /**
     * The type of a Java class.
     *
     * @throws InvalidArgumentException if there is none
     */
    @SuppressWarnings("unchecked") // the type was found by the class
    public static <T> SqlType<T> of(Class<T> javaType) {
        SqlType<?> type = ClassTypes.find(Objects.requireNonNull(javaType));
        if (type == null) {
            throw noType(javaType);
        }
        return (SqlType<T>) type;
    }

    /** The type of a value's class. */
    public static SqlType<?> forValue(Object value) {
        SqlType<?> type = ClassTypes.find(value.getClass());
        if (type == null) {
            throw noType(value.getClass());
        }
        return type;
    }

    private static InvalidArgumentException noType(Class<?> javaType) {
        return new InvalidArgumentException("""
                No SQL type is known for %s. Give a type with the value, or register a converter for the class. \
                [no-sql-type]""".formatted(javaType.getName()));
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
