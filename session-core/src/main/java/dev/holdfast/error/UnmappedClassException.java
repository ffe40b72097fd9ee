package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A class is not mapped in this registry. */
public final class UnmappedClassException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public UnmappedClassException(String message) {
        super(message);
    }

    public UnmappedClassException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
