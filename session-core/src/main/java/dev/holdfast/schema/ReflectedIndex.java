package dev.holdfast.schema;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An index as the database describes it; those that only serve a constraint are not among them.
 *
 * @param where the condition of a partial index, as this database writes it
 * @param method such as {@code gin}; null for the database's usual one
 */
public record ReflectedIndex(
        String name,
        List<Part> parts,
        boolean unique,
        @Nullable String where,
        @Nullable String method) {
    public ReflectedIndex {
        parts = List.copyOf(parts);
    }

    /**
     * One column or expression of an index.
     *
     * @param text a column's name, or an expression as this database writes it
     */
    public record Part(String text, boolean expression, boolean descending) {}

    /** The columns among the parts. */
    public List<String> columns() {
        return parts.stream().filter(part -> !part.expression()).map(Part::text).toList();
    }

    ReflectedIndex renamed(UnaryOperator<String> naming) {
        List<Part> renamed = parts.stream()
                .map(part -> part.expression() ? part : new Part(naming.apply(part.text()), false, part.descending()))
                .toList();
        return new ReflectedIndex(name, renamed, unique, where, method);
    }
}
