package dev.holdfast.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and makes values of one embeddable class: an enhanced class, or a record. */
public sealed interface EmbeddableType permits ManagedEmbeddable, RecordEmbeddable {
    Class<?> javaType();

    /** The component at {@code index}, raw. */
    @Nullable
    Object get(Object embedded, int index);

    /** The embeddable at {@code index}, which is nested in this one. */
    EmbeddableType nested(int index);

    /** A new object with these components, by index; the others are null, or zero. */
    Object of(Map<Integer, Object> components);

    /**
     * An object like {@code embedded} (a new one if null) whose component at {@code path[depth..]} is {@code value}.
     * An enhanced embeddable is changed in place, a record is copied.
     */
    Object with(@Nullable Object embedded, int[] path, int depth, @Nullable Object value);
}
