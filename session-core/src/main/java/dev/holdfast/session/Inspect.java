package dev.holdfast.session;

import dev.holdfast.error.UnmappedInstanceException;
import dev.holdfast.state.InstanceState;
import java.util.Objects;
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
        return new Inspection(InstanceState.of(Objects.requireNonNull(entity, "entity")));
    }

    /** The session an object belongs to, or null. */
    public static @Nullable Session session(Object entity) {
        InstanceState state = InstanceState.find(Objects.requireNonNull(entity, "entity"));
        return state != null && state.owner() instanceof Attachment attachment ? attachment.session() : null;
    }
}
