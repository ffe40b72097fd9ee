package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A join or inheritance condition that several foreign keys could give. */
public final class AmbiguousForeignKeysException extends InvalidArgumentException {
    private static final long serialVersionUID = 1L;

    public AmbiguousForeignKeysException(String message) {
        super(message);
    }

    public AmbiguousForeignKeysException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
