package dev.holdfast.engine;

import dev.holdfast.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/** Checks of arguments at the public doors. */
final class Arguments {
    private Arguments() {}

    static <T> T notNull(@Nullable T value, String name) {
        if (value == null) {
            throw new InvalidArgumentException(name + " must not be null. [null-argument]");
        }
        return value;
    }

    static String notBlank(@Nullable String value, String name) {
        String text = notNull(value, name);
        if (text.isBlank()) {
            throw new InvalidArgumentException(name + " must not be empty. [empty-argument]");
        }
        return text;
    }

    static int positive(int value, String name) {
        if (value < 1) {
            throw new InvalidArgumentException("%s must be 1 or more, was %d. [bad-argument]".formatted(name, value));
        }
        return value;
    }
}
