package dev.holdfast.sql;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a statement without its values: two statements with equal keys have the same compiled form (QL-30).
 * Immutable.
 */
public final class StatementKey {
    private final Object[] elements;
    private final boolean cacheable;
    private final int hash;

    StatementKey(Object[] elements, boolean cacheable) {
        this.elements = elements;
        this.cacheable = cacheable;
        this.hash = Arrays.hashCode(elements);
    }

    /**
     * Whether another statement could have an equal key; false if the statement has a {@link CustomExpression} that does
     * not declare itself {@linkplain CustomExpression#cacheable() cacheable}: caches need not keep it.
     */
    public boolean cacheable() {
        return cacheable;
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
