package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** An option, a mapping or a statement construct that cannot be right. */
public class InvalidArgumentException extends HoldfastException {
    private static final long serialVersionUID = 1L;

    public InvalidArgumentException(String message) {
        super(message);
    }

    public InvalidArgumentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
