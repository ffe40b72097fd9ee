package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.mapping.RelationModel.AssociationModel;
import dev.holdfast.mapping.RelationModel.Kind;
import dev.holdfast.mapping.RelationModel.SlotPair;
import dev.holdfast.mapping.annotation.ViewOnly;
import jakarta.persistence.JoinTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the columns of all relationships, once all entities have been read. */
final class RelationResolver {
    private final Map<Class<?>, EntityModel> entities;
    private final Faults faults;
    private final KeyResolver keys;
    private final AssociationResolver associations;

    RelationResolver(
            Map<Class<?>, EntityModel> entities, Faults faults, KeyResolver keys, AssociationResolver associations) {
        this.entities = entities;
        this.faults = faults;
        this.keys = keys;
        this.associations = associations;
    }

    void resolve() {
        findTargets();
        spreadFaults();
        entities.values().stream()
                .filter(entity -> !entity.faulty)
                .forEach(entity -> entity.faulty |= !faults.collect(() -> keys.slots(entity)));
        spreadFaults();
        each(RelationModel::hasForeignKey, this::refuseJoinTable);
        each(RelationModel::hasForeignKey, keys::resolve);
        each(relation -> relation.kind == Kind.ONE_TO_MANY && relation.isOwning(), this::resolveOneToMany);
        each(relation -> relation.kind == Kind.MANY_TO_MANY && relation.isOwning(), associations::resolve);
        each(relation -> !relation.isOwning(), this::resolveMappedBy);
    }

    private void each(Predicate<RelationModel> which, Consumer<RelationModel> step) {
        for (EntityModel entity : entities.values()) {
            for (AttributeModel attribute : entity.own()) {
                if (attribute instanceof RelationModel relation && !isFaulty(relation) && which.test(relation)) {
                    faults.collect(() -> step.accept(relation));
                }
            }
        }
    }

    private static boolean isFaulty(RelationModel relation) {
        EntityModel target = relation.target;
        return relation.owner.faulty || target == null || target.faulty;
    }

    /** What depends on a faulty entity cannot be read; saying so would only hide the fault itself. */
    private void spreadFaults() {
        boolean spread = true;
        while (spread) {
            spread = false;
            for (EntityModel entity : entities.values()) {
                if (!entity.faulty && dependsOnFault(entity)) {
                    entity.faulty = true;
                    spread = true;
                }
            }
        }
    }

    private static boolean dependsOnFault(EntityModel entity) {
        EntityModel base = entity.base();
        return (base != null && base.faulty)
                || entity.own().stream()
                        .anyMatch(attribute -> attribute instanceof RelationModel relation
                                && relation.hasForeignKey()
                                && (relation.target == null || relation.target.faulty));
    }

    private void findTargets() {
        for (EntityModel entity : entities.values()) {
            for (AttributeModel attribute : entity.own()) {
                if (attribute instanceof RelationModel relation) {
                    faults.collect(() -> findTarget(relation));
                }
            }
        }
    }

    private void findTarget(RelationModel relation) {
        EntityModel target = entities.get(relation.targetType);
        if (target == null) {
            relation.owner.faulty = true;
            throw new MappingException(
                    """
                    %s refers to %s, which is not mapped. Add the class to Registry.of(...); an abstract base needs @Entity, not \
                    @MappedSuperclass. Mapped are: %s. [unmapped-target]""".formatted(relation, relation.targetType.getName(), names(entities.values())));
        }
        relation.target = target;
    }

    private static String names(Collection<EntityModel> models) {
        return models.stream().map(EntityModel::name).sorted().collect(Collectors.joining(", "));
    }

    private void refuseJoinTable(RelationModel relation) {
        if (relation.member.has(JoinTable.class)) {
            throw Members.unsupported(
                    relation.member,
                    "a to-one through a join table",
                    "Use a foreign key, or @ManyToMany with one member.");
        }
    }

    private void resolveOneToMany(RelationModel relation) {
        if (relation.joinColumns.isEmpty() || relation.member.has(JoinTable.class)) {
            associations.resolve(relation);
        } else {
            keys.resolveFromTarget(relation);
            Objects.requireNonNull(relation.target).relations().stream()
                    .filter(RelationModel::hasForeignKey)
                    .filter(other ->
                            other.inverse == null && related(Objects.requireNonNull(other.target), relation.owner))
                    .filter(other -> sameColumns(relation, other))
                    .findFirst()
                    .ifPresent(other -> pair(relation, other));
        }
    }

    /** Both sides say which columns join them: that makes them the two sides of one relationship, too. */
    private static boolean sameColumns(RelationModel relation, RelationModel other) {
        return relation.pairs.stream()
                .map(SlotPair::remote)
                .toList()
                .equals(other.pairs.stream().map(SlotPair::local).toList());
    }

    private static void pair(RelationModel relation, RelationModel other) {
        if (!relation.member.has(ViewOnly.class) && !other.member.has(ViewOnly.class)) {
            other.viewOnly = false;
            relation.inverse = other;
            other.inverse = relation;
        }
    }

    private void resolveMappedBy(RelationModel relation) {
        RelationModel owning = owningSide(relation);
        if (owning.inverse != null && !relation.viewOnly) {
            throw new MappingException("""
                    %s and %s both say mappedBy = "%s". A relationship has one other side; mark the second one @ViewOnly. [mapped-by]""".formatted(owning.inverse, relation, relation.mappedBy));
        }
        if (!relation.viewOnly && !owning.viewOnly) {
            pair(relation, owning);
        }
        AssociationModel association = owning.association;
        if (association != null) {
            relation.association = association.turned();
        }
        relation.pairs = owning.pairs.stream().map(SlotPair::turned).toList();
    }

    /** The relationship that {@code mappedBy} names. */
    static RelationModel owningSide(RelationModel relation) {
        EntityModel target = Objects.requireNonNull(relation.target);
        List<RelationModel> candidates = target.relations();
        RelationModel owning = candidates.stream()
                .filter(candidate -> candidate.name().equals(relation.mappedBy))
                .findFirst()
                .orElseThrow(() -> new MappingException("""
                        %s says mappedBy = "%s", but %s has no relationship of that name. It has: %s. [mapped-by]""".formatted(
                        relation,
                        relation.mappedBy,
                        target,
                        candidates.stream().map(RelationModel::name).sorted().collect(Collectors.joining(", ")))));
        boolean fits = owning.isOwning()
                && owning.kind == inverseKind(relation.kind)
                && related(Objects.requireNonNull(owning.target), relation.owner);
        if (!fits) {
            throw new MappingException("""
                    %s says mappedBy = "%s", but %s is not the other side: it must be an @%s to %s without mappedBy. [mapped-by]""".formatted(
                    relation, relation.mappedBy, owning, annotation(inverseKind(relation.kind)), relation.owner));
        }
        return owning;
    }

    private static boolean related(EntityModel one, EntityModel other) {
        return one.javaType().isAssignableFrom(other.javaType())
                || other.javaType().isAssignableFrom(one.javaType());
    }

    private static Kind inverseKind(Kind kind) {
        return kind == Kind.ONE_TO_MANY ? Kind.MANY_TO_ONE : kind;
    }

    private static String annotation(Kind kind) {
        return switch (kind) {
            case MANY_TO_ONE -> "ManyToOne";
            case ONE_TO_ONE -> "OneToOne";
            case ONE_TO_MANY -> "OneToMany";
            case MANY_TO_MANY -> "ManyToMany";
        };
    }
}
