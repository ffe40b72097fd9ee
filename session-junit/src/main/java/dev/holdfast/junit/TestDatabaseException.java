package dev.holdfast.junit;

import dev.holdfast.error.HoldfastException;

/** A test database, or a test's place in it, could not be had; the message says what is missing. */
public final class TestDatabaseException extends HoldfastException {
    private static final long serialVersionUID = 1L;

    TestDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
