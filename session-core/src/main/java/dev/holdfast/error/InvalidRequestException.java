package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A legal call in the wrong state. */
public class InvalidRequestException extends HoldfastException {
    private static final long serialVersionUID = 1L;

    public InvalidRequestException(String message) {
        super(message);
    }

    public InvalidRequestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
