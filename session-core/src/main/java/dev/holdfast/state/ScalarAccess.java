package dev.holdfast.state;

import dev.holdfast.mapping.Attribute;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.EmbeddedAttribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reading, writing and history of columns and embedded values (AT-01 to AT-12). */
public final class ScalarAccess {
    private ScalarAccess() {}

    /** Brings the value of an absent column into memory. */
    static void load(InstanceState state, Attribute attribute) {
        StateOwner owner = state.owner();
        if (owner == null) {
            throw state.detached(attribute);
        }
        if (attribute.deferred() || !state.isExpired(attribute.number())) {
            owner.loadDeferred(state, column(attribute));
        } else {
            owner.loadExpired(state);
        }
    }

    private static ColumnAttribute column(Attribute attribute) {
        return attribute instanceof EmbeddedAttribute embedded
                ? embedded.components().get(0)
                : (ColumnAttribute) attribute;
    }

    /** Records the first change; an absent old value is loaded only for active history (AT-05, AT-06). */
    static void beforeWrite(InstanceState state, Attribute attribute) {
        int number = attribute.number();
        if (!state.isPresent(number) && hasActiveHistory(attribute) && canLoad(state, attribute)) {
            load(state, attribute);
        }
        state.record(number, state.isPresent(number) ? state.raw(attribute) : Sentinel.NO_VALUE);
        state.becomePresent(number);
    }

    private static boolean hasActiveHistory(Attribute attribute) {
        return attribute instanceof ColumnAttribute column
                && (column.traits().activeHistory() || column == column.mapper().version());
    }

    private static boolean canLoad(InstanceState state, Attribute attribute) {
        return state.key() != null
                && (state.isExpired(attribute.number()) || attribute.deferred())
                && !state.isRecorded(attribute.number());
    }

    /** Writes as user code does: with history. */
    public static void set(InstanceState state, ColumnAttribute column, @Nullable Object value) {
        beforeWrite(state, column);
        column.set(state.entity(), value);
    }

    /** Writes without history: what a row, a default or a generated key brings (AT-12, AT-15). */
    public static void setLoaded(InstanceState state, ColumnAttribute column, @Nullable Object value) {
        column.set(state.entity(), value);
        state.becomePresent(column.number());
        state.forget(column.number());
    }

    /** Writes without recording, keeping what is recorded already: the change is part of a running flush. */
    public static void setDuringFlush(InstanceState state, ColumnAttribute column, @Nullable Object value) {
        column.set(state.entity(), value);
        state.becomePresent(column.number());
    }

    /**
     * The value of a column, loaded if the flags allow it.
     *
     * @return {@link Sentinel#NO_VALUE} or {@link Sentinel#NO_RESULT} if there is none
     */
    public static @Nullable Object get(InstanceState state, ColumnAttribute column, int passive) {
        int number = column.number();
        if (!state.isPresent(number)) {
            if (state.key() != null && (state.isExpired(number) || column.deferred()) && !state.isRecorded(number)) {
                if (!Passive.has(passive, Passive.CALLABLES_OK) || !Passive.has(passive, Passive.SQL_OK)) {
                    return Sentinel.NO_RESULT;
                }
                if (state.owner() == null && Passive.has(passive, Passive.NO_RAISE)) {
                    return Sentinel.NO_RESULT;
                }
                load(state, column);
            } else if (!Passive.has(passive, Passive.INIT_OK)) {
                return Sentinel.NO_VALUE;
            }
        }
        return state.isPresent(number) ? column.get(state.entity()) : null;
    }

    /** The value before the first change, or the present one; loads if need be and allowed. */
    public static @Nullable Object committed(InstanceState state, ColumnAttribute column, int passive) {
        if (!state.isRecorded(column.number())) {
            return get(state, column, passive);
        }
        Object old = state.committed(column.number());
        if (old instanceof Sentinel) {
            return null;
        }
        return column.embedded() == null ? old : column.componentOf(old);
    }

    /** Whether a column has a net change to be written; the old value may be unknown (AT-05, AT-08). */
    public static boolean isChanged(InstanceState state, ColumnAttribute column) {
        int number = column.number();
        if (!state.isRecorded(number)) {
            return false;
        }
        Object old = state.committed(number);
        if (old instanceof Sentinel) {
            return true;
        }
        Object former = column.embedded() == null ? old : column.componentOf(old);
        return !column.sameValue(column.get(state.entity()), former);
    }

    /** History of a column or embedded value in memory; loads if the flags allow it. */
    public static History history(InstanceState state, Attribute attribute, int passive) {
        int number = attribute.number();
        if (!state.isPresent(number) && !state.isRecorded(number)) {
            if (attribute instanceof ColumnAttribute column) {
                Object value = get(state, column, passive & ~Passive.INIT_OK);
                return value instanceof Sentinel ? History.BLANK : History.unchanged(value);
            }
            return History.BLANK;
        }
        Object current = state.isPresent(number) ? state.raw(attribute) : Sentinel.NO_VALUE;
        if (!state.isRecorded(number)) {
            return History.unchanged(current);
        }
        Object original = state.committed(number);
        if (isSame(attribute, current, original)) {
            return History.unchanged(current);
        }
        List<@Nullable Object> deleted = original instanceof Sentinel ? List.of() : History.one(original);
        return current instanceof Sentinel
                ? new History(List.of(), List.of(), deleted)
                : new History(History.one(current), List.of(), deleted);
    }

    private static boolean isSame(Attribute attribute, @Nullable Object current, @Nullable Object original) {
        if (current instanceof Sentinel || original instanceof Sentinel) {
            return false;
        }
        return attribute instanceof ColumnAttribute column
                ? column.sameValue(current, original)
                : java.util.Objects.equals(current, original);
    }
}
