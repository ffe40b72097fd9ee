package dev.holdfast.mapping;

import dev.holdfast.error.InvalidArgumentException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A reference to one entity or a collection of entities. */
public final class Relationship extends Attribute {
    /** Which side holds the foreign key. */
    public enum Direction {
        MANY_TO_ONE,
        ONE_TO_MANY,
        MANY_TO_MANY
    }

    /** What the attribute holds. */
    public enum Shape {
        REFERENCE,
        LIST,
        SET
    }

    private final Class<?> targetType;
    private final Direction direction;
    private final Shape shape;
    private final RelationshipTraits traits;

    // Filled while the registry links its mappers, final from then on.
    private @Nullable Mapper target;
    private @Nullable Relationship inverse;
    private List<ColumnPair> pairs = List.of();
    private @Nullable Association association;
    private List<OrderBy> orderBy = List.of();

    Relationship(
            Mapper mapper,
            String name,
            int number,
            Class<?> javaType,
            Class<?> targetType,
            Direction direction,
            Shape shape,
            RelationshipTraits traits) {
        super(mapper, name, number, javaType);
        this.targetType = targetType;
        this.direction = direction;
        this.shape = shape;
        this.traits = traits;
    }

    /** An attribute of the target that its members are ordered by. */
    public record OrderBy(ColumnAttribute attribute, boolean descending) {}

    public Class<?> targetType() {
        return targetType;
    }

    public Mapper target() {
        return Objects.requireNonNull(target, "registry is not linked");
    }

    public Direction direction() {
        return direction;
    }

    public Shape shape() {
        return shape;
    }

    public boolean isCollection() {
        return shape != Shape.REFERENCE;
    }

    /** The other side that is kept in step with this one, or null. */
    public @Nullable Relationship inverse() {
        return inverse;
    }

    /** Column pairs that the foreign key makes equal; empty for many-to-many, see {@link #association()}. */
    public List<ColumnPair> pairs() {
        return pairs;
    }

    /** The association table of a many-to-many relationship, else null. */
    public @Nullable Association association() {
        return association;
    }

    public List<OrderBy> orderBy() {
        return orderBy;
    }

    public RelationshipTraits traits() {
        return traits;
    }

    public boolean cascades(Cascade cascade) {
        return traits.cascades().contains(cascade);
    }

    public Set<Cascade> cascades() {
        return traits.cascades();
    }

    public LoadStrategy strategy() {
        return traits.strategy();
    }

    /** Many-to-one by foreign key to the target's whole primary key: the identity map can answer it (LD-02). */
    public boolean refersToIdentifier() {
        return direction == Direction.MANY_TO_ONE
                && pairs.size() == target().identifier().size()
                && pairs.stream().allMatch(pair -> pair.remote().isIdentifier());
    }

    void link(Mapper target, List<ColumnPair> pairs, @Nullable Association association, List<OrderBy> orderBy) {
        this.target = target;
        this.pairs = List.copyOf(pairs);
        this.association = association;
        this.orderBy = List.copyOf(orderBy);
        if (traits.singleParentRequired() && direction != Direction.ONE_TO_MANY && !traits.singleParent()) {
            throw new InvalidArgumentException(
                    "%s removes orphans but may have several parents: annotate it with @SingleParent, or leave orphanRemoval out. [orphan-many]"
                            .formatted(this));
        }
    }

    void inverse(@Nullable Relationship inverse) {
        this.inverse = inverse;
    }
}
