package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.mapping.RelationModel.Kind;
import dev.holdfast.mapping.Relationship.Shape;
import dev.holdfast.mapping.annotation.Cascades;
import dev.holdfast.mapping.annotation.Load;
import dev.holdfast.mapping.annotation.PassiveDeletes;
import dev.holdfast.mapping.annotation.ViewOnly;
import jakarta.persistence.CascadeType;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the annotations of a relationship; its columns come later, when all entities are known. */
final class RelationReader {
    private static final Set<Cascade> DEFAULT_CASCADES = Set.of(Cascade.SAVE_UPDATE, Cascade.MERGE);

    private RelationReader() {}

    /** What the four JPA annotations have in common. */
    private record Declared(
            Kind kind,
            Class<?> target,
            List<CascadeType> cascade,
            FetchType fetch,
            String mappedBy,
            boolean optional,
            boolean orphanRemoval) {}

    static boolean isRelation(Member member) {
        return declared(member) != null || member.has(ElementCollection.class);
    }

    static RelationModel read(
            Member member, int number, EntityModel owner, GenericTypes generics, Overrides overrides) {
        refuseUnsupported(member);
        Declared declared = declared(member);
        if (declared == null) {
            throw Members.unsupported(member, "@ElementCollection", "Make the element an entity with a @OneToMany.");
        }
        Class<?> javaType = generics.rawClass(member.field().getGenericType());
        Shape shape = shape(member, declared, javaType);
        RelationModel relation = new RelationModel(
                member,
                number,
                owner,
                declared.kind(),
                shape,
                target(member, declared, shape, javaType, generics),
                declared.mappedBy(),
                declared.optional(),
                overrides.joinColumns(member));
        relation.cascades = cascades(member, declared);
        relation.strategy = strategy(member, declared, shape);
        relation.viewOnly = member.has(ViewOnly.class);
        return relation;
    }

    private static @Nullable Declared declared(Member member) {
        ManyToOne manyToOne = member.find(ManyToOne.class);
        if (manyToOne != null) {
            return new Declared(
                    Kind.MANY_TO_ONE,
                    manyToOne.targetEntity(),
                    List.of(manyToOne.cascade()),
                    manyToOne.fetch(),
                    "",
                    manyToOne.optional(),
                    false);
        }
        OneToOne oneToOne = member.find(OneToOne.class);
        if (oneToOne != null) {
            return new Declared(
                    Kind.ONE_TO_ONE,
                    oneToOne.targetEntity(),
                    List.of(oneToOne.cascade()),
                    oneToOne.fetch(),
                    oneToOne.mappedBy(),
                    oneToOne.optional(),
                    oneToOne.orphanRemoval());
        }
        return declaredCollection(member);
    }

    private static @Nullable Declared declaredCollection(Member member) {
        OneToMany oneToMany = member.find(OneToMany.class);
        if (oneToMany != null) {
            return new Declared(
                    Kind.ONE_TO_MANY,
                    oneToMany.targetEntity(),
                    List.of(oneToMany.cascade()),
                    oneToMany.fetch(),
                    oneToMany.mappedBy(),
                    true,
                    oneToMany.orphanRemoval());
        }
        ManyToMany manyToMany = member.find(ManyToMany.class);
        if (manyToMany != null) {
            return new Declared(
                    Kind.MANY_TO_MANY,
                    manyToMany.targetEntity(),
                    List.of(manyToMany.cascade()),
                    manyToMany.fetch(),
                    manyToMany.mappedBy(),
                    true,
                    false);
        }
        return null;
    }

    private static Shape shape(Member member, Declared declared, Class<?> javaType) {
        if (declared.kind() == Kind.MANY_TO_ONE || declared.kind() == Kind.ONE_TO_ONE) {
            return Shape.REFERENCE;
        }
        if (javaType == List.class || javaType == Collection.class) {
            return Shape.LIST;
        }
        if (javaType == Set.class) {
            return Shape.SET;
        }
        if (javaType == Map.class) {
            throw Members.unsupported(member, "a Map of entities", "Declare a List or a Set.");
        }
        throw new MappingException("""
                %s is declared as %s: declare a collection of entities as List, Set or Collection, so that a tracked one fits in. \
                [collection-type]""".formatted(member, javaType.getName()));
    }

    private static Class<?> target(
            Member member, Declared declared, Shape shape, Class<?> javaType, GenericTypes generics) {
        if (declared.target() != void.class) {
            return declared.target();
        }
        Class<?> target = shape == Shape.REFERENCE
                ? javaType
                : generics.lastArgument(member.field().getGenericType());
        if (target == null) {
            throw new MappingException("""
                    %s does not say what it holds: give the collection a type argument, or the annotation a targetEntity. \
                    [unknown-target]""".formatted(member));
        }
        return target;
    }

    /** CA-02. */
    private static Set<Cascade> cascades(Member member, Declared declared) {
        Cascades ours = member.find(Cascades.class);
        Set<Cascade> cascades = EnumSet.noneOf(Cascade.class);
        if (member.has(ViewOnly.class) || (ours != null && ours.none())) {
            return cascades;
        }
        if (ours != null) {
            cascades.addAll(List.of(ours.value()));
        } else {
            for (CascadeType type : declared.cascade()) {
                add(type, cascades);
            }
            if (cascades.isEmpty()) {
                cascades.addAll(DEFAULT_CASCADES);
            }
            if (declared.orphanRemoval()) {
                cascades.add(Cascade.DELETE);
                cascades.add(Cascade.DELETE_ORPHAN);
            }
        }
        refuseContradiction(member, cascades);
        return cascades;
    }

    private static void add(CascadeType type, Set<Cascade> cascades) {
        switch (type) {
            case ALL -> {
                cascades.addAll(EnumSet.allOf(Cascade.class));
                cascades.remove(Cascade.DELETE_ORPHAN);
            }
            case PERSIST -> cascades.add(Cascade.SAVE_UPDATE);
            case MERGE -> cascades.add(Cascade.MERGE);
            case REMOVE -> cascades.add(Cascade.DELETE);
            case REFRESH -> cascades.add(Cascade.REFRESH_EXPIRE);
            case DETACH -> cascades.add(Cascade.EXPUNGE);
        }
    }

    private static void refuseContradiction(Member member, Set<Cascade> cascades) {
        PassiveDeletes passive = member.find(PassiveDeletes.class);
        if (passive != null
                && passive.all()
                && (cascades.contains(Cascade.DELETE) || cascades.contains(Cascade.DELETE_ORPHAN))) {
            throw new MappingException("""
                    %s leaves all children to the database and deletes them, too: drop @PassiveDeletes(all = true) or the delete cascade. \
                    [passive-deletes]""".formatted(member));
        }
    }

    /** EAGER is what people mean on a collection only; on a to-one it is merely the annotation's default. */
    private static LoadStrategy strategy(Member member, Declared declared, Shape shape) {
        Load load = member.find(Load.class);
        if (load != null) {
            return load.value();
        }
        return shape != Shape.REFERENCE && declared.fetch() == FetchType.EAGER
                ? LoadStrategy.SELECTIN
                : LoadStrategy.LAZY;
    }

    private static void refuseUnsupported(Member member) {
        if (member.has(OrderColumn.class)) {
            throw Members.unsupported(member, "@OrderColumn", "Sort by an attribute with @OrderBy.");
        }
    }
}
