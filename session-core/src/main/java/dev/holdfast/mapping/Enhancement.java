package dev.holdfast.mapping;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.MappingException;
import dev.holdfast.instrument.Hooks;
import dev.holdfast.instrument.Managed;
import dev.holdfast.instrument.Marker;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that classes are enhanced (AG-06), and makes the first instance of each without running user code. */
final class Enhancement {
    private static final String PREFIX = "$hf$";

    private final Set<Class<?>> missing = new LinkedHashSet<>();
    private final Map<Class<?>, Managed> prototypes = new HashMap<>();

    /** Remembers {@code type} if the enhancer has not been there. */
    boolean check(Class<?> type) {
        boolean enhanced = Managed.class.isAssignableFrom(type)
                && Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().startsWith(PREFIX));
        if (!enhanced) {
            missing.add(type);
        }
        return enhanced;
    }

    void throwIfMissing() {
        if (!missing.isEmpty()) {
            throw new MappingException(NotEnhanced.message(missing));
        }
    }

    /** An instance on which no constructor of the user has run; null if the class is abstract. */
    @Nullable
    Managed prototype(Class<?> type) {
        if (Modifier.isAbstract(type.getModifiers())) {
            return null;
        }
        return prototypes.computeIfAbsent(type, Enhancement::make);
    }

    private static Managed make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Marker.class);
            constructor.setAccessible(true);
            Managed made = (Managed) constructor.newInstance((Object) null);
            requireCurrent(type, made);
            return made;
        } catch (InvocationTargetException e) {
            throw notMade(type, e.getCause());
        } catch (InvalidArgumentException e) {
            throw e;
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw notMade(type, e);
        }
    }

    private static void requireCurrent(Class<?> type, Managed made) {
        Layout layout = Layout.of(made.$hf$layout());
        if (!layout.isCurrent()) {
            throw new MappingException("""
                    %s was enhanced for format %d, this is format %d: enhance it again with the session-agent of this version. \
                    [agent-format]""".formatted(type.getName(), layout.format(), Hooks.FORMAT));
        }
    }

    private static MappingException notMade(Class<?> type, @Nullable Throwable cause) {
        return new MappingException("""
                %s is enhanced, but no instance of it can be made: %s. If its module was enhanced at build time, it must open the \
                package %s to the module of session-core. [not-instantiable]""".formatted(type.getName(), cause, type.getPackageName()), cause);
    }

    static MappingException unknownField(Member member) {
        return new MappingException("""
                %s is not known to the enhanced class: a superclass changed after the class was enhanced at build time. Build and enhance \
                both again. [stale-enhancement]""".formatted(member));
    }
}
