package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A result has several columns of that name. */
public final class AmbiguousColumnException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public AmbiguousColumnException(String message) {
        super(message);
    }

    public AmbiguousColumnException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
