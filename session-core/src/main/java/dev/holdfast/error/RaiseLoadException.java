package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** An attribute that was told never to load was read before it was loaded (LD-30). */
public final class RaiseLoadException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    public RaiseLoadException(String message) {
        super(message);
    }

    public RaiseLoadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
