package dev.holdfast.mapping;

import dev.holdfast.instrument.Managed;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An enhanced {@code @Embeddable} class. Components are numbered as the enhancer numbered the fields. */
final class ManagedEmbeddable implements EmbeddableType {
    private final Class<?> javaType;
    private final Managed prototype;
    private final Map<Integer, EmbeddableType> nested;

    ManagedEmbeddable(Class<?> javaType, Managed prototype, Map<Integer, EmbeddableType> nested) {
        this.javaType = javaType;
        this.prototype = prototype;
        this.nested = Map.copyOf(nested);
    }

    @Override
    public Class<?> javaType() {
        return javaType;
    }

    @Override
    public @Nullable Object get(Object embedded, int index) {
        return ((Managed) embedded).$hf$get(index);
    }

    @Override
    public EmbeddableType nested(int index) {
        return Objects.requireNonNull(nested.get(index), "no embeddable there");
    }

    @Override
    public Object of(Map<Integer, Object> components) {
        Managed made = blank();
        components.forEach(made::$hf$set);
        return made;
    }

    private Managed blank() {
        return (Managed) Objects.requireNonNull(prototype.$hf$new(), "abstract embeddable");
    }

    @Override
    public Object with(@Nullable Object embedded, int[] path, int depth, @Nullable Object value) {
        Managed changed = embedded == null ? blank() : (Managed) embedded;
        int index = path[depth];
        if (depth + 1 < path.length) {
            Object inner = changed.$hf$get(index);
            if (inner != null || value != null) {
                changed.$hf$set(index, nested(index).with(inner, path, depth + 1, value));
            }
        } else if (value == null && isPrimitive(index)) {
            changed.$hf$setLong(index, 0L);
        } else {
            changed.$hf$set(index, value);
        }
        return changed;
    }

    /** The prototype's primitives are never null, its references always are. */
    private boolean isPrimitive(int index) {
        return prototype.$hf$get(index) != null;
    }
}
