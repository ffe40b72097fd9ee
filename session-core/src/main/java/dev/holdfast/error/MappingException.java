package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A class that cannot be mapped: no primary key, a bad cascade, a type nobody knows. Names every fault found. */
public final class MappingException extends InvalidArgumentException {
    private static final long serialVersionUID = 1L;

    public MappingException(String message) {
        super(message);
    }

    public MappingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
