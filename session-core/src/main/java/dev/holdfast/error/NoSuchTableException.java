package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A table does not exist in the database. */
public final class NoSuchTableException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public NoSuchTableException(String message) {
        super(message);
    }

    public NoSuchTableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
