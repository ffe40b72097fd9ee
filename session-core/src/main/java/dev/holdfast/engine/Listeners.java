package dev.holdfast.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** The listeners of an engine. While none is enabled, nothing is made for them. Thread-safe. */
final class Listeners {
    private final ReentrantLock changing = new ReentrantLock();
    private volatile EngineListener[] all;

    Listeners(List<EngineListener> first) {
        all = first.toArray(new EngineListener[0]);
    }

    void add(EngineListener listener) {
        change(listeners -> listeners.add(listener));
    }

    void remove(EngineListener listener) {
        change(listeners -> listeners.removeIf(other -> other == listener));
    }

    private void change(Consumer<List<EngineListener>> change) {
        changing.lock();
        try {
            List<EngineListener> listeners = new ArrayList<>(List.of(all));
            change.accept(listeners);
            all = listeners.toArray(new EngineListener[0]);
        } finally {
            changing.unlock();
        }
    }

    /** Whether anybody wants to hear of statements just now. */
    boolean anyEnabled() {
        for (EngineListener listener : all) {
            if (listener.isEnabled()) {
                return true;
            }
        }
        return false;
    }

    void tell(Consumer<EngineListener> event) {
        for (EngineListener listener : all) {
            if (listener.isEnabled()) {
                event.accept(listener);
            }
        }
    }
}
