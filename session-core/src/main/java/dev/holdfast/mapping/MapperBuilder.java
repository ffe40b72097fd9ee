package dev.holdfast.mapping;

import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.IdObject.OfClass;
import dev.holdfast.mapping.Mapper.Discriminator;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the mapper of one entity from its model, once the tables exist. */
final class MapperBuilder {
    private final EntityModel entity;
    private final Mapper mapper;
    private final KeyResolver keys;
    private final List<@Nullable Attribute> numbered;
    private final IdentityHashMap<ColumnSlot, ColumnAttribute> places = new IdentityHashMap<>();
    private final Map<RelationModel, Relationship> relationships = new LinkedHashMap<>();
    private final List<EmbeddedAttribute> embeddeds = new ArrayList<>();

    /** @param parent the mapper of the entity above, or null */
    MapperBuilder(EntityModel entity, @Nullable Mapper parent, KeyResolver keys) {
        this.entity = entity;
        this.keys = keys;
        ColumnModel discriminator = entity.root().discriminatorColumn;
        this.mapper = new Mapper(
                entity.javaType(),
                entity.name(),
                parent,
                entity.inheritance,
                discriminator == null ? null : new Discriminator(discriminator.column(), entity.discriminatorValue));
        this.numbered = new ArrayList<>(Collections.nCopies(entity.layout.count(), null));
    }

    Mapper mapper() {
        return mapper;
    }

    EntityModel entity() {
        return entity;
    }

    ColumnAttribute place(ColumnSlot slot) {
        return Objects.requireNonNull(places.get(slot), () -> slot + " has no place in " + entity);
    }

    @Nullable
    Relationship relationship(RelationModel model) {
        return relationships.get(model);
    }

    Map<RelationModel, Relationship> relationships() {
        return relationships;
    }

    /** @param mappers the mapper of another entity, which need not be described yet */
    void describe(@Nullable Managed prototype, Callbacks callbacks, Function<EntityModel, Mapper> mappers) {
        IdentityHashMap<ColumnSlot, List<Column<?>>> key = keyColumns();
        for (AttributeModel attribute : entity.attributes()) {
            add(attribute, key);
        }
        int slot = 0;
        for (ColumnSlot hidden : entity.allHidden()) {
            int number = numbered.size();
            ColumnAttribute column = ColumnAttribute.hidden(
                    mapper, hidden.name, number, slot++, columns(hidden, key), hidden.column.type, hidden.traits());
            numbered.add(column);
            places.put(hidden, column);
        }
        entity.relations().forEach(relation -> relationships.put(relation, relationship(relation, numbered)));
        List<ColumnAttribute> identifier =
                keys.slots(entity).stream().map(this::place).toList();
        mapper.describe(
                tables(),
                numbered,
                inTableOrder(),
                embeddeds,
                List.copyOf(relationships.values()),
                identifier,
                identifierType(identifier, mappers),
                version(),
                prototype);
        mapper.callbacks(callbacks);
    }

    private void add(AttributeModel attribute, IdentityHashMap<ColumnSlot, List<Column<?>>> key) {
        if (attribute instanceof BasicModel basic) {
            ColumnSlot slot = basic.slot();
            ColumnAttribute column = ColumnAttribute.inField(
                    mapper,
                    slot.name,
                    basic.number,
                    slot.javaType,
                    columns(slot, key),
                    slot.column.type,
                    slot.traits());
            numbered.set(basic.number, column);
            places.put(slot, column);
        } else if (attribute instanceof EmbeddedModel model) {
            EmbeddedAttribute embedded = new EmbeddedAttribute(mapper, model.name(), model.number, model.type());
            embedded.components(model.slots().stream()
                    .map(slot -> component(embedded, slot, key))
                    .toList());
            numbered.set(model.number, embedded);
            embeddeds.add(embedded);
        }
    }

    private ColumnAttribute component(
            EmbeddedAttribute embedded, ColumnSlot slot, IdentityHashMap<ColumnSlot, List<Column<?>>> key) {
        ColumnAttribute column = ColumnAttribute.component(
                embedded, slot.name, path(slot), slot.javaType, columns(slot, key), slot.column.type, slot.traits());
        places.put(slot, column);
        return column;
    }

    private static int[] path(ColumnSlot slot) {
        return slot.path.stream().mapToInt(Integer::intValue).toArray();
    }

    private Relationship relationship(RelationModel model, List<@Nullable Attribute> attributes) {
        Relationship relationship = new Relationship(
                mapper,
                model.name(),
                model.number,
                model.member.field().getType(),
                model.targetType,
                model.direction(),
                model.shape,
                RelationTraits.of(model));
        attributes.set(model.number, relationship);
        return relationship;
    }

    /** The key's columns: one in each table of a joined hierarchy. */
    private IdentityHashMap<ColumnSlot, List<Column<?>>> keyColumns() {
        IdentityHashMap<ColumnSlot, List<Column<?>>> columns = new IdentityHashMap<>();
        List<ColumnSlot> slots = keys.slots(entity);
        for (EntityModel level : tableOwners()) {
            List<ColumnModel> inTable = keys.columns(level);
            for (int i = 0; i < slots.size(); i++) {
                columns.computeIfAbsent(slots.get(i), key -> new ArrayList<>())
                        .add(inTable.get(i).column());
            }
        }
        return columns;
    }

    private static List<Column<?>> columns(ColumnSlot slot, IdentityHashMap<ColumnSlot, List<Column<?>>> key) {
        List<Column<?>> columns = key.get(slot);
        return columns == null ? List.of(slot.column.column()) : columns;
    }

    /** The entities of the hierarchy whose tables hold an instance, the root first. */
    private List<EntityModel> tableOwners() {
        List<EntityModel> owners = new ArrayList<>();
        for (EntityModel level = entity; level != null; level = level.base()) {
            if (level.ownsTable()) {
                owners.add(0, level);
            }
        }
        return owners;
    }

    private List<Table> tables() {
        return tableOwners().stream().map(owner -> owner.table.table()).toList();
    }

    private List<ColumnAttribute> inTableOrder() {
        IdentityHashMap<Column<?>, ColumnAttribute> holders = new IdentityHashMap<>();
        for (ColumnAttribute place : places.values()) {
            place.columns().forEach(column -> holders.put(column, place));
        }
        Set<ColumnAttribute> ordered = new LinkedHashSet<>();
        for (Table table : tables()) {
            for (Column<?> column : table.columns()) {
                ColumnAttribute holder = holders.get(column);
                if (holder != null) {
                    ordered.add(holder);
                }
            }
        }
        return List.copyOf(ordered);
    }

    private @Nullable ColumnAttribute version() {
        return entity.attributes().stream()
                .flatMap(attribute -> attribute.slots().stream())
                .filter(slot -> slot.version)
                .findFirst()
                .map(this::place)
                .orElse(null);
    }

    private IdentifierType identifierType(List<ColumnAttribute> identifier, Function<EntityModel, Mapper> mappers) {
        EntityModel root = entity.root();
        List<IdentifierPart> parts = new ArrayList<>();
        List<IdObject> objects = new ArrayList<>();
        List<OfClass.Part> fields = new ArrayList<>();
        for (ColumnAttribute attribute : identifier) {
            parts.add(new IdentifierPart(attribute, names(root, attribute)));
        }
        for (AttributeModel attribute : root.own()) {
            if (attribute instanceof EmbeddedModel && attribute.member.has(EmbeddedId.class)) {
                EmbeddedAttribute embedded = (EmbeddedAttribute) Objects.requireNonNull(numbered.get(attribute.number));
                objects.add(new IdObject.Embedded(embedded, identifier));
            } else if (attribute.member.has(Id.class) && root.idClass != null) {
                fields.add(new OfClass.Part(
                        IdObject.field(root.idClass, root, attribute.name()), inner(attribute, mappers)));
            }
        }
        if (root.idClass != null) {
            objects.add(new OfClass(root.idClass, fields));
        }
        return new KeyType(entity.name(), parts, objects);
    }

    private static java.util.function.@Nullable Supplier<IdentifierType> inner(
            AttributeModel attribute, Function<EntityModel, Mapper> mappers) {
        if (attribute instanceof RelationModel relation) {
            EntityModel target = Objects.requireNonNull(relation.target);
            return () -> mappers.apply(target).identifierType();
        }
        return null;
    }

    private Set<String> names(EntityModel root, ColumnAttribute attribute) {
        Set<String> names = new LinkedHashSet<>();
        names.add(attribute.name());
        names.add(attribute.name().substring(attribute.name().lastIndexOf('.') + 1));
        for (RelationModel relation : root.relations()) {
            if (relation.pairs.size() == 1
                    && relation.hasForeignKey()
                    && places.get(relation.pairs.get(0).local()) == attribute) {
                names.add(relation.name());
            }
        }
        return names;
    }
}
