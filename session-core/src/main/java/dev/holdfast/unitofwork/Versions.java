package dev.holdfast.unitofwork;

import dev.holdfast.error.MappingException;
import dev.holdfast.mapping.ColumnAttribute;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The values of version columns (VE-01, VE-05): counted up, or the time. */
final class Versions {
    private Versions() {}

    static Object first(ColumnAttribute version) {
        return next(version, null);
    }

    /** The version after {@code current}; the first one after null. */
    static Object next(ColumnAttribute version, @Nullable Object current) {
        long count = current instanceof Number number ? number.longValue() + 1 : 1;
        Class<?> type = version.type().javaType();
        if (type == Integer.class) {
            return (int) count;
        }
        if (type == Long.class) {
            return count;
        }
        if (type == Short.class) {
            return (short) count;
        }
        if (type == Instant.class) {
            return Instant.now().truncatedTo(ChronoUnit.MICROS);
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MICROS);
        }
        throw new MappingException(
                "%s is a version of type %s: use Integer, Long, Short, Instant or LocalDateTime. [version-type]"
                        .formatted(version, type.getName()));
    }
}
