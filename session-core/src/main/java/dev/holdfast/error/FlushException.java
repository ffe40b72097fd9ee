package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** Input or result of a flush that contradicts itself. */
public final class FlushException extends HoldfastException {
    private static final long serialVersionUID = 1L;

    public FlushException(String message) {
        super(message);
    }

    public FlushException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
