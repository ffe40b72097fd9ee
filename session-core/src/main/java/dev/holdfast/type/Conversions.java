package dev.holdfast.type;

import dev.holdfast.error.InvalidArgumentException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Values of users as the Java type of a column: numbers of another class if they are exactly the same number. */
final class Conversions {
    private Conversions() {}

    static <T> T to(Class<T> wanted, Object value) {
        if (wanted.isInstance(value)) {
            return wanted.cast(value);
        }
        Object number = value instanceof Number given ? number(wanted, given) : null;
        if (number == null) {
            throw new InvalidArgumentException("Expected a value of %s, got %s of %s. [wrong-value-type]"
                    .formatted(
                            wanted.getSimpleName(),
                            article(value),
                            value.getClass().getName()));
        }
        return wanted.cast(number);
    }

    private static String article(Object value) {
        return value instanceof Number ? "a number" : "a value";
    }

    private static @Nullable Object number(Class<?> wanted, Number given) {
        try {
            return exactly(wanted, given);
        } catch (ArithmeticException | NumberFormatException inexact) {
            throw new InvalidArgumentException(
                    "A number of %s does not fit into %s exactly. [number-out-of-range]"
                            .formatted(given.getClass().getSimpleName(), wanted.getSimpleName()),
                    inexact);
        }
    }

    private static @Nullable Object exactly(Class<?> wanted, Number given) {
        if (wanted == Long.class) {
            return decimal(given).longValueExact();
        } else if (wanted == Integer.class) {
            return decimal(given).intValueExact();
        } else if (wanted == Short.class) {
            return decimal(given).shortValueExact();
        } else if (wanted == Byte.class) {
            return decimal(given).byteValueExact();
        } else if (wanted == BigDecimal.class) {
            return decimal(given);
        } else if (wanted == BigInteger.class) {
            return decimal(given).toBigIntegerExact();
        } else if (wanted == Double.class) {
            return given.doubleValue();
        } else if (wanted == Float.class) {
            return given.floatValue();
        }
        return null;
    }

    private static BigDecimal decimal(Number given) {
        if (given instanceof BigDecimal value) {
            return value;
        } else if (given instanceof BigInteger value) {
            return new BigDecimal(value);
        } else if (given instanceof Double || given instanceof Float) {
            return new BigDecimal(given.toString());
        }
        return BigDecimal.valueOf(given.longValue());
    }
}
