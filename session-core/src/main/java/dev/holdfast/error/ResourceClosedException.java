package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A connection, result or transaction was used after its end. */
public final class ResourceClosedException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public ResourceClosedException(String message) {
        super(message);
    }

    public ResourceClosedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
