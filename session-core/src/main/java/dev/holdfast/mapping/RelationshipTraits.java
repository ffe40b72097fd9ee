package dev.holdfast.mapping;

import java.util.Set;

/**
 * What a mapping says of a relationship besides its target.
 *
 * @param cascades what operations do to the other end
 * @param strategy how it is loaded by default
 * @param owner whether this side's annotations describe the foreign key or association table ({@code mappedBy} is not given)
 * @param postUpdate the foreign key is written by an UPDATE of its own, to break cycles of rows (FL-18)
 * @param passiveDeletes unloaded children are left to ON DELETE of the database (CA-26)
 * @param passiveUpdates ON UPDATE CASCADE of the database carries key changes to children (FL-39)
 * @param activeHistory the old target is loaded before a write (AT-21)
 * @param viewOnly never written (AT-48)
 * @param singleParent a target has one parent at most (CA-46)
 * @param passiveDeletesAll loaded children are left to the database, too (CA-27)
 */
public record RelationshipTraits(
        Set<Cascade> cascades,
        LoadStrategy strategy,
        boolean owner,
        boolean postUpdate,
        boolean passiveDeletes,
        boolean passiveUpdates,
        boolean activeHistory,
        boolean viewOnly,
        boolean singleParent,
        boolean passiveDeletesAll) {
    public RelationshipTraits {
        cascades = Set.copyOf(cascades);
    }

    boolean singleParentRequired() {
        return cascades.contains(Cascade.DELETE_ORPHAN);
    }
}
