package dev.holdfast.session;

import dev.holdfast.error.FlushException;
import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.Cascade;
import dev.holdfast.state.Cascades;
import dev.holdfast.state.EntityStatus;
import dev.holdfast.state.IdentityKey;
import dev.holdfast.state.IdentityMap;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.ScalarAccess;
import dev.holdfast.unitofwork.Keys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a session holds: pending, persistent, changed and delete-marked instances, and how they come and go. */
final class Holdings {
    private final Session session;
    private final IdentityMap identityMap = new IdentityMap();
    private final Map<InstanceState, Managed> pending = new LinkedHashMap<>();
    private final Map<InstanceState, Managed> deleted = new LinkedHashMap<>();
    private final List<InstanceState> modified = new ArrayList<>();
    private final @Nullable Map<InstanceState, Managed> strong;
    private int insertOrder;

    Holdings(Session session, boolean strongIdentityMap) {
        this.session = session;
        this.strong = strongIdentityMap ? new IdentityHashMap<>() : null;
    }

    IdentityMap identityMap() {
        return identityMap;
    }

    Collection<InstanceState> pending() {
        return pending.keySet();
    }

    Collection<InstanceState> deleted() {
        return deleted.keySet();
    }

    boolean isPending(InstanceState state) {
        return !pending.isEmpty() && pending.containsKey(state);
    }

    boolean isMarkedDeleted(InstanceState state) {
        return !deleted.isEmpty() && deleted.containsKey(state);
    }

    boolean contains(InstanceState state) {
        return state.owner() == session.owner()
                && !state.isDeleted()
                && (state.key() == null ? isPending(state) : identityMap.contains(state));
    }

    /** An attached instance has its first change. */
    void modified(InstanceState state) {
        if (state.key() != null) {
            modified.add(state);
        }
    }

    boolean isClean() {
        return pending.isEmpty() && deleted.isEmpty() && !hasModified();
    }

    private boolean hasModified() {
        if (modified.isEmpty()) {
            return false;
        }
        modified.removeIf(state -> !isDirty(state));
        return !modified.isEmpty();
    }

    private boolean isDirty(InstanceState state) {
        return state.isModified() && state.owner() == session.owner() && state.key() != null && !state.isDeleted();
    }

    /** Persistent instances with the modified flag, each once; delete-marked ones included. */
    List<InstanceState> modified() {
        if (modified.isEmpty()) {
            return List.of();
        }
        List<InstanceState> found = new ArrayList<>(modified.size());
        Set<InstanceState> seen = new HashSet<>(modified.size() * 2);
        for (InstanceState state : modified) {
            if (isDirty(state) && seen.add(state)) {
                found.add(state);
            }
        }
        return found;
    }

    void clearModified() {
        modified.clear();
    }

    // ---- objects, as snapshots

    /** Pending objects in the order of adding. */
    List<Object> added() {
        List<Object> objects = new ArrayList<>();
        pending.keySet().forEach(state -> objects.add(state.entity()));
        return objects;
    }

    /** Persistent objects with the modified flag that are not marked for deletion (ST-24). */
    Set<Object> dirty() {
        Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        modified().stream().filter(state -> !isMarkedDeleted(state)).forEach(state -> objects.add(state.entity()));
        return objects;
    }

    Set<Object> markedDeleted() {
        Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        deleted.keySet().forEach(state -> objects.add(state.entity()));
        return objects;
    }

    Map<IdentityKey, Object> persistent() {
        Map<IdentityKey, Object> objects = new LinkedHashMap<>();
        identityMap.forEach(state -> objects.put(Objects.requireNonNull(state.identityKey()), state.entity()));
        return objects;
    }

    // ---- coming

    /** Adds an instance and what its save-update cascade reaches (ST-02, ST-03, CA-05). */
    void saveOrUpdate(InstanceState state) {
        state.orphanedOutside(false);
        saveOrUpdateOne(state);
        for (InstanceState reached : Cascades.reachable(Cascade.SAVE_UPDATE, state, this::contains)) {
            saveOrUpdateOne(reached);
        }
    }

    private void saveOrUpdateOne(InstanceState state) {
        if (state.key() == null) {
            save(state);
        } else {
            update(state);
        }
    }

    private void save(InstanceState state) {
        boolean attach = beforeAttach(state);
        if (!pending.containsKey(state)) {
            pending.put(state, state.entity());
            state.insertOrder(++insertOrder);
        }
        if (attach) {
            attach(state, EntityStatus.TRANSIENT);
        }
    }

    /** Makes an instance with identity persistent here. */
    void update(InstanceState state) {
        session.admission().requireNotDeleted(state);
        boolean attach = beforeAttach(state);
        session.admission().requireOnlyOne(state);
        deleted.remove(state);
        enter(state);
        if (attach) {
            attach(state, EntityStatus.DETACHED);
        }
    }

    private boolean beforeAttach(InstanceState state) {
        session.transactions().autobegin();
        session.admission().requireNotElsewhere(state);
        return state.owner() == null;
    }

    private void attach(InstanceState state, EntityStatus former) {
        state.owner(session.owner());
        if (state.isModified()) {
            modified(state);
        }
        session.events().statusChanged(state, former);
    }

    /** A loaded or flushed instance gets its place in the identity map; gives back the live one it replaced. */
    @Nullable
    InstanceState enter(InstanceState state) {
        if (strong != null) {
            strong.put(state, state.entity());
        }
        return identityMap.put(state);
    }

    private void leave(InstanceState state) {
        identityMap.remove(state);
        if (strong != null) {
            strong.remove(state);
        }
    }

    // ---- deleting

    /** Marks an instance and what its delete cascade reaches (ST-09, CA-22). */
    void delete(InstanceState state) {
        session.admission().requireDeletable(state);
        if (attachForDelete(state)) {
            List<InstanceState> reached = Cascades.reachable(Cascade.DELETE, state);
            deleted.put(state, state.entity());
            for (InstanceState other : reached) {
                if (other.key() != null && !other.isDeleted() && attachForDelete(other)) {
                    deleted.put(other, other.entity());
                }
            }
        }
    }

    /** False if it is marked already. */
    private boolean attachForDelete(InstanceState state) {
        boolean attach = beforeAttach(state);
        if (deleted.containsKey(state)) {
            return false;
        }
        session.admission().requireOnlyOne(state);
        enter(state);
        if (attach) {
            attach(state, EntityStatus.DETACHED);
        }
        return true;
    }

    // ---- going

    /** Takes an instance and what its expunge cascade reaches out of the session (ST-16, CA-10). */
    void expunge(InstanceState state) {
        session.admission().requirePresent(state);
        List<InstanceState> reached = Cascades.reachable(Cascade.EXPUNGE, state);
        List<InstanceState> all = new ArrayList<>();
        all.add(state);
        for (InstanceState other : reached) {
            if (other.owner() == session.owner()) {
                all.add(other);
            }
        }
        expunge(all, false);
    }

    void expunge(Collection<InstanceState> states, boolean toTransient) {
        for (InstanceState state : new ArrayList<>(states)) {
            EntityStatus former = state.status();
            if (pending.remove(state) == null) {
                leave(state);
                deleted.remove(state);
                session.transactions().forgetDeleted(state);
            }
            detach(state, toTransient, former);
        }
    }

    private void detach(InstanceState state, boolean toTransient, EntityStatus former) {
        state.owner(null);
        if (toTransient && state.key() != null) {
            state.loseIdentity();
        }
        session.events().statusChanged(state, former);
    }

    /** Everything leaves; the transaction stays (ST-17). */
    void expungeAll() {
        List<InstanceState> all = new ArrayList<>(identityMap.states());
        all.addAll(pending.keySet());
        all.addAll(session.transactions().forgetAllDeleted());
        pending.clear();
        deleted.clear();
        modified.clear();
        identityMap.clear();
        if (strong != null) {
            strong.clear();
        }
        for (InstanceState state : all) {
            detach(state, false, state.status());
        }
    }

    /** A row that was there is gone: the instance is deleted, which a rollback undoes (EX-09). */
    void becomeDeleted(InstanceState state) {
        EntityStatus former = state.status();
        leave(state);
        deleted.remove(state);
        state.deleted(true);
        session.events().statusChanged(state, former);
    }

    /** A rollback brings a deleted instance back. */
    void restoreDeleted(InstanceState state) {
        deleted.remove(state);
        if (state.isDeleted()) {
            if (state.owner() != session.owner()) {
                return;
            }
            state.deleted(false);
            session.events().statusChanged(state, EntityStatus.DELETED);
        }
        if (state.get() != null && state.owner() == session.owner()) {
            enter(state);
        }
    }

    /** A rollback gives an instance the key it had before. */
    void restoreKey(InstanceState state, Object formerKey, boolean stays) {
        leave(state);
        state.key(formerKey);
        if (stays && state.get() != null) {
            enter(state);
        }
    }

    // ---- expiring

    /** Expires a persistent instance; a pending one reached by the cascade leaves (EX-25). */
    void expireOrExpunge(InstanceState state) {
        if (state.key() != null) {
            state.expire();
        } else if (isPending(state)) {
            expunge(List.of(state), false);
        }
    }

    void expireAll() {
        identityMap.forEach(InstanceState::expire);
        modified.clear();
    }

    // ---- after a flush

    /** Rows are written: pending instances are persistent, changed keys are current (FL-08, FL-38). */
    void registerPersistent(List<InstanceState> states, Snapshot snapshot) {
        for (InstanceState state : states) {
            Object key = Keys.present(state);
            if (key == null) {
                key = keyOfAbsent(state);
                fillKey(state, key);
            }
            if (state.key() == null) {
                state.key(key);
            } else if (!state.key().equals(key)) {
                leave(state);
                snapshot.keySwitched(state, state.key(), key);
                state.key(key);
            }
            InstanceState replaced = enter(state);
            if (replaced != null && !replaced.isDeleted()) {
                detach(replaced, false, replaced.status());
                session.events()
                        .warn(
                                "The identity map had another object for %s: it is replaced by the flushed one. [identity-replaced]"
                                        .formatted(state));
            }
            state.orphanedOutside(false);
            boolean wasPending = pending.remove(state) != null;
            snapshot.altered(state, wasPending);
            state.commitAll();
            if (wasPending) {
                session.events().statusChanged(state, EntityStatus.PENDING);
            }
        }
    }

    /** The key attribute may be expired while other attributes were written (EX-18). */
    private static Object keyOfAbsent(InstanceState state) {
        if (state.key() == null) {
            throw new FlushException(
                    "%s has no primary key after its INSERT: assign one, or map it with @GeneratedValue. [null-key]"
                            .formatted(state));
        }
        return state.key();
    }

    /** The key is known without a SELECT, so its attributes are as good as loaded (EX-18). */
    private static void fillKey(InstanceState state, Object key) {
        @Nullable Object[] parts = state.mapper().identifierType().parts(key);
        for (int i = 0; i < parts.length; i++) {
            ScalarAccess.setLoaded(state, state.mapper().identifier().get(i), parts[i]);
        }
    }

    /** Rows are gone: the instances are deleted until the transaction ends (ST-11). */
    void removeNewlyDeleted(List<InstanceState> states, Snapshot snapshot) {
        for (InstanceState state : states) {
            if (state.key() != null) {
                snapshot.deleted(state);
                becomeDeleted(state);
            }
        }
    }
}
