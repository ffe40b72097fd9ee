package dev.holdfast.type;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidValueException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Primitive values as {@code long}, in the form of {@link SqlType#readLong}. */
final class Primitives {
    private Primitives() {}

    static long unbox(Object value) {
        if (value instanceof Double number) {
            return Double.doubleToRawLongBits(number);
        }
        if (value instanceof Float number) {
            return Float.floatToRawIntBits(number);
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (value instanceof Character character) {
            return character;
        }
        throw noPrimitive(value.getClass());
    }

    static <T> T box(Class<T> wrapper, long value) {
        return wrapper.cast(boxed(wrapper, value));
    }

    private static Object boxed(Class<?> wrapper, long value) {
        if (wrapper == Long.class) {
            return value;
        } else if (wrapper == Integer.class) {
            return (int) value;
        } else if (wrapper == Short.class) {
            return (short) value;
        } else if (wrapper == Byte.class) {
            return (byte) value;
        } else if (wrapper == Double.class) {
            return Double.longBitsToDouble(value);
        } else if (wrapper == Float.class) {
            return Float.intBitsToFloat((int) value);
        } else if (wrapper == Boolean.class) {
            return value != 0;
        } else if (wrapper == Character.class) {
            return (char) value;
        }
        throw noPrimitive(wrapper);
    }

    static InvalidValueException nullIn(ResultSet rows, int index) throws SQLException {
        return new InvalidValueException("""
                Column "%s" is NULL, but its field is a primitive, which cannot hold NULL. Declare the field with the \
                wrapper class, or the column NOT NULL. [null-primitive]""".formatted(rows.getMetaData().getColumnLabel(index)));
    }

    static InvalidValueException nullMember(Class<?> array) {
        return new InvalidValueException("""
                An array in the database has a member that is NULL, which %s cannot hold. Use the wrapper class, or \
                List. [null-primitive]""".formatted(array.getSimpleName()));
    }

    private static InvalidArgumentException noPrimitive(Class<?> type) {
        return new InvalidArgumentException(
                "%s is no wrapper of a primitive type. [not-a-primitive]".formatted(type.getName()));
    }
}
