package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** An object is not an instance of a mapped class (ST-27). */
public final class UnmappedInstanceException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public UnmappedInstanceException(String message) {
        super(message);
    }

    public UnmappedInstanceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
