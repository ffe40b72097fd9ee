package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A statement that this database cannot express. */
public class CompileException extends HoldfastException {
    private static final long serialVersionUID = 1L;

    public CompileException(String message) {
        super(message);
    }

    public CompileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
