package dev.holdfast.error;

/** An unloaded attribute was read on an entity that no session owns (EX-10, LD-05). */
public final class DetachedInstanceException extends HoldfastException {
    private static final long serialVersionUID = 1L;

    private static final String MESSAGE = """
            Cannot load %s.%s: the entity is detached, its session was closed or it was expunged. \
            Read it inside the session, or load it up front with options(selectin(...)). [detached-load]""";

    private final String entity;
    private final String attribute;

    /** @param entity name and key, such as {@code Order#42} */
    public DetachedInstanceException(String entity, String attribute) {
        super(MESSAGE.formatted(entity, attribute));
        this.entity = entity;
        this.attribute = attribute;
    }

    public String entity() {
        return entity;
    }

    public String attribute() {
        return attribute;
    }
}
