package dev.holdfast.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes that back references made to a collection which is not loaded (AT-25). One thread at a time. */
public final class PendingMutations {
    private final List<Object> added = new ArrayList<>();
    private final List<Object> removed = new ArrayList<>();

    PendingMutations() {}

    void add(Object member) {
        if (!removeIdentical(removed, member)) {
            added.add(member);
        }
    }

    void remove(Object member) {
        if (!removeIdentical(added, member)) {
            removed.add(member);
        }
    }

    List<Object> added() {
        return added;
    }

    List<Object> removed() {
        return removed;
    }

    History asHistory() {
        return new History(new ArrayList<@Nullable Object>(added), List.of(), new ArrayList<@Nullable Object>(removed));
    }

    private static boolean removeIdentical(List<Object> list, Object member) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == member) {
                list.remove(i);
                return true;
            }
        }
        return false;
    }
}
