package dev.holdfast.state;

import dev.holdfast.mapping.Cascade;
import dev.holdfast.mapping.Relationship;
import org.jspecify.annotations.Nullable;

/** What a change of a relationship does to the session: save-update at mutation, pending orphans (CA-06, CA-42). */
final class CascadeEvents {
    private CascadeEvents() {}

    static void collectionAppend(
            InstanceState state, Relationship relationship, InstanceState member, Initiator initiator) {
        StateOwner owner = state.owner();
        if (owner != null) {
            owner.warnDuringFlush("an element is added to " + relationship);
            saveOrUpdate(owner, state, relationship, member, initiator);
        }
    }

    /** Changes that a back reference made do not cascade (CA-08). */
    private static void saveOrUpdate(
            StateOwner owner,
            InstanceState state,
            Relationship relationship,
            InstanceState other,
            Initiator initiator) {
        if (relationship.cascades(Cascade.SAVE_UPDATE)
                && initiator.isOf(state.layout().tokens(relationship))
                && !owner.contains(other)) {
            owner.saveOrUpdate(other);
        }
    }

    static void removed(InstanceState state, Relationship relationship, InstanceState member) {
        StateOwner owner = state.owner();
        if (owner != null) {
            owner.warnDuringFlush("an element is removed from " + relationship);
        }
        if (relationship.cascades(Cascade.DELETE_ORPHAN) && Orphans.isOrphan(member)) {
            if (owner != null && owner.isPending(member)) {
                owner.expunge(member);
            } else {
                member.orphanedOutside(true);
            }
        }
    }

    static void referenceSet(
            InstanceState state,
            Relationship relationship,
            @Nullable Object target,
            @Nullable Object old,
            Initiator initiator) {
        StateOwner owner = state.owner();
        if (owner == null || old == target) {
            return;
        }
        owner.warnDuringFlush(relationship + " is set");
        if (target != null) {
            saveOrUpdate(owner, state, relationship, States.of(target, relationship.target()), initiator);
        }
        if (old != null && Sentinel.isObject(old) && relationship.cascades(Cascade.DELETE_ORPHAN)) {
            InstanceState former = States.of(old, relationship.target());
            if (owner.isPending(former) && Orphans.isOrphan(former)) {
                owner.expunge(former);
            }
        }
    }
}
