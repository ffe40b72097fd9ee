package dev.holdfast.schema;

import dev.holdfast.error.InvalidArgumentException;

/** Names of tables and columns. */
final class Names {
    private Names() {}

    /** Any text is a name, since it is quoted, but the empty one and what no database takes even quoted. */
    static String checked(String name) {
        if (name.isBlank() || name.indexOf('\0') >= 0) {
            throw new InvalidArgumentException("A table or column needs a name, without NUL characters. [bad-name]");
        }
        return name;
    }
}
