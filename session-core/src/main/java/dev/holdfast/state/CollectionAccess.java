package dev.holdfast.state;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.mapping.Relationship;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reading, changing and history of a collection of entities (AT-23 to AT-32). */
public final class CollectionAccess {
    private CollectionAccess() {}

    /** The tracked collection, or {@link Sentinel#NO_VALUE} or {@link Sentinel#NO_RESULT}. */
    @SuppressWarnings("unchecked")
    public static Object get(InstanceState state, Relationship relationship, int passive) {
        int number = relationship.number();
        if (state.isPresent(number)) {
            return present(state, relationship);
        }
        if (!state.isRecorded(number) || state.committed(number) == Sentinel.NO_VALUE) {
            if (!Passive.has(passive, Passive.CALLABLES_OK)) {
                return Sentinel.NO_RESULT;
            }
            Object value = Loading.fire(state, relationship, passive);
            if (value == Sentinel.NO_RESULT || value == Sentinel.NO_VALUE) {
                return (Sentinel) value;
            }
            if (value == Sentinel.WAS_SET) {
                return present(state, relationship);
            }
            if (value != Sentinel.EMPTY) {
                return setLoaded(state, relationship, (List<Object>) java.util.Objects.requireNonNull(value));
            }
        }
        return Passive.has(passive, Passive.INIT_OK) ? untouched(state, relationship) : Sentinel.NO_VALUE;
    }

    private static TrackedCollection<Object> present(InstanceState state, Relationship relationship) {
        return tracked(java.util.Objects.requireNonNull(state.raw(relationship)));
    }

    @SuppressWarnings("unchecked")
    private static TrackedCollection<Object> tracked(Object collection) {
        return (TrackedCollection<Object>) collection;
    }

    /** The empty collection of an attribute that was never set; it is remembered but is no value yet (AT-02). */
    private static TrackedCollection<Object> untouched(InstanceState state, Relationship relationship) {
        if (state.raw(relationship) instanceof TrackedCollection<?> former
                && former.tracking().isUntouched()
                && former.tracking().owner() == state) {
            return tracked(former);
        }
        TrackedCollection<Object> empty = TrackedCollection.empty(state, relationship);
        empty.tracking().markUntouched();
        state.rawSet(relationship, empty);
        return empty;
    }

    static void becomeValue(InstanceState state, Relationship relationship, TrackedCollection<?> collection) {
        state.rawSet(relationship, collection);
        state.becomePresent(relationship.number());
    }

    /** Stores loaded members without history, then applies what back references have changed meanwhile (AT-25). */
    public static TrackedCollection<Object> setLoaded(
            InstanceState state, Relationship relationship, List<? extends Object> members) {
        TrackedCollection<Object> collection = TrackedCollection.empty(state, relationship);
        for (Object member : members) {
            collection.addSilently(member);
        }
        int number = relationship.number();
        state.rawSet(relationship, collection);
        state.becomePresent(number);
        state.forget(number);
        PendingMutations pending = state.takePendingMutations(number);
        if (pending != null) {
            state.record(number, collection.members());
            pending.added().forEach(collection::addSilently);
            pending.removed().forEach(collection::removeSilently);
        }
        return collection;
    }

    // ---- changes

    static void fireAppend(
            InstanceState state, Relationship relationship, Object member, @Nullable Initiator initiator) {
        Initiator.Tokens tokens = state.layout().tokens(relationship);
        Initiator begun = initiator == null ? tokens.append : initiator;
        InstanceState memberState = States.of(member, relationship.target());
        CascadeEvents.collectionAppend(state, relationship, memberState, begun);
        BackReferences.collectionAppend(state, relationship, memberState, begun);
        recordCollection(state, relationship);
        if (ReferenceAccess.tracksParents(relationship)) {
            memberState.addParent(tokens, state);
        }
    }

    static void fireRemove(
            InstanceState state, Relationship relationship, Object member, @Nullable Initiator initiator) {
        Initiator.Tokens tokens = state.layout().tokens(relationship);
        Initiator begun = initiator == null ? tokens.remove : initiator;
        InstanceState memberState = States.of(member, relationship.target());
        if (ReferenceAccess.tracksParents(relationship)) {
            memberState.removeParent(tokens, state);
        }
        CascadeEvents.removed(state, relationship, memberState);
        BackReferences.collectionRemove(state, relationship, memberState, begun);
        recordCollection(state, relationship);
    }

    private static void recordCollection(InstanceState state, Relationship relationship) {
        int number = relationship.number();
        if (state.isRecorded(number)) {
            state.markModified();
        } else {
            state.record(
                    number,
                    state.isPresent(number) ? present(state, relationship).members() : Sentinel.NO_VALUE);
        }
    }

    /** What a back reference does; waits if the collection is not loaded. */
    static void append(InstanceState state, Relationship relationship, Object member, Initiator initiator) {
        Object collection = get(state, relationship, Passive.NO_FETCH);
        if (collection == Sentinel.NO_RESULT) {
            fireAppend(state, relationship, member, initiator);
            state.makePendingMutations(relationship.number()).add(member);
        } else {
            TrackedCollection<Object> members = tracked(collection);
            members.tracking().adding(members, member, initiator);
            members.addSilently(member);
        }
    }

    /** What a back reference does; a member that is not there is no error. */
    static void pop(InstanceState state, Relationship relationship, Object member, Initiator initiator) {
        Object collection = get(state, relationship, Passive.NO_FETCH);
        if (collection == Sentinel.NO_RESULT) {
            fireRemove(state, relationship, member, initiator);
            state.makePendingMutations(relationship.number()).remove(member);
        } else {
            TrackedCollection<Object> members = tracked(collection);
            members.tracking().removing(members, member, initiator);
            members.removeSilently(member);
        }
    }

    /** Assigns a whole collection: its members are copied, only real differences fire (AT-27, AT-28). */
    static Object replace(InstanceState state, Relationship relationship, @Nullable Object value) {
        checkKind(relationship, value);
        List<Object> members = new ArrayList<>();
        if (value instanceof Collection<?> collection) {
            for (Object member : collection) {
                if (member == null) {
                    throw new InvalidArgumentException(
                            "%s cannot contain null: leave the element out. [null-member]".formatted(relationship));
                }
                members.add(member);
            }
        }
        return replace(state, relationship, value, members, Passive.ONLY_PERSISTENT);
    }

    private static void checkKind(Relationship relationship, @Nullable Object value) {
        Class<?> kind = relationship.shape() == Relationship.Shape.SET ? Set.class : List.class;
        if (value != null && !kind.isInstance(value)) {
            throw new InvalidArgumentException("%s holds a %s, not a %s. [wrong-collection]"
                    .formatted(
                            relationship, kind.getSimpleName(), value.getClass().getName()));
        }
    }

    /** Replaces the members, as merge does it with members of its own session (MG-10). */
    public static void replaceMembers(
            InstanceState state, Relationship relationship, List<Object> members, int passive) {
        replace(state, relationship, null, members, passive);
    }

    private static Object replace(
            InstanceState state, Relationship relationship, @Nullable Object given, List<Object> members, int passive) {
        Object old = get(state, relationship, passive);
        TrackedCollection<Object> former = old instanceof Sentinel ? untouched(state, relationship) : tracked(old);
        if (former == given) {
            return former;
        }
        int number = relationship.number();
        List<@Nullable Object> formerMembers = former.members();
        state.record(number, formerMembers);
        TrackedCollection<Object> collection = TrackedCollection.empty(state, relationship);
        state.rawSet(relationship, collection);
        state.becomePresent(number);
        moveMembers(state, relationship, formerMembers, members, collection);
        former.tracking().disconnect();
        return collection;
    }

    private static void moveMembers(
            InstanceState state,
            Relationship relationship,
            List<@Nullable Object> former,
            List<Object> members,
            TrackedCollection<Object> collection) {
        Initiator initiator = state.layout().tokens(relationship).bulkReplace;
        Set<Object> before = identitySet(former);
        Set<Object> after = identitySet(members);
        for (Object member : members) {
            if (before.contains(member)) {
                InstanceState memberState = States.of(member, relationship.target());
                CascadeEvents.collectionAppend(state, relationship, memberState, initiator);
            } else {
                fireAppend(state, relationship, member, initiator);
            }
            collection.addSilently(member);
        }
        for (Object member : former) {
            if (member != null && !after.contains(member)) {
                fireRemove(state, relationship, member, initiator);
            }
        }
    }

    private static Set<Object> identitySet(List<? extends @Nullable Object> members) {
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Object member : members) {
            if (member != null) {
                set.add(member);
            }
        }
        return set;
    }

    // ---- history

    /** History by identity; loads if the flags allow it (AT-23, AT-26). */
    public static History history(InstanceState state, Relationship relationship, int passive) {
        Object current = get(state, relationship, passive);
        if (current == Sentinel.NO_RESULT) {
            PendingMutations pending = state.pendingMutations(relationship.number());
            return pending != null && Passive.has(passive, Passive.INCLUDE_PENDING)
                    ? pending.asHistory()
                    : History.BLANK;
        }
        if (current == Sentinel.NO_VALUE) {
            return History.BLANK;
        }
        List<@Nullable Object> members = tracked(current).members();
        if (!state.isRecorded(relationship.number())) {
            return new History(List.of(), members, List.of());
        }
        return compare(members, state.committed(relationship.number()));
    }

    private static History compare(List<@Nullable Object> members, @Nullable Object original) {
        if (!(original instanceof List<?> former)) {
            return new History(members, List.of(), List.of());
        }
        Set<Object> before = identitySet(former);
        Set<Object> now = identitySet(members);
        List<@Nullable Object> added = new ArrayList<>();
        List<@Nullable Object> unchanged = new ArrayList<>();
        List<@Nullable Object> deleted = new ArrayList<>();
        for (Object member : members) {
            (before.contains(member) ? unchanged : added).add(member);
        }
        for (Object member : former) {
            if (!now.contains(member)) {
                deleted.add(member);
            }
        }
        return new History(added, unchanged, deleted);
    }

    /** Members in memory, added ones first, and those removed since. */
    static List<Object> allPending(InstanceState state, Relationship relationship) {
        if (!state.isPresent(relationship)) {
            return List.of();
        }
        List<Object> all = new ArrayList<>();
        if (state.isRecorded(relationship.number())) {
            History history = history(state, relationship, Passive.NO_INITIALIZE);
            history.sum().forEach(member -> all.add(java.util.Objects.requireNonNull(member)));
        } else {
            present(state, relationship).members().forEach(member -> all.add(java.util.Objects.requireNonNull(member)));
        }
        return all;
    }

    /** How often a member stands in a loaded collection. */
    static int occurrences(InstanceState state, Relationship relationship, Object member) {
        int count = 0;
        if (state.isPresent(relationship)) {
            for (Object other : present(state, relationship).members()) {
                count += other == member ? 1 : 0;
            }
        }
        return count;
    }
}
