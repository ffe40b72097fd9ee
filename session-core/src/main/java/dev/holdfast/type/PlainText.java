package dev.holdfast.type;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of basic types in JSON: numbers and booleans as they are, others as text. */
final class PlainText {
    private static final Map<Class<?>, Function<String, ?>> FROM_TEXT = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(byte[].class, text -> Base64.getDecoder().decode(text)),
            Map.entry(LocalDate.class, LocalDate::parse),
            Map.entry(LocalTime.class, LocalTime::parse),
            Map.entry(LocalDateTime.class, LocalDateTime::parse),
            Map.entry(OffsetDateTime.class, OffsetDateTime::parse),
            Map.entry(UUID.class, UUID::fromString),
            Map.entry(Float.class, Float::valueOf), // NaN and the infinities are no JSON numbers
            Map.entry(Double.class, Double::valueOf));

    private PlainText() {}

    static @Nullable Object toJson(@Nullable Object plain) {
        if (plain == null || plain instanceof Boolean || isJsonNumber(plain)) {
            return plain;
        }
        return plain instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : plain.toString();
    }

    private static boolean isJsonNumber(Object plain) {
        if (plain instanceof Double number) {
            return Double.isFinite(number);
        } else if (plain instanceof Float number) {
            return Float.isFinite(number);
        }
        return plain instanceof Number;
    }

    static @Nullable Object fromJson(Class<?> wanted, @Nullable Object json) {
        if (json == null || wanted.isInstance(json)) {
            return json;
        }
        try {
            return json instanceof BigDecimal number ? number(wanted, number) : text(wanted, json);
        } catch (RuntimeException unreadable) {
            throw new InvalidValueException(
                    "An array read as one of %s holds other values. [unreadable-value]"
                            .formatted(wanted.getSimpleName()),
                    unreadable);
        }
    }

    private static Object number(Class<?> wanted, BigDecimal number) {
        if (wanted == Float.class) {
            return number.floatValue();
        }
        return wanted == BigInteger.class ? number.toBigIntegerExact() : Conversions.to(wanted, number);
    }

    private static Object text(Class<?> wanted, Object json) {
        Function<String, ?> parse = FROM_TEXT.get(wanted);
        if (parse == null || !(json instanceof String text)) {
            throw new InvalidArgumentException(
                    "%s is not kept in JSON arrays. Store a list of it with a converter. [no-sql-type]"
                            .formatted(wanted.getName()));
        }
        return parse.apply(text);
    }
}
