package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Lob;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the type of a column: from the attribute's Java type and its annotations. */
final class ColumnTypes {
    private static final int DEFAULT_LENGTH = 255;
    /** What JPA providers make of a precision that is not given. */
    private static final int DEFAULT_PRECISION = 38;

    private final Converters converters;

    ColumnTypes(Converters converters) {
        this.converters = converters;
    }

    /** @param outer conversions that a using class gives to {@code attribute}, by its path */
    SqlType<?> of(Member member, Class<?> javaType, @Nullable Column column, List<Convert> outer, String attribute) {
        Class<?> converter = converter(member, javaType, outer, attribute);
        if (converter != null) {
            return converters.type(converter, stored -> plain(member, stored, column));
        }
        return javaType.isEnum() ? enumType(member, javaType, column) : plain(member, javaType, column);
    }

    private @Nullable Class<?> converter(Member member, Class<?> javaType, List<Convert> outer, String attribute) {
        for (Convert convert : outer) {
            if (convert.attributeName().equals(attribute)) {
                return convert.disableConversion() ? null : convert.converter();
            }
        }
        for (Convert convert : member.all(Convert.class)) {
            if (convert.attributeName().isEmpty()) {
                return convert.disableConversion() ? null : convert.converter();
            }
        }
        return converters.automaticFor(javaType);
    }

    private static SqlType<?> plain(Member member, Class<?> javaType, @Nullable Column column) {
        boolean large = member.has(Lob.class);
        if (javaType == String.class) {
            return large ? SqlTypes.TEXT : SqlTypes.varchar(length(column));
        }
        if (javaType == byte[].class) {
            return large || length(column) == DEFAULT_LENGTH ? SqlTypes.BYTES : SqlTypes.binary(length(column));
        }
        if (javaType == BigDecimal.class && column != null && (column.precision() > 0 || column.scale() > 0)) {
            return SqlTypes.decimal(column.precision() > 0 ? column.precision() : DEFAULT_PRECISION, column.scale());
        }
        return SqlTypes.forClass(javaType).orElseThrow(() -> noType(member, javaType));
    }

    private static int length(@Nullable Column column) {
        return column == null ? DEFAULT_LENGTH : column.length();
    }

    private static MappingException noType(Member member, Class<?> javaType) {
        return new MappingException("""
                %s: Holdfast knows no column type for %s. Give an AttributeConverter with @Convert, mark the class @Embeddable, refer \
                to an entity with @ManyToOne or @OneToMany, or mark the attribute @Transient. [no-column-type]""".formatted(member, javaType.getName()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SqlType<?> enumType(Member member, Class<?> javaType, @Nullable Column column) {
        Field valueField = Arrays.stream(javaType.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(EnumeratedValue.class))
                .findFirst()
                .orElse(null);
        if (valueField != null) {
            return enumByValue(member, (Class) javaType, valueField, column);
        }
        Enumerated enumerated = member.find(Enumerated.class);
        return enumerated != null && enumerated.value() == EnumType.STRING
                ? SqlTypes.enumByName((Class) javaType, length(column))
                : SqlTypes.enumByOrdinal((Class) javaType);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Enum<E>> SqlType<E> enumByValue(
            Member member, Class<E> javaType, Field valueField, @Nullable Column column) {
        Map<E, Object> values = new HashMap<>();
        Map<Object, E> constants = new HashMap<>();
        try {
            valueField.setAccessible(true);
            for (E constant : javaType.getEnumConstants()) {
                Object value = valueField.get(constant);
                values.put(constant, value);
                constants.put(value, constant);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new MappingException(
                    "%s: the @EnumeratedValue of %s cannot be read: %s. [bad-enum-value]"
                            .formatted(member, javaType.getName(), e),
                    e);
        }
        SqlType<Object> stored = (SqlType<Object>) plain(member, valueField.getType(), column);
        return SqlTypes.convertedNonNull(
                javaType, stored, values::get, value -> constantOf(javaType, constants, value));
    }

    private static <E extends Enum<E>> E constantOf(Class<E> javaType, Map<Object, E> constants, Object value) {
        E constant = constants.get(value);
        if (constant == null) {
            throw new dev.holdfast.error.InvalidValueException(
                    "The database holds '%s', which is the value of no constant of %s. [unknown-enum]"
                            .formatted(value, javaType.getName()));
        }
        return constant;
    }
}
