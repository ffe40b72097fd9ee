package dev.holdfast.mapping;

import dev.holdfast.error.HoldfastException;
import dev.holdfast.error.MappingException;
import dev.holdfast.mapping.Callbacks.Moment;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds lifecycle callbacks: those of listeners first, then those of the entity, superclasses first in both. */
final class CallbackReader {
    private static final Map<Moment, Class<? extends Annotation>> ANNOTATIONS = new EnumMap<>(Map.of(
            Moment.PRE_PERSIST, PrePersist.class,
            Moment.POST_PERSIST, PostPersist.class,
            Moment.PRE_UPDATE, PreUpdate.class,
            Moment.POST_UPDATE, PostUpdate.class,
            Moment.PRE_REMOVE, PreRemove.class,
            Moment.POST_REMOVE, PostRemove.class,
            Moment.POST_LOAD, PostLoad.class));

    private final Map<Class<?>, Object> listeners = new HashMap<>();

    /** @param levels the entity and its mapped superclasses, topmost first */
    Callbacks read(Class<?> entity, List<Class<?>> levels) {
        Map<Moment, List<Callbacks.Callback>> callbacks = new EnumMap<>(Moment.class);
        ANNOTATIONS.forEach((moment, annotation) -> {
            List<Callbacks.Callback> found = new ArrayList<>();
            addListeners(entity, levels, annotation, found);
            addMethods(levels, annotation, found);
            if (!found.isEmpty()) {
                callbacks.put(moment, List.copyOf(found));
            }
        });
        return callbacks.isEmpty() ? Callbacks.NONE : new Callbacks(callbacks);
    }

    private void addListeners(
            Class<?> entity,
            List<Class<?>> levels,
            Class<? extends Annotation> annotation,
            List<Callbacks.Callback> found) {
        boolean own = entity.isAnnotationPresent(ExcludeSuperclassListeners.class);
        for (Class<?> level : own ? List.of(entity) : levels) {
            EntityListeners declared = level.getDeclaredAnnotation(EntityListeners.class);
            for (Class<?> listener : declared == null ? new Class<?>[0] : declared.value()) {
                Arrays.stream(listener.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(annotation))
                        .filter(method -> takes(method, entity))
                        .forEach(method -> found.add(listening(listener, method)));
            }
        }
    }

    private static boolean takes(Method method, Class<?> entity) {
        if (method.getParameterCount() != 1) {
            throw badCallback(method, "a callback of a listener takes the entity");
        }
        return method.getParameterTypes()[0].isAssignableFrom(entity);
    }

    private Callbacks.Callback listening(Class<?> type, Method method) {
        Object listener = listeners.computeIfAbsent(type, CallbackReader::make);
        accessible(method);
        return entity -> call(method, listener, entity);
    }

    private static void addMethods(
            List<Class<?>> levels, Class<? extends Annotation> annotation, List<Callbacks.Callback> found) {
        for (Class<?> level : levels) {
            for (Method method : level.getDeclaredMethods()) {
                if (method.isAnnotationPresent(annotation) && !isOverridden(method, levels)) {
                    if (method.getParameterCount() > 0 || Modifier.isStatic(method.getModifiers())) {
                        throw badCallback(method, "a callback of an entity takes nothing and is not static");
                    }
                    accessible(method);
                    found.add(entity -> call(method, entity));
                }
            }
        }
    }

    private static boolean isOverridden(Method method, List<Class<?>> levels) {
        return !Modifier.isPrivate(method.getModifiers())
                && levels.stream()
                        .filter(level -> level != method.getDeclaringClass()
                                && method.getDeclaringClass().isAssignableFrom(level))
                        .flatMap(level -> Arrays.stream(level.getDeclaredMethods()))
                        .anyMatch(other -> other.getName().equals(method.getName()) && other.getParameterCount() == 0);
    }

    private static Object make(Class<?> listener) {
        try {
            Constructor<?> constructor = listener.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new MappingException("""
                    The entity listener %s cannot be made: %s. It needs a constructor without parameters, and its package must be open to \
                    session-core. [bad-listener]""".formatted(listener.getName(), e), e);
        }
    }

    private static void accessible(Method method) {
        try {
            method.setAccessible(true);
        } catch (RuntimeException e) {
            throw new MappingException(
                    "The callback %s cannot be called: open its package to session-core. [bad-callback]"
                            .formatted(method),
                    e);
        }
    }

    private static MappingException badCallback(Method method, String rule) {
        return new MappingException("The callback %s.%s has the wrong parameters: %s. [bad-callback]"
                .formatted(method.getDeclaringClass().getSimpleName(), method.getName(), rule));
    }

    private static void call(Method method, @Nullable Object receiver, Object... arguments) {
        try {
            method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            throw unchecked(method, e.getCause());
        } catch (IllegalAccessException e) {
            throw unchecked(method, e);
        }
    }

    private static RuntimeException unchecked(Method method, @Nullable Throwable cause) {
        if (cause instanceof RuntimeException exception) {
            return exception;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new HoldfastException("The callback %s failed: %s. [callback-failed]".formatted(method, cause), cause);
    }
}
