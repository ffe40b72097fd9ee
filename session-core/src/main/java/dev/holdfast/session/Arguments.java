package dev.holdfast.session;

import dev.holdfast.error.InvalidArgumentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of arguments at the public doors. */
final class Arguments {
    private Arguments() {}

    static <T> T notNull(@Nullable T value, String name) {
        if (value == null) {
            throw new InvalidArgumentException(name + " must not be null. [null-argument]");
        }
        return value;
    }

    /** A copy of what is given, without nulls. */
    static <T> List<T> all(@Nullable Iterable<? extends @Nullable T> values, String name) {
        List<T> all = new ArrayList<>();
        for (@Nullable T value : notNull(values, name)) {
            all.add(notNull(value, name));
        }
        return all;
    }

    static <T> List<T> all(@Nullable T @Nullable [] values, String name) {
        return all(Arrays.asList(notNull(values, name)), name);
    }

    /** One value and further ones, without nulls. */
    static <T> List<T> all(@Nullable T first, @Nullable T @Nullable [] more, String name) {
        List<T> all = new ArrayList<>();
        all.add(notNull(first, name));
        all.addAll(all(more, name));
        return all;
    }
}
