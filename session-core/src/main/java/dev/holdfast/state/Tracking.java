package dev.holdfast.state;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** Ties a tracked collection to its owner. */
final class Tracking {
    private @Nullable InstanceState owner;
    private final Relationship relationship;
    private boolean stale;
    private boolean untouched;

    Tracking(InstanceState owner, Relationship relationship) {
        this.owner = owner;
        this.relationship = relationship;
    }

    @Nullable
    InstanceState owner() {
        return owner;
    }

    Relationship relationship() {
        return relationship;
    }

    /** The empty collection that reading an unset attribute gave; it becomes the value when it is changed (AT-02). */
    void markUntouched() {
        untouched = true;
    }

    boolean isUntouched() {
        return untouched;
    }

    void invalidate() {
        stale = true;
    }

    /** Another collection was assigned: changes of this one have no effect any more (AT-27). */
    void disconnect() {
        owner = null;
    }

    /** Before {@code member} is added. */
    void adding(TrackedCollection<?> collection, @Nullable Object member, @Nullable Initiator initiator) {
        if (member == null) {
            throw new InvalidArgumentException(
                    "%s cannot contain null: leave the element out. [null-member]".formatted(relationship));
        }
        InstanceState state = changing(collection);
        if (state != null) {
            CollectionAccess.fireAppend(state, relationship, member, initiator);
        }
    }

    /** Before {@code member} is removed. */
    void removing(TrackedCollection<?> collection, Object member, @Nullable Initiator initiator) {
        InstanceState state = changing(collection);
        if (state != null) {
            CollectionAccess.fireRemove(state, relationship, member, initiator);
        }
    }

    private @Nullable InstanceState changing(TrackedCollection<?> collection) {
        InstanceState state = owner;
        if (state == null) {
            return null;
        }
        if (stale && state.owner() != null) {
            state.owner()
                    .warn(
                            "A collection of %s was kept across expire, commit or rollback and is not its value any more: read the attribute again. [stale-collection]"
                                    .formatted(relationship));
        }
        if (untouched) {
            untouched = false;
            CollectionAccess.becomeValue(state, relationship, collection);
        }
        return state;
    }
}
