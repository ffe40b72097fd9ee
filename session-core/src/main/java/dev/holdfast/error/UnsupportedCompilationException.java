package dev.holdfast.error;

import org.jspecify.annotations.Nullable;

/** A statement element that nobody knows how to write for this database. */
public final class UnsupportedCompilationException extends CompileException {
    private static final long serialVersionUID = 1L;

    public UnsupportedCompilationException(String message) {
        super(message);
    }

    public UnsupportedCompilationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
