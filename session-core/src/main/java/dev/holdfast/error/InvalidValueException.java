package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A value that can neither be sent nor read, found before the database saw it (R-12 to R-14, J13). */
public final class InvalidValueException extends StatementException {
    private static final long serialVersionUID = 1L;

    public InvalidValueException(String message) {
        super(message);
    }

    public InvalidValueException(String message, @Nullable Throwable cause) {
        super(message, null, null, cause);
    }
}
