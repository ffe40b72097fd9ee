package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A foreign key refers to a column that is not known (SC-03). */
public final class NoReferencedColumnException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public NoReferencedColumnException(String message) {
        super(message);
    }

    public NoReferencedColumnException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
