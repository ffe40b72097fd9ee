package dev.holdfast.type;

import dev.holdfast.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/** Whether Jackson is there, asked without loading any of its classes. */
final class Json {
    private static final String TREE = "com.fasterxml.jackson.databind.JsonNode";

    private static final boolean PRESENT = isPresent();

    private Json() {}

    private static boolean isPresent() {
        try {
            Class.forName(TREE, false, Json.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    static void requireJackson() {
        if (!PRESENT) {
            throw new InvalidArgumentException("""
                    Objects become JSON by Jackson, which is not on the class path. Add \
                    com.fasterxml.jackson.core:jackson-databind, or use SqlTypes.JSON for JSON as text. [no-jackson]""");
        }
    }

    /** Whether a class is one of Jackson's trees. */
    static boolean isTree(Class<?> javaType) {
        return tree(javaType) != javaType || javaType.getName().equals(TREE);
    }

    /** {@code JsonNode} for its subclasses, other classes as they are. */
    static Class<?> tree(Class<?> javaType) {
        for (@Nullable Class<?> above = javaType; above != null; above = above.getSuperclass()) {
            if (above.getName().equals(TREE)) {
                return above;
            }
        }
        return javaType;
    }
}
