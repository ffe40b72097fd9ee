package dev.holdfast.type;

import dev.holdfast.error.InvalidArgumentException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that has a name of its own in some databases, where it is made before the tables that use it: an enum.
 *
 * @param schema where it is; null for the connection's own
 * @param labels its values, in their order
 */
public record NamedType(@Nullable String schema, String name, List<String> labels) {
    /** @throws InvalidArgumentException if there is no name or no label */
    public NamedType {
        labels = List.copyOf(labels);
        if (name.isBlank() || labels.isEmpty()) {
            throw new InvalidArgumentException(
                    "A native enum needs a name and at least one constant, got \"%s\" with %d. [bad-type-name]"
                            .formatted(name, labels.size()));
        }
    }

    /** The longest label, in characters. */
    public int longest() {
        return labels.stream()
                .mapToInt(label -> label.codePointCount(0, label.length()))
                .max()
                .orElse(0);
    }
}
