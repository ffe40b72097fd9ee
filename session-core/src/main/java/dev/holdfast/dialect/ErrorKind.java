package dev.holdfast.dialect;

import java.util.Locale;

/** What kind of error a driver reports; the engine has an exception class for each. */
public enum ErrorKind {
    UNIQUE,
    FOREIGN_KEY,
    NOT_NULL,
    CHECK,
    /** A constraint, but the database does not say which. */
    INTEGRITY,
    /** A value that the database cannot take or convert. */
    DATA,
    DEADLOCK,
    LOCK_TIMEOUT,
    STATEMENT_TIMEOUT,
    CONNECTION_LOST,
    /** Wrong SQL, unknown names, missing rights. */
    PROGRAMMING,
    NOT_SUPPORTED,
    /** The driver was used in a way it does not allow. */
    INTERFACE,
    /** The database contradicts itself, or the transaction is in the wrong state. */
    INTERNAL,
    /** Connections, resources, settings. */
    OPERATIONAL,
    OTHER;

    /** What a message of this kind ends with; a heading in {@code docs/errors.md}. */
    public String slug() {
        return switch (this) {
            case UNIQUE, FOREIGN_KEY, NOT_NULL, CHECK, INTEGRITY -> words() + "-violation";
            case DATA, PROGRAMMING, INTERNAL, INTERFACE, OPERATIONAL -> words() + "-error";
            case OTHER -> "driver-error";
            case DEADLOCK, LOCK_TIMEOUT, STATEMENT_TIMEOUT, CONNECTION_LOST, NOT_SUPPORTED -> words();
        };
    }

    private String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
