package dev.holdfast.session;

import dev.holdfast.error.IllegalConcurrentUseException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread at a time into a session (SE-40). No lock: a second thread is turned away. An idle session may be
 * handed to another thread.
 */
final class ThreadGuard {
    private static final VarHandle INSIDE;

    static {
        try {
            INSIDE = MethodHandles.lookup().findVarHandle(ThreadGuard.class, "inside", Thread.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile @Nullable Thread inside;
    private int depth;
    private String operation = "";

    void enter(String name) {
        Thread current = Thread.currentThread();
        if (inside != current) {
            if (!INSIDE.compareAndSet(this, null, current)) {
                throw refused(name, current);
            }
            operation = name;
        }
        depth++;
    }

    void exit() {
        if (--depth == 0) {
            INSIDE.setRelease(this, null);
        }
    }

    private IllegalConcurrentUseException refused(String name, Thread current) {
        Thread other = inside;
        return new IllegalConcurrentUseException(
                "%s on thread \"%s\": the session is busy with %s on thread \"%s\". Give each thread a session of its own. [concurrent-use]"
                        .formatted(name, current.getName(), operation, other == null ? "?" : other.getName()));
    }
}
