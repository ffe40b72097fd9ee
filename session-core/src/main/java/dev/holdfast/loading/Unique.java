package dev.holdfast.loading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects in the order of their rows; where joined collections repeat them, each once (IM-15). */
final class Unique<T> {
    private final List<@Nullable T> list = new ArrayList<>();
    private final @Nullable Set<@Nullable T> seen;

    Unique(boolean repeats) {
        this.seen = repeats ? Collections.newSetFromMap(new IdentityHashMap<>()) : null;
    }

    void add(@Nullable T object) {
        if (seen == null || seen.add(object)) {
            list.add(object);
        }
    }

    List<@Nullable T> list() {
        return list;
    }
}
