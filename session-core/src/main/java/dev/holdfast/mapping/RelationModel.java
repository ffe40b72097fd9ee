package dev.holdfast.mapping;

import dev.holdfast.mapping.Relationship.Direction;
import dev.holdfast.mapping.Relationship.Shape;
import jakarta.persistence.JoinColumn;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A relationship as annotations describe it. Changes while a registry is built. */
final class RelationModel extends AttributeModel {
    /** The annotation that makes it a relationship. */
    enum Kind {
        MANY_TO_ONE,
        ONE_TO_ONE,
        ONE_TO_MANY,
        MANY_TO_MANY
    }

    /** The foreign key as seen from the relationship's owner. */
    record SlotPair(ColumnSlot local, ColumnSlot remote) {
        SlotPair turned() {
            return new SlotPair(/* local= */ remote, /* remote= */ local);
        }
    }

    /** The association table. */
    record AssociationModel(TableModel table, List<LinkModel> local, List<LinkModel> remote) {
        AssociationModel turned() {
            return new AssociationModel(table, /* local= */ remote, /* remote= */ local);
        }
    }

    /** A column of the association table and the key it refers to. */
    record LinkModel(ColumnModel column, ColumnSlot key) {}

    final EntityModel owner;
    final Kind kind;
    final Shape shape;
    final Class<?> targetType;
    final String mappedBy;
    final boolean optional;
    final List<JoinColumn> joinColumns;
    Set<Cascade> cascades = Set.of();
    LoadStrategy strategy = LoadStrategy.LAZY;
    boolean viewOnly;

    @Nullable
    EntityModel target;

    List<SlotPair> pairs = List.of();

    @Nullable
    AssociationModel association;

    @Nullable
    RelationModel inverse;
    /** Foreign key and pairs have been found, or the search is under way. */
    boolean resolving;

    RelationModel(
            Member member,
            int number,
            EntityModel owner,
            Kind kind,
            Shape shape,
            Class<?> targetType,
            String mappedBy,
            boolean optional,
            List<JoinColumn> joinColumns) {
        super(member, number);
        this.owner = owner;
        this.kind = kind;
        this.shape = shape;
        this.targetType = targetType;
        this.mappedBy = mappedBy;
        this.optional = optional;
        this.joinColumns = List.copyOf(joinColumns);
    }

    boolean isOwning() {
        return mappedBy.isEmpty();
    }

    boolean isToOne() {
        return kind == Kind.MANY_TO_ONE || kind == Kind.ONE_TO_ONE;
    }

    /** Whether the table of the relationship's owner has the foreign key. */
    boolean hasForeignKey() {
        return isToOne() && isOwning();
    }

    boolean hasAssociation() {
        return kind == Kind.MANY_TO_MANY || association != null;
    }

    Direction direction() {
        if (hasAssociation()) {
            return Direction.MANY_TO_MANY;
        }
        return hasForeignKey() ? Direction.MANY_TO_ONE : Direction.ONE_TO_MANY;
    }

    @Override
    List<ColumnSlot> slots() {
        return List.of();
    }
}
