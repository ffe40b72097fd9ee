package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A foreign key refers to a table that is not known (SC-03). */
public final class NoReferencedTableException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public NoReferencedTableException(String message) {
        super(message);
    }

    public NoReferencedTableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
