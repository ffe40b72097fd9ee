package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** No connection became free in time (PL-03). */
public final class PoolTimeoutException extends HoldfastException {
    private static final long serialVersionUID = 1L;

    public PoolTimeoutException(String message) {
        super(message);
    }

    public PoolTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
