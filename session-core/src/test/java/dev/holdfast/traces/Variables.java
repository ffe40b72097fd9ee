package dev.holdfast.traces;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of a trace and their names. Holds every object that was ever seen. One thread at a time. */
final class Variables {
    private final Map<String, Object> objects = new LinkedHashMap<>();
    private final Map<Object, String> firstNames = new IdentityHashMap<>();
    private final Map<Object, Boolean> seen = new IdentityHashMap<>();

    void bind(String name, Object object) {
        see(object);
        objects.put(name, object);
        firstNames.putIfAbsent(object, name);
    }

    /** Keeps an object alive. */
    void see(@Nullable Object object) {
        if (object != null) {
            seen.put(object, Boolean.TRUE);
        }
    }

    void seeAll(Collection<?> objects) {
        objects.forEach(this::see);
    }

    /** The object of a name. */
    Object object(String name) {
        Object object = objects.get(name);
        if (object == null) {
            throw new UnboundVariableException(name);
        }
        return object;
    }

    @Nullable
    Object find(String name) {
        return objects.get(name);
    }

    /** The first name of an object, or null. */
    @Nullable
    String nameOf(Object object) {
        return firstNames.get(object);
    }

    Collection<String> names() {
        return new ArrayList<>(objects.keySet());
    }

    /** A variable that an earlier step should have bound, but did not. */
    static final class UnboundVariableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnboundVariableException(String name) {
            super("variable " + name + " is not bound: an earlier step did not give the object");
        }
    }
}
