package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** No engine or connection is known for an operation (SE-21). */
public final class UnboundExecutionException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public UnboundExecutionException(String message) {
        super(message);
    }

    public UnboundExecutionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
