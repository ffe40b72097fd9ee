package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.mapping.RelationModel.LinkModel;
import dev.holdfast.mapping.RelationModel.SlotPair;
import dev.holdfast.mapping.annotation.PassiveDeletes;
import dev.holdfast.mapping.annotation.PassiveUpdates;
import dev.holdfast.schema.ForeignKey.Action;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/** Puts the columns of all attributes into tables, in the order of the mapping. */
final class TableAssembler {
    private final KeyResolver keys;
    private final Faults faults;
    private final IdentityHashMap<ColumnModel, EntityModel> owners = new IdentityHashMap<>();

    TableAssembler(KeyResolver keys, Faults faults) {
        this.keys = keys;
        this.faults = faults;
    }

    /** @param entities parents first */
    void assemble(Collection<EntityModel> entities) {
        for (EntityModel entity : entities) {
            if (entity.ownsTable()) {
                faults.collect(() -> key(entity));
            }
            for (ColumnSlot slot : ordered(entity)) {
                faults.collect(() -> add(entity, slot));
            }
        }
        for (EntityModel entity : entities) {
            for (AttributeModel attribute : entity.own()) {
                if (attribute instanceof RelationModel relation) {
                    actions(relation);
                }
            }
        }
    }

    private void key(EntityModel entity) {
        List<ColumnModel> key = keys.columns(entity);
        EntityModel base = entity.base();
        if (base != null) {
            key.forEach(entity.table::add);
            key.forEach(column -> owners.put(column, entity));
            entity.table.add(toBase(entity, base, key));
        } else {
            discriminator(entity);
        }
        entity.table.key(key);
    }

    private ForeignKeyModel toBase(EntityModel entity, EntityModel base, List<ColumnModel> key) {
        String name = "";
        for (PrimaryKeyJoinColumn join : entity.javaType().getAnnotationsByType(PrimaryKeyJoinColumn.class)) {
            ForeignKey described = join.foreignKey();
            name = described.name().isEmpty() ? name : described.name();
        }
        return new ForeignKeyModel(key, base.table, keys.columns(base), name, true);
    }

    /** The key first, then the discriminator, then the rest. */
    private void discriminator(EntityModel entity) {
        for (ColumnSlot slot : keys.slots(entity)) {
            add(entity, slot);
            slot.column.nullable = false;
        }
        ColumnModel column = entity.discriminatorColumn;
        if (column != null) {
            ColumnSlot shown = entity.slot(column.name);
            if (shown == null) {
                entity.table.add(column);
                owners.put(column, entity);
            } else {
                entity.discriminatorColumn = shown.column;
            }
        }
    }

    /** Foreign keys without a field stand where their relationship stands. */
    private static List<ColumnSlot> ordered(EntityModel entity) {
        List<ColumnSlot> hidden = entity.hidden();
        List<ColumnSlot> ordered = new ArrayList<>();
        for (AttributeModel attribute : entity.own()) {
            ordered.addAll(attribute.slots());
            if (attribute instanceof RelationModel relation && relation.hasForeignKey()) {
                relation.pairs.stream()
                        .map(SlotPair::local)
                        .filter(slot -> hidden.contains(slot) && !ordered.contains(slot))
                        .forEach(ordered::add);
            }
        }
        hidden.stream().filter(slot -> !ordered.contains(slot)).forEach(ordered::add);
        return ordered;
    }

    private void add(EntityModel entity, ColumnSlot slot) {
        ColumnModel existing = entity.table.find(slot.column.name);
        if (existing == slot.column) {
            return;
        }
        if (existing != null) {
            EntityModel other = owners.get(existing);
            if (other != null && entity.isA(other)) {
                throw new MappingException("""
                        %s.%s: the column "%s" of the table "%s" has an attribute already. Keep one of the two, or name the columns \
                        apart with @Column or @AttributeOverride. [column-twice]""".formatted(entity, slot.name, existing.name, entity.table));
            }
            existing.requireSameType(slot.column, entity + "." + slot.name);
            slot.column = existing;
            return;
        }
        if (!entity.ownsTable()) {
            slot.column.nullable = true; // rows of other classes have no value there
        }
        entity.table.add(slot.column);
        owners.put(slot.column, entity);
    }

    /** What the database does when a referred row goes or changes its key. */
    private static void actions(RelationModel relation) {
        PassiveDeletes deletes = relation.member.find(PassiveDeletes.class);
        PassiveUpdates updates = relation.member.find(PassiveUpdates.class);
        for (ForeignKeyModel foreignKey : foreignKeys(relation)) {
            if (deletes != null && !relation.hasForeignKey() && !deletes.all()) {
                boolean cascade = relation.hasAssociation() || relation.cascades.contains(Cascade.DELETE);
                foreignKey.onDelete = cascade ? Action.CASCADE : Action.SET_NULL;
            }
            if (updates != null && !updates.value()) {
                foreignKey.onUpdate = Action.NO_ACTION;
            }
        }
    }

    private static List<ForeignKeyModel> foreignKeys(RelationModel relation) {
        if (relation.association != null) {
            List<ColumnModel> columns =
                    relation.association.local().stream().map(LinkModel::column).toList();
            return relation.association.table().foreignKeysOver(columns);
        }
        List<ColumnModel> columns = relation.pairs.stream()
                .map(pair -> relation.hasForeignKey() ? pair.local() : pair.remote())
                .map(slot -> slot.column)
                .toList();
        TableModel table =
                relation.hasForeignKey() ? relation.owner.table : Objects.requireNonNull(relation.target).table;
        return table.foreignKeysOver(columns);
    }
}
