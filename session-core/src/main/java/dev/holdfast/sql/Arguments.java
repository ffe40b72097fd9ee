package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of what users give. */
final class Arguments {
    private Arguments() {}

    static <T> T notNull(@Nullable T value, String name) {
        if (value == null) {
            throw new InvalidArgumentException(name + " must not be null. [null-argument]");
        }
        return value;
    }

    /** A copy of an array without nulls. */
    static <T> List<T> all(T @Nullable [] values, String name) {
        return all(Arrays.asList(notNull(values, name)), name);
    }

    /** A copy of a collection without nulls. */
    static <T> List<T> all(@Nullable Collection<? extends T> values, String name) {
        for (@Nullable T value : notNull(values, name)) {
            notNull(value, name);
        }
        return List.copyOf(values);
    }

    /** A list and what follows it, without nulls. */
    static <T> List<T> append(List<? extends T> list, Collection<? extends T> more, String name) {
        List<T> all = new ArrayList<>(list.size() + more.size());
        all.addAll(list);
        all.addAll(all(more, name));
        return Collections.unmodifiableList(all);
    }

    static <T> List<T> append(List<? extends T> list, T @Nullable [] more, String name) {
        return append(list, Arrays.asList(notNull(more, name)), name);
    }
}
