package dev.holdfast.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an attribute since it was loaded or flushed (AT-07, AT-20, AT-23). Immutable; its lists may contain
 * null.
 */
public record History(List<@Nullable Object> added, List<@Nullable Object> unchanged, List<@Nullable Object> deleted) {
    /** Nothing is known of the attribute. */
    public static final History BLANK = new History(List.of(), List.of(), List.of());

    static History unchanged(@Nullable Object value) {
        return new History(List.of(), one(value), List.of());
    }

    static List<@Nullable Object> one(@Nullable Object value) {
        List<@Nullable Object> list = new ArrayList<>(1);
        list.add(value);
        return list;
    }

    /** Whether nothing was added, kept or removed. */
    public boolean isEmpty() {
        return added.isEmpty() && unchanged.isEmpty() && deleted.isEmpty();
    }

    public boolean hasChanges() {
        return !added.isEmpty() || !deleted.isEmpty();
    }

    /** Everything: added, unchanged, deleted. */
    public List<@Nullable Object> sum() {
        return join(added, unchanged, deleted);
    }

    public List<@Nullable Object> nonDeleted() {
        return join(added, unchanged, List.of());
    }

    public List<@Nullable Object> nonAdded() {
        return join(unchanged, deleted, List.of());
    }

    private static List<@Nullable Object> join(
            List<@Nullable Object> a, List<@Nullable Object> b, List<@Nullable Object> c) {
        List<@Nullable Object> all = new ArrayList<>(a.size() + b.size() + c.size());
        all.addAll(a);
        all.addAll(b);
        all.addAll(c);
        return all;
    }
}
