package dev.holdfast.state;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.mapping.Cascade;
import dev.holdfast.mapping.Relationship;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Walks the graph along a cascade: depth first, relationships in mapping order, each instance once (CA-03). Keeps its
 * own stack, so that a chain of any length is walked.
 */
public final class Cascades {
    private final Cascade cascade;
    private final Predicate<InstanceState> haltOn;
    private final Set<InstanceState> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<InstanceState> found = new ArrayList<>();

    private Cascades(Cascade cascade, Predicate<InstanceState> haltOn) {
        this.cascade = cascade;
        this.haltOn = haltOn;
    }

    /** Everything reachable from {@code start}, which is not part of the result. Only DELETE loads (CA-03). */
    public static List<InstanceState> reachable(Cascade cascade, InstanceState start) {
        return reachable(cascade, start, state -> false);
    }

    /** As {@link #reachable(Cascade, InstanceState)}, going no further at instances for which {@code haltOn} holds. */
    public static List<InstanceState> reachable(Cascade cascade, InstanceState start, Predicate<InstanceState> haltOn) {
        if (!start.layout().cascades(cascade)) {
            return List.of();
        }
        Cascades walk = new Cascades(cascade, haltOn);
        walk.walk(start);
        return walk.found;
    }

    /** One instance on the way: its relationships, and the members of the one being followed. */
    private static final class Frame {
        final InstanceState state;
        final Iterator<Relationship> relationships;
        Iterator<InstanceState> members = Collections.emptyIterator();

        Frame(InstanceState state) {
            this.state = state;
            this.relationships = state.layout().relationships().iterator();
        }
    }

    private void walk(InstanceState start) {
        Deque<Frame> stack = new ArrayDeque<>();
        stack.push(new Frame(start));
        while (!stack.isEmpty()) {
            Frame frame = stack.peek();
            if (frame.members.hasNext()) {
                InstanceState member = frame.members.next();
                found.add(member);
                stack.push(new Frame(member));
            } else if (frame.relationships.hasNext()) {
                frame.members = members(frame.state, frame.relationships.next()).iterator();
            } else {
                stack.pop();
            }
        }
    }

    private List<InstanceState> members(InstanceState state, Relationship relationship) {
        if (!relationship.cascades(cascade) || relationship.traits().viewOnly()) {
            return List.of();
        }
        List<InstanceState> members = new ArrayList<>();
        for (Object object : objects(state, relationship)) {
            InstanceState member = States.of(object, relationship.target());
            if (!visited.contains(member) && !haltOn.test(member) && !isSkipped(relationship, member)) {
                checkKind(relationship, member);
                visited.add(member);
                members.add(member);
            }
        }
        return members;
    }

    private boolean isSkipped(Relationship relationship, InstanceState member) {
        return cascade == Cascade.REFRESH_EXPIRE
                && !relationship.cascades(Cascade.DELETE_ORPHAN)
                && member.key() == null;
    }

    private List<Object> objects(InstanceState state, Relationship relationship) {
        if (cascade == Cascade.SAVE_UPDATE) {
            return relationship.isCollection()
                    ? CollectionAccess.allPending(state, relationship)
                    : ReferenceAccess.allPending(state, relationship, Passive.NO_INITIALIZE);
        }
        boolean loads = cascade == Cascade.DELETE && !relationship.traits().passiveDeletes();
        return values(state, relationship, loads ? Passive.OFF | Passive.NO_RAISE : Passive.NO_INITIALIZE);
    }

    /** The related objects as far as the flags allow to know them. */
    public static List<Object> values(InstanceState state, Relationship relationship, int passive) {
        if (relationship.isCollection()) {
            Object collection = CollectionAccess.get(state, relationship, passive);
            List<Object> members = new ArrayList<>();
            if (collection instanceof TrackedCollection<?> tracked) {
                tracked.members().forEach(member -> members.add(java.util.Objects.requireNonNull(member)));
            }
            return members;
        }
        @Nullable Object target = ReferenceAccess.get(state, relationship, passive);
        return Sentinel.isObject(target) ? List.of(target) : List.of();
    }

    private static void checkKind(Relationship relationship, InstanceState member) {
        if (!member.mapper().isA(relationship.target())) {
            throw new InvalidArgumentException("%s refers to %s, not to %s. [wrong-target]"
                    .formatted(
                            relationship,
                            relationship.target().name(),
                            member.mapper().name()));
        }
    }
}
