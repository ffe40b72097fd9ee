package dev.holdfast.agent;

import dev.holdfast.instrument.Managed;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Classes compiled from sources, enhanced, and loaded by a class loader of their own. */
final class Woven {
    private final Map<String, byte[]> files;
    private final EntityTransformer transformer;
    private final AgentLog log;
    private final InMemoryLoader loader;

    Woven(Map<String, byte[]> files, String options) {
        AgentOptions parsed = AgentOptions.of(options);
        this.files = files;
        this.log = new AgentLog(parsed, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        this.transformer = new EntityTransformer(parsed, log, null);
        this.loader = new InMemoryLoader(files, transformer, Woven.class.getClassLoader());
    }

    static Woven of(String... sources) {
        return of(17, sources);
    }

    static Woven of(int release, String... sources) {
        return new Woven(InMemoryCompiler.compile(release, withImports(sources)), null);
    }

    static Woven withOptions(String options, String... sources) {
        return new Woven(InMemoryCompiler.compile(17, withImports(sources)), options);
    }

    static List<String> withImports(String... sources) {
        return Arrays.stream(sources)
                .map(source -> source.startsWith("package ")
                        ? source.replaceFirst(";", "; import jakarta.persistence.*; import java.util.*;\n")
                        : "package shop; import jakarta.persistence.*; import java.util.*;\n" + source)
                .toList();
    }

    Map<String, byte[]> files() {
        return files;
    }

    InMemoryLoader loader() {
        return loader;
    }

    AgentLog log() {
        return log;
    }

    /** The class of that name, in package {@code shop} if it names none. */
    Class<?> type(String name) {
        try {
            return Class.forName(name.contains(".") ? name : "shop." + name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    Object make(String name, Object... arguments) {
        for (Constructor<?> constructor : type(name).getDeclaredConstructors()) {
            if (constructor.getParameterCount() == arguments.length && !constructor.isSynthetic()) {
                try {
                    constructor.setAccessible(true);
                    return constructor.newInstance(arguments);
                } catch (InvocationTargetException e) {
                    throw rethrown(e.getCause());
                } catch (ReflectiveOperationException e) {
                    throw new IllegalArgumentException(name, e);
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Calls the method of that name of an instance, or of a class for a static one. */
    static Object call(Object target, String name, Object... arguments) {
        Class<?> start = target instanceof Class<?> type ? type : target.getClass();
        for (Class<?> type = start; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && method.getParameterCount() == arguments.length
                        && !method.isBridge()) {
                    return invoke(method, target, arguments);
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static Object invoke(Method method, Object target, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw rethrown(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(method.toString(), e);
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }

    static Managed managed(Object instance) {
        return (Managed) instance;
    }

    Enhancement.Status status(String name) {
        type(name);
        String className = name.contains(".") ? name : "shop." + name;
        return log.results().stream()
                .filter(result -> result.className().equals(className))
                .reduce((first, last) -> last)
                .map(AgentResult::status)
                .orElse(Enhancement.Status.UNTOUCHED);
    }

    String reason(String name) {
        status(name);
        return String.valueOf(log.reasonFor(name.contains(".") ? name : "shop." + name));
    }
}
