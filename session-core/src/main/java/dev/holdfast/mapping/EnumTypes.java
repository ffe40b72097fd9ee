package dev.holdfast.mapping;

import dev.holdfast.error.InvalidValueException;
import dev.holdfast.error.MappingException;
import dev.holdfast.mapping.annotation.NativeEnum;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds how an enum is stored: by its name, number or value, or as an enum of the database. */
final class EnumTypes {
    private EnumTypes() {}

    /**
     * @param length of the column
     * @param plain gives the type of a value's class
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static SqlType<?> of(Member member, Class<?> javaType, int length, Function<Class<?>, SqlType<?>> plain) {
        Field valueField = Arrays.stream(javaType.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(EnumeratedValue.class))
                .findFirst()
                .orElse(null);
        Map<Object, Object> values = valueField == null ? null : values(member, javaType, valueField);
        NativeEnum named = member.find(NativeEnum.class);
        if (named != null) {
            return nativeEnum((Class) javaType, named, values);
        } else if (valueField != null && values != null) {
            return byValue((Class) javaType, (SqlType) plain.apply(valueField.getType()), (Map) values);
        }
        Enumerated enumerated = member.find(Enumerated.class);
        return enumerated != null && enumerated.value() == EnumType.STRING
                ? SqlTypes.enumByName((Class) javaType, length)
                : SqlTypes.enumByOrdinal((Class) javaType);
    }

    private static <E extends Enum<E>> SqlType<E> nativeEnum(
            Class<E> javaType, NativeEnum named, @Nullable Map<Object, Object> values) {
        Function<E, String> label = values == null ? Enum::name : constant -> String.valueOf(values.get(constant));
        return SqlTypes.nativeEnum(javaType, named.schema().isEmpty() ? null : named.schema(), named.value(), label);
    }

    /** What the field says of each constant. */
    private static Map<Object, Object> values(Member member, Class<?> javaType, Field field) {
        Map<Object, Object> values = new HashMap<>();
        try {
            field.setAccessible(true);
            for (Object constant : javaType.getEnumConstants()) {
                values.put(constant, field.get(constant));
            }
            return values;
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new MappingException(
                    "%s: the @EnumeratedValue of %s cannot be read: %s. [bad-enum-value]"
                            .formatted(member, javaType.getName(), e),
                    e);
        }
    }

    private static <E extends Enum<E>> SqlType<E> byValue(
            Class<E> javaType, SqlType<Object> stored, Map<E, Object> values) {
        Map<Object, E> constants = new HashMap<>();
        values.forEach((constant, value) -> constants.put(value, constant));
        return SqlTypes.convertedNonNull(
                javaType, stored, values::get, value -> constantOf(javaType, constants, value));
    }

    private static <E extends Enum<E>> E constantOf(Class<E> javaType, Map<Object, E> constants, Object value) {
        E constant = constants.get(value);
        if (constant == null) {
            throw new InvalidValueException(
                    "The database holds '%s', which is the value of no constant of %s. [unknown-enum]"
                            .formatted(value, javaType.getName()));
        }
        return constant;
    }
}
