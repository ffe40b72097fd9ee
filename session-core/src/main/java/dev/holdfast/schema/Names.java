package dev.holdfast.schema;

import dev.holdfast.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/** Names and texts as users give them. */
final class Names {
    private Names() {}

    /** Any text is a name, since it is quoted, but the empty one and what no database takes even quoted. */
    static String checked(@Nullable String name) {
        if (name == null || name.isBlank() || name.indexOf('\0') >= 0) {
            throw new InvalidArgumentException("A table or column needs a name, without NUL characters. [bad-name]");
        }
        return name;
    }

    /** A name that may be left out. */
    static @Nullable String checkedOrNull(@Nullable String name) {
        return name == null ? null : checked(name);
    }

    /** An argument that must be there. */
    static <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new InvalidArgumentException(what + " must not be null. [null-argument]");
        }
        return value;
    }
}
