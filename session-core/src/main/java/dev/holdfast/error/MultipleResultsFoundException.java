package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** At most one row was asked for, there were more. */
public final class MultipleResultsFoundException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public MultipleResultsFoundException(String message) {
        super(message);
    }

    public MultipleResultsFoundException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
