package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A loader option that its attribute cannot follow (LD-35). */
public final class LoaderStrategyException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public LoaderStrategyException(String message) {
        super(message);
    }

    public LoaderStrategyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
