package dev.holdfast.mapping;

import java.util.List;
import java.util.Map;

/** Methods of an entity, or of its listener classes, that run at points of its life (EV-20, EV-22). */
public final class Callbacks {
    /** When a callback runs; the timing is the flush's, not JPA's. */
    public enum Moment {
        PRE_PERSIST,
        POST_PERSIST,
        PRE_UPDATE,
        POST_UPDATE,
        PRE_REMOVE,
        POST_REMOVE,
        POST_LOAD
    }

    /** Calls one method. */
    @FunctionalInterface
    public interface Callback {
        void run(Object entity);
    }

    static final Callbacks NONE = new Callbacks(Map.of());

    private final Map<Moment, List<Callback>> callbacks;

    Callbacks(Map<Moment, List<Callback>> callbacks) {
        this.callbacks = Map.copyOf(callbacks);
    }

    public boolean has(Moment moment) {
        return callbacks.containsKey(moment);
    }

    /** Runs the callbacks of one moment in the order of their declaration, superclasses first. */
    public void run(Moment moment, Object entity) {
        for (Callback callback : callbacks.getOrDefault(moment, List.of())) {
            callback.run(entity);
        }
    }
}
