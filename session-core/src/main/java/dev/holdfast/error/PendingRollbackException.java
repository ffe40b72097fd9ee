package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** The transaction failed earlier and waits for a rollback (TX-17, PL-07); the cause is the first failure. */
public final class PendingRollbackException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public PendingRollbackException(String message) {
        super(message);
    }

    public PendingRollbackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
