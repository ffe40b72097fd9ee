package dev.holdfast.state;

/**
 * The identity of a row within a session.
 *
 * @param root the top class of the entity's hierarchy (IM-02)
 * @param id the primary key: a plain value, or a {@link dev.holdfast.mapping.Pk} of several
 */
public record IdentityKey(Class<?> root, Object id) {
    @Override
    public String toString() {
        return root.getSimpleName() + "#" + id;
    }
}
