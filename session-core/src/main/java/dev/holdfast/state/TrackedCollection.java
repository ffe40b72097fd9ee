package dev.holdfast.state;

import dev.holdfast.mapping.Relationship;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection that tells its owner of every change (AT-31). Members are compared by identity wherever the session looks
 * at them; only a set uses their own {@code hashCode}, as the user asked for one. One thread at a time.
 */
public interface TrackedCollection<E> extends Collection<E> {
    /** The owner's side, shared by all kinds of tracked collections. */
    @SuppressWarnings("exports")
    Tracking tracking();

    /** Adds a member and fires nothing. */
    void addSilently(E member);

    /** Removes one occurrence of a member, by identity, and fires nothing. */
    void removeSilently(Object member);

    /** The members in order, as a fresh list. */
    List<@Nullable Object> members();

    /** The collection is not its owner's value any more, but was: expired or rolled back (AT-29). */
    default void invalidate() {
        tracking().invalidate();
    }

    /** Makes an empty collection of the shape that a relationship has. */
    static TrackedCollection<Object> empty(InstanceState owner, Relationship relationship) {
        return relationship.shape() == Relationship.Shape.SET
                ? new TrackedSet<>(new Tracking(owner, relationship))
                : new TrackedList<>(new Tracking(owner, relationship));
    }
}
