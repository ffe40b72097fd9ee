package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The {@code AttributeConverter} classes of a registry. */
final class Converters {
    private final Map<Class<?>, Class<?>> automatic = new HashMap<>();
    private final Map<Class<?>, AttributeConverter<Object, Object>> instances = new HashMap<>();

    /** Takes a converter class into account; {@code autoApply} ones for all attributes of their type. */
    void register(Class<?> converter) {
        Converter annotation = converter.getAnnotation(Converter.class);
        if (annotation != null && annotation.autoApply()) {
            automatic.put(argument(converter, 0), converter);
        }
    }

    @Nullable
    Class<?> automaticFor(Class<?> javaType) {
        return automatic.get(
                SqlTypes.forClass(javaType).<Class<?>>map(SqlType::javaType).orElse(javaType));
    }

    /** @param stored gives the type of a Java class that the converter stores */
    @SuppressWarnings("unchecked")
    SqlType<?> type(Class<?> converter, Function<Class<?>, SqlType<?>> stored) {
        AttributeConverter<Object, Object> instance = instances.computeIfAbsent(converter, Converters::make);
        return SqlTypes.converted(
                (Class<Object>) argument(converter, 0),
                (SqlType<Object>) stored.apply(argument(converter, 1)),
                instance::convertToDatabaseColumn,
                instance::convertToEntityAttribute);
    }

    private static Class<?> argument(Class<?> converter, int position) {
        if (!AttributeConverter.class.isAssignableFrom(converter)) {
            throw new MappingException("%s does not implement jakarta.persistence.AttributeConverter. [bad-converter]"
                    .formatted(converter.getName()));
        }
        return new GenericTypes(converter).argument(AttributeConverter.class, position);
    }

    @SuppressWarnings("unchecked")
    private static AttributeConverter<Object, Object> make(Class<?> converter) {
        try {
            Constructor<?> constructor = converter.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (AttributeConverter<Object, Object>) constructor.newInstance();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new MappingException("""
                    The converter %s cannot be made: %s. It needs a constructor without parameters, and its package must be open to \
                    session-core. [bad-converter]""".formatted(converter.getName(), e), e);
        }
    }
}
