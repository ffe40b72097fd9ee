package dev.holdfast.state;

import dev.holdfast.mapping.Relationship;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What floors above ask of references and collections alike. */
public final class Relationships {
    private Relationships() {}

    /** The relationship of the topmost class that has it; inherited ones are objects of their own. */
    public static Relationship origin(Relationship relationship) {
        return Initiator.origin(relationship);
    }

    /** Loads a relationship if it is not in memory. */
    public static void load(InstanceState state, Relationship relationship) {
        if (relationship.isCollection()) {
            CollectionAccess.get(state, relationship, Passive.OFF);
        } else {
            ReferenceAccess.get(state, relationship, Passive.OFF);
        }
    }

    /** The state of an object found in a relationship. */
    public static InstanceState stateOf(Object object, Relationship relationship) {
        return States.of(object, relationship.target());
    }

    /**
     * What stands in a relationship and what stood there before. A reference in memory gives an entry even if it is
     * null; nothing is given for what is not in memory and may not be loaded.
     */
    public static List<@Nullable Object> allPending(InstanceState state, Relationship relationship, int passive) {
        if (relationship.isCollection()) {
            if (Passive.has(passive, Passive.CALLABLES_OK) && Passive.has(passive, Passive.SQL_OK)) {
                CollectionAccess.get(state, relationship, passive);
            }
            return new ArrayList<>(CollectionAccess.allPending(state, relationship));
        }
        if (!state.isPresent(relationship) && !Passive.has(passive, Passive.CALLABLES_OK)) {
            return List.of();
        }
        List<@Nullable Object> all = new ArrayList<>(ReferenceAccess.allPending(state, relationship, passive));
        if (all.isEmpty()) {
            all.add(null);
        }
        return all;
    }
}
