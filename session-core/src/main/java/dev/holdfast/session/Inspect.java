package dev.holdfast.session;

import dev.holdfast.error.UnmappedInstanceException;
import dev.holdfast.instrument.Managed;
import dev.holdfast.state.InstanceState;
import org.jspecify.annotations.Nullable;

/** Looks at objects without changing or loading anything (ST-28, ST-29). */
public final class Inspect {
    private Inspect() {}

    /**
     * What is known of an object.
     *
     * @throws UnmappedInstanceException if its class is not mapped, or it was constructed before and never added
     */
    public static Inspection state(Object entity) {
        return new Inspection(InstanceState.of(Arguments.notNull(entity, "Inspect.state(entity)")));
    }

    /**
     * The session an object belongs to, or null.
     *
     * @throws UnmappedInstanceException if it is no instance of an entity class
     */
    public static @Nullable Session session(Object entity) {
        InstanceState state = InstanceState.find(Arguments.notNull(entity, "Inspect.session(entity)"));
        if (state == null && !(entity instanceof Managed)) {
            throw new UnmappedInstanceException("%s is not the class of an entity. [unmapped-instance]"
                    .formatted(entity.getClass().getName()));
        }
        return state != null && state.owner() instanceof Attachment attachment ? attachment.session() : null;
    }
}
