package dev.holdfast.mapping;

import dev.holdfast.error.HoldfastException;
import dev.holdfast.error.MappingException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A record used as an embeddable (J9). Components are numbered in the order of their declaration. */
final class RecordEmbeddable implements EmbeddableType {
    private final Class<?> javaType;
    private final Method[] accessors;
    private final Constructor<?> constructor;
    private final @Nullable Object[] blank;
    private final Map<Integer, EmbeddableType> nested;

    RecordEmbeddable(Class<?> javaType, Map<Integer, EmbeddableType> nested) {
        RecordComponent[] components = javaType.getRecordComponents();
        this.javaType = javaType;
        this.nested = Map.copyOf(nested);
        this.accessors =
                Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        this.blank = Arrays.stream(components)
                .map(component -> zero(component.getType()))
                .toArray();
        try {
            this.constructor = javaType.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            for (Method accessor : accessors) {
                accessor.setAccessible(true);
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new MappingException("""
                    The record %s cannot be read and made by Holdfast: %s. Open its package to session-core. \
                    [record-not-accessible]""".formatted(javaType.getName(), e.getMessage()), e);
        }
    }

    @Override
    public Class<?> javaType() {
        return javaType;
    }

    @Override
    public @Nullable Object get(Object embedded, int index) {
        try {
            return accessors[index].invoke(embedded);
        } catch (InvocationTargetException e) {
            throw failed("read", e.getCause());
        } catch (IllegalAccessException e) {
            throw failed("read", e);
        }
    }

    @Override
    public EmbeddableType nested(int index) {
        return Objects.requireNonNull(nested.get(index), "no embeddable there");
    }

    @Override
    public Object of(Map<Integer, Object> components) {
        @Nullable Object[] values = blank.clone();
        components.forEach((index, value) -> values[index] = value);
        return make(values);
    }

    @Override
    public Object with(@Nullable Object embedded, int[] path, int depth, @Nullable Object value) {
        @Nullable Object[] values = blank.clone();
        if (embedded != null) {
            for (int i = 0; i < values.length; i++) {
                values[i] = get(embedded, i);
            }
        }
        int index = path[depth];
        if (depth + 1 == path.length) {
            values[index] = value == null ? blank[index] : value;
        } else if (values[index] != null || value != null) {
            values[index] = nested(index).with(values[index], path, depth + 1, value);
        }
        return make(values);
    }

    private Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw failed("made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw failed("made", e);
        }
    }

    private HoldfastException failed(String what, @Nullable Throwable cause) {
        return new HoldfastException(
                "The record %s could not be %s: %s. If its constructor checks its arguments, it must accept a partly filled record. [record-failed]"
                        .formatted(javaType.getName(), what, cause),
                cause);
    }

    private static @Nullable Object zero(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
