package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** Rows or tables that depend on each other and cannot be ordered (FL-17, SC-06). */
public final class CircularDependencyException extends HoldfastException {
    private static final long serialVersionUID = 1L;

    public CircularDependencyException(String message) {
        super(message);
    }

    public CircularDependencyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
