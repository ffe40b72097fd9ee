package dev.holdfast.engine;

import dev.holdfast.error.InvalidArgumentException;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Locale;

/** How far transactions see each other's work (TX-32). */
public enum IsolationLevel {
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE),
    /** Every statement is a transaction of its own; begin, commit and rollback keep their meaning for the session only. */
    AUTOCOMMIT(Connection.TRANSACTION_NONE);

    private final int jdbc;

    IsolationLevel(int jdbc) {
        this.jdbc = jdbc;
    }

    /** The level of that name, in either case, with spaces or underscores. */
    public static IsolationLevel named(String name) {
        String wanted =
                Arguments.notNull(name, "name").strip().replace(' ', '_').toUpperCase(Locale.ROOT);
        for (IsolationLevel level : values()) {
            if (level.name().equals(wanted)) {
                return level;
            }
        }
        throw new InvalidArgumentException(
                "There is no isolation level \"%s\". The levels are %s. [unknown-isolation-level]"
                        .formatted(name, Arrays.toString(values())));
    }

    int jdbc() {
        return jdbc;
    }
}
