package dev.holdfast.engine;

import dev.holdfast.error.IllegalConcurrentUseException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Notices a second thread that enters while a call is under way. Handing over between calls is allowed. Costs one
 * compare-and-set and one store for each outermost call; there are no locks.
 */
abstract class SingleThreaded {
    private static final VarHandle USER;

    static {
        try {
            USER = MethodHandles.lookup().findVarHandle(SingleThreaded.class, "user", Thread.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private volatile @Nullable Thread user;
    private String operation = "";

    /** What users know this object as, such as {@code Connection 3}. */
    abstract String label();

    /**
     * Begins a call.
     *
     * @return whether it is the outermost one, to be given to {@link #leave}
     */
    final boolean enter(String what) {
        if (USER.compareAndSet(this, null, Thread.currentThread())) {
            operation = what;
            return true;
        }
        return enterBusy(what);
    }

    final void leave(boolean outermost) {
        if (outermost) {
            USER.setRelease(this, null);
        }
    }

    private boolean enterBusy(String what) {
        Thread other = user;
        if (other == Thread.currentThread()) {
            return false;
        }
        throw new IllegalConcurrentUseException("""
                %s is in use by thread "%s" (%s is under way) and was entered by thread "%s" (%s). It belongs to one \
                thread at a time: give each thread its own. [concurrent-use]""".formatted(
                        label(),
                        other == null ? "that has just left" : other.getName(),
                        operation,
                        Thread.currentThread().getName(),
                        what));
    }
}
