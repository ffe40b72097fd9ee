package dev.holdfast.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Who holds a connection just now, for the message when none is left (P-05b). A few nanoseconds for each borrowing: a
 * slot is claimed by one compare-and-set. With more holders than slots the rest is not listed. Thread-safe.
 */
final class Holders {
    private static final int SLOTS = 64;
    static final int NOWHERE = -1;

    private final AtomicReferenceArray<Connection> slots = new AtomicReferenceArray<>(SLOTS);

    int add(Connection connection) {
        int start = (int) connection.id();
        for (int i = 0; i < SLOTS; i++) {
            int slot = (start + i) & (SLOTS - 1);
            if (slots.get(slot) == null && slots.compareAndSet(slot, null, connection)) {
                return slot;
            }
        }
        return NOWHERE;
    }

    void remove(int slot) {
        if (slot != NOWHERE) {
            slots.setRelease(slot, null);
        }
    }

    /** Whether a thread holds one (P-05c). */
    boolean include(Thread thread) {
        for (int i = 0; i < SLOTS; i++) {
            Connection connection = slots.get(i);
            if (connection != null && connection.holder() == thread) {
                return true;
            }
        }
        return false;
    }

    List<String> descriptions() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < SLOTS; i++) {
            Connection connection = slots.get(i);
            if (connection != null) {
                texts.add(connection.holderText());
            }
        }
        return texts;
    }
}
