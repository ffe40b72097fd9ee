package dev.holdfast.sql;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a statement without its values: two statements with equal keys have the same compiled form (QL-30).
 * Immutable.
 */
public final class StatementKey {
    private final Object[] elements;
    private final int hash;

    StatementKey(Object[] elements) {
        this.elements = elements;
        this.hash = Arrays.hashCode(elements);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof StatementKey key && hash == key.hash && Arrays.equals(elements, key.elements));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
