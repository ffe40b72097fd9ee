package dev.holdfast.mapping;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A persistent field and what is annotated on it or on its getter.
 *
 * @param field where the value is
 * @param getter the accessor of the same name, or null
 */
record Member(Field field, @Nullable Method getter) {
    String name() {
        return field.getName();
    }

    Class<?> declaring() {
        return field.getDeclaringClass();
    }

    /** The field's annotation wins over the getter's. */
    <A extends Annotation> @Nullable A find(Class<A> type) {
        A annotation = field.getAnnotation(type);
        return annotation == null && getter != null ? getter.getAnnotation(type) : annotation;
    }

    boolean has(Class<? extends Annotation> type) {
        return find(type) != null;
    }

    /** All annotations of a repeatable type, in a container or not. */
    <A extends Annotation> List<A> all(Class<A> type) {
        List<A> found = new ArrayList<>(Arrays.asList(field.getAnnotationsByType(type)));
        if (getter != null) {
            found.addAll(Arrays.asList(getter.getAnnotationsByType(type)));
        }
        return found;
    }

    @Override
    public String toString() {
        return declaring().getSimpleName() + "." + name();
    }
}
