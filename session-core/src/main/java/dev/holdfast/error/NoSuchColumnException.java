package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A result has no column of that name or expression. */
public final class NoSuchColumnException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public NoSuchColumnException(String message) {
        super(message);
    }

    public NoSuchColumnException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
