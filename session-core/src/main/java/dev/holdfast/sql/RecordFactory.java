package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidValueException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records of values; checks when it is made that they fit. */
final class RecordFactory<R> {
    private final Class<R> type;
    private final RecordComponent[] components;
    private final MethodHandle constructor;

    private RecordFactory(Class<R> type, RecordComponent[] components, MethodHandle constructor) {
        this.type = type;
        this.components = components;
        this.constructor = constructor;
    }

    static <R> RecordFactory<R> of(Class<R> type, List<Selectable> items) {
        RecordComponent[] components = type.getRecordComponents();
        if (components.length != items.size()) {
            throw new InvalidArgumentException(
                    "into(%s): the record has %d components, the SELECT list %d. [into-record]"
                            .formatted(type.getSimpleName(), components.length, items.size()));
        }
        for (int i = 0; i < components.length; i++) {
            check(type, components[i], items.get(i).javaType());
        }
        return new RecordFactory<>(type, components, constructor(type, components));
    }

    private static void check(Class<?> type, RecordComponent component, Class<?> given) {
        Class<?> wanted = boxed(component.getType());
        if (!wanted.isAssignableFrom(boxed(given)) && given != Object.class) {
            throw new InvalidArgumentException("into(%s): component %s is of %s, the SELECT list has %s. [into-record]"
                    .formatted(
                            type.getSimpleName(),
                            component.getName(),
                            component.getType().getSimpleName(),
                            given.getSimpleName()));
        }
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException | InaccessibleObjectException failure) {
            throw new InvalidArgumentException(
                    "into(%s): the record's constructor cannot be called; open its package to dev.holdfast. [into-record]"
                            .formatted(type.getSimpleName()),
                    failure);
        }
    }

    Class<R> type() {
        return type;
    }

    R create(@Nullable Object[] values) {
        for (int i = 0; i < components.length; i++) {
            checkValue(components[i], values[i]);
        }
        try {
            return type.cast((Object) constructor.invokeExact(values));
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new InvalidArgumentException(
                    "The constructor of %s failed. [into-record]".formatted(type.getSimpleName()), failure);
        }
    }

    private void checkValue(RecordComponent component, @Nullable Object value) {
        Class<?> wanted = component.getType();
        if (value == null && wanted.isPrimitive()) {
            throw new InvalidValueException(
                    "NULL cannot be read into %s.%s, which is %s: use its wrapper class. [null-primitive]"
                            .formatted(type.getSimpleName(), component.getName(), wanted.getName()));
        }
        if (value != null && !boxed(wanted).isInstance(value)) {
            throw new InvalidValueException("%s.%s is of %s, the database gave %s. [into-record]"
                    .formatted(
                            type.getSimpleName(),
                            component.getName(),
                            wanted.getSimpleName(),
                            value.getClass().getSimpleName()));
        }
    }
}
