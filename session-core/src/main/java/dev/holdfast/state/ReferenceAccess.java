package dev.holdfast.state;

import dev.holdfast.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading, writing and history of a reference to one entity (AT-20 to AT-22). */
public final class ReferenceAccess {
    private static final int OLD_VALUE =
            (Passive.NO_FETCH & ~Passive.INIT_OK) | Passive.LOAD_AGAINST_COMMITTED | Passive.NO_RAISE;
    private static final int OLD_VALUE_LOADED =
            Passive.ONLY_PERSISTENT | Passive.NO_AUTOFLUSH | Passive.LOAD_AGAINST_COMMITTED;

    private ReferenceAccess() {}

    /** The target, null, or {@link Sentinel#NO_VALUE} or {@link Sentinel#NO_RESULT}. */
    public static @Nullable Object get(InstanceState state, Relationship relationship, int passive) {
        int number = relationship.number();
        if (state.isPresent(number)) {
            return state.raw(relationship);
        }
        if (!state.isRecorded(number) || state.committed(number) == Sentinel.NO_VALUE) {
            if (!Passive.has(passive, Passive.CALLABLES_OK)) {
                return Sentinel.NO_RESULT;
            }
            Object value = Loading.fire(state, relationship, passive);
            if (value == Sentinel.NO_RESULT || value == Sentinel.NO_VALUE) {
                return value;
            }
            if (value == Sentinel.WAS_SET) {
                return state.raw(relationship);
            }
            if (value != Sentinel.EMPTY) {
                setLoaded(state, relationship, value);
                return value;
            }
        }
        return Passive.has(passive, Passive.INIT_OK) ? null : Sentinel.NO_VALUE;
    }

    /** Stores what was loaded, without history. */
    public static void setLoaded(InstanceState state, Relationship relationship, @Nullable Object target) {
        state.rawSet(relationship, target);
        state.becomePresent(relationship.number());
        state.forget(relationship.number());
    }

    /** Writes as user code does. */
    public static @Nullable Object set(InstanceState state, Relationship relationship, @Nullable Object target) {
        return set(state, relationship, target, null, null);
    }

    /** What a back reference does: an append to the other side is a set here. */
    static void append(InstanceState state, Relationship relationship, Object target, Initiator initiator) {
        set(state, relationship, target, initiator, null);
    }

    /** What a back reference does: a removal there sets null here, if {@code target} is what stands here. */
    static void pop(InstanceState state, Relationship relationship, Object target, Initiator initiator) {
        set(state, relationship, null, initiator, target);
    }

    private static @Nullable Object set(
            InstanceState state,
            Relationship relationship,
            @Nullable Object target,
            @Nullable Initiator initiator,
            @Nullable Object expectedOld) {
        int passive = relationship.traits().activeHistory() ? OLD_VALUE_LOADED : OLD_VALUE;
        Object old = get(state, relationship, passive);
        if (expectedOld != null && old != Sentinel.NO_RESULT && expectedOld != old) {
            return state.isPresent(relationship) ? state.raw(relationship) : null;
        }
        replace(state, relationship, target, old, initiator);
        state.rawSet(relationship, target);
        state.becomePresent(relationship.number());
        return target;
    }

    private static void replace(
            InstanceState state,
            Relationship relationship,
            @Nullable Object target,
            @Nullable Object old,
            @Nullable Initiator initiator) {
        Initiator.Tokens tokens = state.layout().tokens(relationship);
        Initiator begun = initiator == null ? tokens.replace : initiator;
        boolean tracked = tracksParents(relationship);
        if (tracked && old != null && old != target && Sentinel.isObject(old)) {
            States.of(old, relationship.target()).removeParent(tokens, state);
        }
        CascadeEvents.referenceSet(state, relationship, target, old, begun);
        BackReferences.referenceSet(state, relationship, target, old, begun);
        state.record(relationship.number(), old);
        if (tracked && target != null) {
            States.of(target, relationship.target()).addParent(tokens, state);
        }
    }

    static boolean tracksParents(Relationship relationship) {
        return relationship.direction() == Relationship.Direction.ONE_TO_MANY
                || relationship.traits().singleParent();
    }

    /** History; loads if the flags allow it. */
    public static History history(InstanceState state, Relationship relationship, int passive) {
        int number = relationship.number();
        Object current = state.isPresent(number)
                ? state.raw(relationship)
                : get(state, relationship, passive & ~Passive.INIT_OK);
        if (current == Sentinel.NO_RESULT) {
            return History.BLANK;
        }
        if (!state.isRecorded(number)) {
            return current == Sentinel.NO_VALUE ? History.BLANK : History.unchanged(current);
        }
        return compare(current, original(state, relationship, passive));
    }

    /** What the database refers to; an unknown target on the other side of a one-to-one is loaded only now (AT-22). */
    private static @Nullable Object original(InstanceState state, Relationship relationship, int passive) {
        Object original = state.committed(relationship.number());
        if (original != Sentinel.NO_RESULT || relationship.refersToIdentifier()) {
            return original;
        }
        int flags = passive
                | Passive.ONLY_PERSISTENT
                | Passive.NO_AUTOFLUSH
                | Passive.LOAD_AGAINST_COMMITTED
                | Passive.NO_RAISE
                | Passive.DEFERRED_HISTORY;
        Object loaded = Loading.fire(state, relationship, flags);
        Object known = loaded == Sentinel.EMPTY ? Sentinel.NO_VALUE : loaded;
        if (known != Sentinel.NO_RESULT) {
            state.recordAgain(relationship.number(), known);
        }
        return known;
    }

    private static History compare(@Nullable Object current, @Nullable Object original) {
        if (current == original && current != Sentinel.NO_VALUE) {
            return History.unchanged(current);
        }
        List<@Nullable Object> deleted = Sentinel.isObject(original) ? History.one(original) : List.of();
        if (current == Sentinel.NO_VALUE) {
            return new History(List.of(), List.of(), deleted);
        }
        return new History(History.one(current), List.of(), deleted);
    }

    /** The present target and the replaced one, as far as they are known. */
    static List<Object> allPending(InstanceState state, Relationship relationship, int passive) {
        List<Object> all = new ArrayList<>(2);
        Object current = state.isPresent(relationship)
                ? state.raw(relationship)
                : Passive.has(passive, Passive.CALLABLES_OK) ? get(state, relationship, passive) : null;
        if (Sentinel.isObject(current)) {
            all.add(current);
        }
        if (state.isRecorded(relationship.number())) {
            Object original = state.committed(relationship.number());
            if (Sentinel.isObject(original) && original != current) {
                all.add(original);
            }
        }
        return all;
    }
}
