package dev.holdfast.unitofwork;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Pk;
import dev.holdfast.state.InstanceState;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Primary keys of instances. */
public final class Keys {
    /** By primary key; the instances have one. */
    static final Comparator<InstanceState> ORDER = (a, b) -> compareKeys(a, b);

    private Keys() {}

    /** The key that stands in the instance's attributes, or null if a part is missing. */
    public static @Nullable Object present(InstanceState state) {
        List<ColumnAttribute> identifier = state.mapper().identifier();
        if (identifier.size() == 1) {
            return identifier.get(0).get(state.entity());
        }
        @Nullable Object[] parts = new Object[identifier.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = identifier.get(i).get(state.entity());
            if (parts[i] == null) {
                return null;
            }
        }
        return state.mapper().identifierType().key(parts);
    }

    /** The parts of the key that the row of an instance has after it was saved in this flush. */
    static @Nullable Object[] partsNow(InstanceState state) {
        Object present = present(state);
        Object key = present == null ? state.key() : present;
        return state.mapper().identifierType().parts(Objects.requireNonNull(key, "row has no key"));
    }

    private static int compareKeys(InstanceState a, InstanceState b) {
        Object first = Objects.requireNonNull(a.key());
        Object second = Objects.requireNonNull(b.key());
        if (first instanceof Pk one && second instanceof Pk other) {
            for (int i = 0; i < one.size(); i++) {
                int order = compareParts(a, one.get(i), other.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
        return compareParts(a, first, second);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compareParts(InstanceState state, Object a, Object b) {
        if (a instanceof Comparable first) {
            return first.compareTo(b);
        }
        throw new InvalidRequestException(
                "Rows of %s are written in the order of their keys, but %s is not Comparable. [key-not-comparable]"
                        .formatted(state.mapper().name(), a.getClass().getName()));
    }
}
