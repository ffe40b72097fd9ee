package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** Exactly one row was asked for, there was none. */
public final class NoResultFoundException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public NoResultFoundException(String message) {
        super(message);
    }

    public NoResultFoundException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
