package dev.holdfast.state;

import dev.holdfast.mapping.Relationship;

/** Whether an instance has lost a parent that it cannot be without (CA-40, CA-44). */
public final class Orphans {
    private Orphans() {}

    public static boolean isOrphan(InstanceState state) {
        for (Relationship relationship : state.layout().deleteOrphanParents()) {
            if (!hasParent(state, relationship)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some parent holds the instance along a relationship; unknown counts as yes for a persistent one. */
    private static boolean hasParent(InstanceState state, Relationship relationship) {
        Initiator.Tokens tokens = InstanceLayout.of(relationship.mapper()).tokens(relationship);
        return state.hasParent(tokens, state.key() != null);
    }

    /** Whether no parent is known to hold the instance; for one that was seen to leave, unknown counts as lost. */
    public static boolean lostParent(InstanceState state, Relationship relationship) {
        Initiator.Tokens tokens = InstanceLayout.of(relationship.mapper()).tokens(relationship);
        return !state.hasParent(tokens, false);
    }
}
