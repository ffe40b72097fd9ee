package dev.holdfast.schema;

import dev.holdfast.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of numbers.
 *
 * @param schema null for the connection's own
 * @param start the first number
 * @param increment the distance of one number to the next, not 0
 * @param minimum null for the database's
 * @param maximum null for the database's
 * @param cycle whether it begins again when it is at its end
 * @param cache how many numbers a connection takes at a time, 1 or more; null for the database's choice
 */
public record Sequence(
        @Nullable String schema,
        String name,
        long start,
        int increment,
        @Nullable Long minimum,
        @Nullable Long maximum,
        boolean cycle,
        @Nullable Integer cache) {
    public Sequence {
        Names.checked(name);
        if (increment == 0) {
            throw new InvalidArgumentException("Sequence %s cannot count by 0. [bad-increment]".formatted(name));
        }
        boolean below = minimum != null && start < minimum;
        boolean above = maximum != null && start > maximum;
        if (below || above) {
            throw new InvalidArgumentException(
                    "Sequence %s starts with %d, which is not between %s and %s. [bad-sequence]"
                            .formatted(name, start, minimum, maximum));
        }
        if (cache != null && cache < 1) {
            throw new InvalidArgumentException(
                    "Sequence %s cannot keep %d numbers: 1 or more. [bad-sequence]".formatted(name, cache));
        }
    }

    /** With the database's limits, in the connection's own schema. */
    public Sequence(String name, long start, int increment) {
        this(null, name, start, increment, null, null, false, null);
    }

    /** The name with the schema before it, if there is one. For messages; SQL text needs quoting. */
    public String fullName() {
        return schema == null ? name : schema + "." + name;
    }
}
