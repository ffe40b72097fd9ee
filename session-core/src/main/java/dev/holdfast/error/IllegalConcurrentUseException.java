package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A second thread entered a session or connection while a call was in progress (SE-40). */
public final class IllegalConcurrentUseException extends IllegalStateChangeException {
    private static final long serialVersionUID = 1L;

    public IllegalConcurrentUseException(String message) {
        super(message);
    }

    public IllegalConcurrentUseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
