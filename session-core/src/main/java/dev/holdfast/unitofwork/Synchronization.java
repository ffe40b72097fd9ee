package dev.holdfast.unitofwork;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.mapping.Association;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.ColumnPair;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.state.InstanceState;
import dev.holdfast.state.Passive;
import dev.holdfast.state.ScalarAccess;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies keys between the two ends of a relationship (FL-20 to FL-22). */
final class Synchronization {
    private Synchronization() {}

    /** One-to-many: the owner's key into the child's foreign key. */
    static void populateRemote(
            UnitOfWork uow, InstanceState owner, InstanceState child, Relationship relationship, boolean cascaded) {
        for (ColumnPair pair : relationship.pairs()) {
            copy(uow, owner, pair.local(), child, pair.remote(), cascaded);
        }
    }

    /** Many-to-one: the target's key into the owner's foreign key. */
    static void populateLocal(
            UnitOfWork uow, InstanceState target, InstanceState owner, Relationship relationship, boolean cascaded) {
        for (ColumnPair pair : relationship.pairs()) {
            copy(uow, target, pair.remote(), owner, pair.local(), cascaded);
        }
    }

    private static void copy(
            UnitOfWork uow,
            InstanceState source,
            ColumnAttribute from,
            InstanceState destination,
            ColumnAttribute to,
            boolean cascaded) {
        ColumnAttribute ownFrom = own(source, from);
        ColumnAttribute ownTo = own(destination, to);
        ScalarAccess.set(destination, ownTo, ScalarAccess.get(source, ownFrom, Passive.OFF));
        if (cascaded && ownFrom.isIdentifier() && ownTo.isIdentifier()) {
            uow.keyCascaded(destination, ownTo.name());
        }
    }

    /** The attribute object that the instance's own class has for a column it may have inherited. */
    static ColumnAttribute own(InstanceState state, ColumnAttribute attribute) {
        return state.mapper() == attribute.mapper()
                ? attribute
                : (ColumnAttribute) state.mapper().attribute(attribute.name());
    }

    /** One-to-many: the child's foreign key becomes null. */
    static void clear(InstanceState child, Relationship relationship) {
        for (ColumnPair pair : relationship.pairs()) {
            clear(child, own(child, pair.remote()), relationship);
        }
    }

    /** Many-to-one: the owner's foreign key becomes null. */
    static void clearLocal(InstanceState owner, Relationship relationship) {
        for (ColumnPair pair : relationship.pairs()) {
            clear(owner, own(owner, pair.local()), relationship);
        }
    }

    private static void clear(InstanceState state, ColumnAttribute column, Relationship relationship) {
        if (column.isIdentifier() && ScalarAccess.get(state, column, Passive.OFF) != null) {
            throw new InvalidRequestException(
                    "%s would set %s of %s to null, but it is part of the primary key: delete the instance instead, or give it another parent. [blank-primary-key]"
                            .formatted(relationship, column.name(), state));
        }
        ScalarAccess.set(state, column, null);
    }

    /** Whether a key column that one-to-many children copy has a net change. */
    static boolean localChanged(InstanceState owner, Relationship relationship) {
        if (owner.hasRecorded()) {
            for (ColumnPair pair : relationship.pairs()) {
                if (keyChanged(owner, pair.local())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a key column that many-to-one owners copy has a net change. */
    static boolean remoteChanged(InstanceState target, Relationship relationship) {
        if (target.hasRecorded()) {
            for (ColumnPair pair : relationship.pairs()) {
                if (keyChanged(target, pair.remote())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean keyChanged(InstanceState state, ColumnAttribute column) {
        ColumnAttribute own = own(state, column);
        return state.isRecorded(own.number())
                && !ScalarAccess.history(state, own, Passive.NO_INITIALIZE)
                        .deleted()
                        .isEmpty();
    }

    /** The values of an association row: the owner's links, then the target's. */
    static @Nullable Object[] associationRow(InstanceState owner, InstanceState target, Relationship relationship) {
        Association association = java.util.Objects.requireNonNull(relationship.association());
        @Nullable
        Object[] row =
                new Object[association.local().size() + association.remote().size()];
        int at = copyLinks(row, 0, association.local(), owner);
        copyLinks(row, at, association.remote(), target);
        return row;
    }

    private static int copyLinks(@Nullable Object[] row, int start, List<Association.Link> links, InstanceState state) {
        int at = start;
        for (Association.Link link : links) {
            row[at++] = ScalarAccess.get(state, own(state, link.key()), Passive.OFF);
        }
        return at;
    }
}
