package dev.holdfast.mapping;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What type variables of superclasses stand for in one class: the {@code ID} of {@code Base<ID>} in {@code class Sub extends Base<Long>}. */
final class GenericTypes {
    private final Map<TypeVariable<?>, Type> bindings = new HashMap<>();

    GenericTypes(Class<?> type) {
        bind(type);
    }

    private void bind(Class<?> type) {
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            bindArguments(level.getGenericSuperclass());
            for (Type implemented : level.getGenericInterfaces()) {
                bindInterface(implemented);
            }
        }
    }

    private void bindInterface(Type implemented) {
        bindArguments(implemented);
        for (Type above : rawClass(implemented).getGenericInterfaces()) {
            bindInterface(above);
        }
    }

    private void bindArguments(@Nullable Type supertype) {
        if (supertype instanceof ParameterizedType parameterized) {
            TypeVariable<?>[] variables = rawClass(parameterized).getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                bindings.putIfAbsent(variables[i], parameterized.getActualTypeArguments()[i]);
            }
        }
    }

    /** The class of a type after its variables have been replaced; their bounds where nothing replaces them. */
    Class<?> rawClass(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof TypeVariable<?> variable) {
            Type bound = bindings.get(variable);
            return rawClass(bound == null ? variable.getBounds()[0] : bound);
        }
        if (type instanceof WildcardType wildcard) {
            return rawClass(wildcard.getUpperBounds()[0]);
        }
        return rawClass(((GenericArrayType) type).getGenericComponentType()).arrayType();
    }

    /** The class of the last type argument ({@code V} of {@code Map<K, V>}), or null for a raw type. */
    @Nullable
    Class<?> lastArgument(Type type) {
        if (type instanceof TypeVariable<?> variable && bindings.containsKey(variable)) {
            return lastArgument(bindings.get(variable));
        }
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return rawClass(arguments[arguments.length - 1]);
        }
        return null;
    }

    /** What the variable at {@code position} of a generic supertype stands for. */
    Class<?> argument(Class<?> supertype, int position) {
        return rawClass(supertype.getTypeParameters()[position]);
    }
}
