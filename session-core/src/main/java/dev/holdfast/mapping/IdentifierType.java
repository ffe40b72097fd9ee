package dev.holdfast.mapping;

import org.jspecify.annotations.Nullable;

/**
 * The Java form of an entity's primary key: a plain value, or for several columns a {@link Pk}. Users may also give
 * an {@code @IdClass} or {@code @EmbeddedId} object.
 */
public interface IdentifierType {
    /**
     * The key as the identity map uses it: the converted value of a single column, a {@link Pk} of several.
     *
     * @param id what the user gave: a value, a {@link Pk}, an id object, a list, or a map by attribute name
     * @return null if all parts are null
     * @throws dev.holdfast.error.InvalidRequestException wrong number or names of parts (IM-07)
     * @throws dev.holdfast.error.InvalidArgumentException a part that cannot be converted (IM-12)
     */
    @Nullable
    Object normalize(Object id);

    /** The parts of a normalized key in key order. */
    @Nullable
    Object[] parts(Object key);

    /** The normalized key of parts in key order; null if a part is null. */
    @Nullable
    Object key(@Nullable Object[] parts);
}
