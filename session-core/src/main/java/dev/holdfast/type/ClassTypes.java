package dev.holdfast.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which type a Java class has. Remembered with the class, so that no class is kept from being unloaded. */
final class ClassTypes {
    private static final Map<Class<?>, SqlType<?>> KNOWN = new HashMap<>();

    static {
        add(boolean.class, SqlTypes.BOOLEAN);
        add(byte.class, SqlTypes.BYTE);
        add(short.class, SqlTypes.SMALLINT);
        add(int.class, SqlTypes.INTEGER);
        add(long.class, SqlTypes.BIGINT);
        add(float.class, SqlTypes.REAL);
        add(double.class, SqlTypes.DOUBLE);
        add(char.class, SqlTypes.CHARACTER);
        add(BigDecimal.class, SqlTypes.DECIMAL);
        add(BigInteger.class, SqlTypes.BIG_INTEGER);
        add(String.class, SqlTypes.STRING);
        add(byte[].class, SqlTypes.BYTES);
        add(LocalDate.class, SqlTypes.DATE);
        add(LocalTime.class, SqlTypes.TIME);
        add(LocalDateTime.class, SqlTypes.TIMESTAMP);
        add(OffsetDateTime.class, SqlTypes.TIMESTAMP_TZ);
        add(ZonedDateTime.class, SqlTypes.ZONED);
        add(Instant.class, SqlTypes.INSTANT);
        add(Duration.class, SqlTypes.DURATION);
        add(Year.class, SqlTypes.YEAR);
        add(UUID.class, SqlTypes.UUID);
        add(java.util.Date.class, SqlTypes.UTIL_DATE);
        add(java.sql.Timestamp.class, SqlTypes.SQL_TIMESTAMP);
        add(java.sql.Date.class, SqlTypes.SQL_DATE);
        add(java.sql.Time.class, SqlTypes.SQL_TIME);
        OrdinaryTypes.ALL.forEach(type -> add(type.javaType(), type));
    }

    private static final ClassValue<Found> FOUND = new ClassValue<>() {
        @Override
        protected Found computeValue(Class<?> type) {
            return new Found(search(type));
        }
    };

    private ClassTypes() {}

    private record Found(@Nullable SqlType<?> type) {}

    static @Nullable SqlType<?> find(Class<?> javaType) {
        return FOUND.get(javaType).type();
    }

    static Class<?> wrapper(Class<?> javaType) {
        return java.lang.invoke.MethodType.methodType(javaType).wrap().returnType();
    }

    private static void add(Class<?> javaType, SqlType<?> type) {
        KNOWN.put(javaType, type);
        KNOWN.put(type.javaType(), type);
    }

    private static @Nullable SqlType<?> search(Class<?> javaType) {
        SqlType<?> known = KNOWN.get(javaType);
        if (known != null) {
            return known;
        } else if (javaType.isArray()) {
            SqlType<?> member = find(javaType.getComponentType());
            return member == null || member.element().isPresent() ? null : SqlTypes.array(javaType, member);
        } else if (javaType.isEnum()) {
            return enumType(javaType);
        }
        return Json.isTree(javaType) ? SqlTypes.json(Json.tree(javaType)) : ofSuperclass(javaType);
    }

    /** Constants with a body, and the classes behind {@link ZoneId} and {@link java.util.TimeZone}. */
    private static @Nullable SqlType<?> ofSuperclass(Class<?> javaType) {
        Class<?> above = javaType.getSuperclass();
        boolean open = above != null && (above.isEnum() || above == ZoneId.class || isTimeZone(above));
        return open ? find(above) : null;
    }

    private static boolean isTimeZone(Class<?> javaType) {
        return java.util.TimeZone.class.isAssignableFrom(javaType);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SqlType<?> enumType(Class<?> javaType) {
        return SqlTypes.enumByName((Class) javaType);
    }
}
