package dev.holdfast.sql;

import java.math.BigDecimal;

/** Which numbers can be sent as which others. */
final class NumberKinds {
    private NumberKinds() {}

    /** Whether any value of one class is exactly, or as well as can be, a value of another one. */
    static boolean fits(Class<?> value, Class<?> wanted) {
        return value == wanted
                || wanted == BigDecimal.class
                || wanted == Double.class
                || wanted == Float.class
                || (wanted == Long.class && isSmallWhole(value))
                || (wanted == Integer.class && (value == Short.class || value == Byte.class));
    }

    private static boolean isSmallWhole(Class<?> value) {
        return value == Integer.class || value == Short.class || value == Byte.class;
    }
}
