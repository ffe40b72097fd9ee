package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.mapping.ColumnReader.Place;
import dev.holdfast.mapping.annotation.Json;
import dev.holdfast.mapping.annotation.Type;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the attributes of one entity class. */
final class EntityReader {
    private final ColumnReader columns;
    private final EmbeddableReader embeddables;
    private final Faults faults;

    EntityReader(ColumnReader columns, EmbeddableReader embeddables, Faults faults) {
        this.columns = columns;
        this.embeddables = embeddables;
        this.faults = faults;
    }

    void read(EntityModel entity) {
        GenericTypes generics = new GenericTypes(entity.javaType());
        Map<Class<?>, Overrides> overrides = overrides(entity);
        for (Class<?> level : entity.levels()) {
            Place place = new Place(
                    entity.table,
                    List.of(),
                    "",
                    overrides.getOrDefault(level, new Overrides()),
                    List.of(entity.javaType().getAnnotationsByType(Convert.class)));
            for (Member member : Members.of(level, entity.access, faults)) {
                faults.collect(() -> entity.own().add(attribute(entity, member, generics, place)));
            }
        }
    }

    /** For each level, what the levels below it say of its columns. */
    private static Map<Class<?>, Overrides> overrides(EntityModel entity) {
        Map<Class<?>, Overrides> overrides = new HashMap<>();
        Overrides below = new Overrides();
        for (int i = entity.levels().size() - 1; i >= 0; i--) {
            Class<?> level = entity.levels().get(i);
            overrides.put(level, below);
            below = Overrides.of(level, below);
        }
        return overrides;
    }

    private AttributeModel attribute(EntityModel entity, Member member, GenericTypes generics, Place place) {
        Integer number = entity.layout.number(member.declaring(), member.name());
        if (number == null) {
            throw Enhancement.unknownField(member);
        }
        requireUnique(entity, member);
        Class<?> javaType = generics.rawClass(member.field().getGenericType());
        if (RelationReader.isRelation(member)) {
            return RelationReader.read(member, number, entity, generics, place.overrides());
        }
        refuseUnmarkedRelation(member, javaType);
        refuseKeyInSubclass(entity, member);
        return EmbeddableReader.isEmbedded(member, javaType)
                ? embeddables.read(member, number, javaType, place.inside(member))
                : new BasicModel(member, number, columns.read(member, javaType, number, false, place));
    }

    private static void requireUnique(EntityModel entity, Member member) {
        entity.attributes().stream()
                .filter(other -> other.name().equals(member.name()))
                .findFirst()
                .ifPresent(other -> {
                    throw new MappingException("""
                            %s has two attributes called "%s": %s and %s. Rename one, or mark it @Transient. [attribute-twice]""".formatted(entity, member.name(), other, member));
                });
    }

    private static void refuseUnmarkedRelation(Member member, Class<?> javaType) {
        if (javaType.isAnnotationPresent(Entity.class)) {
            throw new MappingException("""
                    %s refers to the entity %s without saying how: annotate it with @ManyToOne or @OneToOne, or mark it @Transient. \
                    [relationship-without-annotation]""".formatted(member, javaType.getSimpleName()));
        }
        boolean collection = Collection.class.isAssignableFrom(javaType) || Map.class.isAssignableFrom(javaType);
        if (collection && !isColumn(member, javaType)) {
            throw new MappingException("""
                    %s is a collection without @OneToMany or @ManyToMany. Annotate it, give it an AttributeConverter, store a list as \
                    an array with @Column or as @Json, or mark it @Transient. [relationship-without-annotation]""".formatted(member));
        }
    }

    private static boolean isColumn(Member member, Class<?> javaType) {
        return member.has(Convert.class)
                || member.has(Type.class)
                || member.has(Json.class)
                || (member.has(Column.class) && ColumnTypes.memberType(member, javaType) != null);
    }

    private static void refuseKeyInSubclass(EntityModel entity, Member member) {
        if (entity.base() != null && (member.has(Id.class) || member.has(EmbeddedId.class))) {
            throw new MappingException("""
                    %s is a key, but %s inherits the key of %s: only the topmost entity of a hierarchy has @Id. [key-in-subclass]""".formatted(member, entity, entity.root()));
        }
    }
}
