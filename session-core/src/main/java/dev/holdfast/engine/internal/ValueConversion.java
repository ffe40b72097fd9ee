package dev.holdfast.engine.internal;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidValueException;
import dev.holdfast.sql.Row;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values that were read, as the Java types somebody wants. */
public final class ValueConversion {
    private ValueConversion() {}

    /** A value as a type: itself if it is of that type, else converted where nothing is lost. */
    @SuppressWarnings("unchecked") // wrapper classes stand for their primitives
    public static <T> @Nullable T as(Class<T> type, @Nullable Object value) {
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        if (value == null || boxed.isInstance(value)) {
            return (T) value;
        }
        SqlType<?> known = SqlTypes.forClass(type)
                .orElseThrow(() -> new InvalidArgumentException("A value of %s cannot be read as %s. [no-conversion]"
                        .formatted(value.getClass().getName(), type.getName())));
        return (T) known.convert(value);
    }

    /** A record whose components are a row's columns, by position. */
    public static <T extends Record> T record(Class<T> type, Row row) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null || components.length != row.size()) {
            throw new InvalidArgumentException(
                    "into(%s): the record has %d components, the row %d columns: %s. [into-record]"
                            .formatted(
                                    type.getSimpleName(),
                                    components == null ? 0 : components.length,
                                    row.size(),
                                    row.names()));
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = component(type, components[i], row.get(i));
        }
        return create(type, components, values);
    }

    private static @Nullable Object component(Class<?> type, RecordComponent component, @Nullable Object value) {
        if (value == null && component.getType().isPrimitive()) {
            throw new InvalidValueException(
                    "NULL cannot be read into %s.%s, which is %s: use its wrapper class. [null-primitive]"
                            .formatted(
                                    type.getSimpleName(),
                                    component.getName(),
                                    component.getType().getName()));
        }
        return as(component.getType(), value);
    }

    private static <T> T create(Class<T> type, RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException failure) {
            throw new InvalidArgumentException(
                    "The constructor of %s failed: %s [into-record]"
                            .formatted(type.getSimpleName(), failure.getTargetException()),
                    failure.getTargetException());
        } catch (ReflectiveOperationException | InaccessibleObjectException failure) {
            throw new InvalidArgumentException(
                    "into(%s): the record's constructor cannot be called; open its package to dev.holdfast. [into-record]"
                            .formatted(type.getSimpleName()),
                    failure);
        }
    }
}
