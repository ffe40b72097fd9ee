package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A transaction is changed while another change of it is under way (SE-37, SE-41). */
public class IllegalStateChangeException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public IllegalStateChangeException(String message) {
        super(message);
    }

    public IllegalStateChangeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
