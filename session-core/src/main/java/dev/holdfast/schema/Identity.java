package dev.holdfast.schema;

import dev.holdfast.error.InvalidArgumentException;

/**
 * How a column counts by itself (SC-02).
 *
 * @param always whether the database refuses values that the application gives
 * @param start the first number
 * @param increment the distance of one number to the next, not 0
 */
public record Identity(boolean always, long start, int increment) {
    /** From 1 by 1, and the application may give values of its own. */
    public static final Identity STANDARD = new Identity(false, 1, 1);

    public Identity {
        if (increment == 0) {
            throw new InvalidArgumentException("An identity column cannot count by 0. [bad-increment]");
        }
    }

    /** The database alone gives values: an INSERT with one is its error. */
    public Identity asAlways() {
        return new Identity(true, start, increment);
    }

    public Identity startingWith(long first) {
        return new Identity(always, first, increment);
    }

    public Identity incrementingBy(int step) {
        return new Identity(always, start, step);
    }
}
