package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A name that is too long for the database. */
public final class IdentifierException extends HoldfastException {
    private static final long serialVersionUID = 1L;

    public IdentifierException(String message) {
        super(message);
    }

    public IdentifierException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
