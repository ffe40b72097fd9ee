package dev.holdfast.session;

import dev.holdfast.state.InstanceState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened to instances within a transaction or savepoint, so that a rollback can undo it in memory (TX-05, TX-22). */
final class Snapshot {
    private final Set<InstanceState> inserted = new LinkedHashSet<>();
    private final Set<InstanceState> changed = new LinkedHashSet<>();
    private final Set<InstanceState> deleted = new LinkedHashSet<>();
    private final Map<InstanceState, Object> formerKeys = new LinkedHashMap<>();

    void altered(InstanceState state, boolean wasPending) {
        (wasPending ? inserted : changed).add(state);
    }

    void deleted(InstanceState state) {
        deleted.add(state);
    }

    void forgetDeleted(InstanceState state) {
        deleted.remove(state);
    }

    void keySwitched(InstanceState state, Object formerKey, Object key) {
        formerKeys.putIfAbsent(state, formerKey);
    }

    Set<InstanceState> inserted() {
        return inserted;
    }

    boolean isChanged(InstanceState state) {
        return changed.contains(state);
    }

    List<InstanceState> deletedStates() {
        return new ArrayList<>(deleted);
    }

    Map<InstanceState, Object> formerKeys() {
        return formerKeys;
    }

    /** A released savepoint's records become part of the outer transaction's (TX-22). */
    void foldInto(Snapshot outer) {
        outer.inserted.addAll(inserted);
        outer.changed.addAll(changed);
        outer.deleted.addAll(deleted);
        formerKeys.forEach(outer.formerKeys::putIfAbsent);
    }
}
