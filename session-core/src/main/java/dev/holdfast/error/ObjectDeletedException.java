package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** An expired entity was loaded and its row is gone (EX-09). */
public final class ObjectDeletedException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public ObjectDeletedException(String message) {
        super(message);
    }

    public ObjectDeletedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
