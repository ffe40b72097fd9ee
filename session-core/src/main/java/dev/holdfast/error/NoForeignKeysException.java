package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A join or inheritance condition that no foreign key gives. */
public final class NoForeignKeysException extends InvalidArgumentException {
    private static final long serialVersionUID = 1L;

    public NoForeignKeysException(String message) {
        super(message);
    }

    public NoForeignKeysException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
