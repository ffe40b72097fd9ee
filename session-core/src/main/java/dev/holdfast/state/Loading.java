package dev.holdfast.state;

import dev.holdfast.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Decides whether the value of an absent relationship may be loaded, and asks the session for it. */
final class Loading {
    private Loading() {}

    /** The loaded value, or a {@link Sentinel}. */
    static @Nullable Object fire(InstanceState state, Relationship relationship, int passive) {
        if (state.key() == null) {
            return Sentinel.EMPTY;
        }
        if (!Passive.has(passive, Passive.SQL_OK) && !relationship.refersToIdentifier()) {
            return Sentinel.NO_RESULT;
        }
        StateOwner owner = state.owner();
        if (owner == null) {
            if (Passive.has(passive, Passive.NO_RAISE)) {
                return Sentinel.NO_RESULT;
            }
            throw state.detached(relationship);
        }
        return owner.load(state, relationship, passive);
    }
}
