package dev.holdfast.instrument;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * Is told when a field of one enhanced instance is read or written whose bit is set. It is itself the weak reference
 * to that instance, so that a session can hold on to states without holding instances.
 */
public abstract class Interceptor extends WeakReference<Object> {
    protected Interceptor(Object instance) {
        super(instance);
    }

    /** Before a field with a set read bit is read. If it throws, the bit must still be set. */
    protected abstract void onRead(Managed self, int index);

    /** Before a primitive field with a set write bit changes. */
    protected abstract void onWrite(Managed self, int index);

    /**
     * Before a reference field with a set write bit changes.
     *
     * @return what is to be stored instead of {@code value}, often {@code value} itself
     */
    protected abstract @Nullable Object onAssign(Managed self, int index, @Nullable Object value);
}
