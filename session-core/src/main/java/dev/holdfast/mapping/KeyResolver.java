package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.mapping.RelationModel.SlotPair;
import dev.holdfast.mapping.annotation.PassiveUpdates;
import dev.holdfast.schema.ForeignKey.Action;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.PrimaryKeyJoinColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds primary keys, and the foreign keys that refer to them. A key may itself consist of foreign keys. */
final class KeyResolver {
    private final Map<EntityModel, List<ColumnModel>> joinedKeys = new HashMap<>();

    /** The places of the primary key, in the order of the mapping. */
    List<ColumnSlot> slots(EntityModel entity) {
        EntityModel root = entity.root();
        List<ColumnSlot> slots = new ArrayList<>();
        for (AttributeModel attribute : root.own()) {
            if (attribute instanceof RelationModel relation && relation.hasForeignKey()) {
                if (relation.member.has(Id.class)) {
                    resolve(relation);
                    relation.pairs.forEach(pair -> pair.local().identifier = true);
                    relation.pairs.stream()
                            .map(SlotPair::local)
                            .filter(slot -> !slots.contains(slot))
                            .forEach(slots::add);
                } else if (relation.member.has(MapsId.class) && !relation.resolving) {
                    resolve(relation); // it names the columns of the key
                }
            } else {
                attribute.slots().stream()
                        .filter(slot -> slot.identifier && !slots.contains(slot))
                        .forEach(slots::add);
            }
        }
        if (slots.isEmpty()) {
            throw new MappingException("""
                    %s has no primary key: annotate an attribute of %s, or of a @MappedSuperclass of it, with @Id. [no-primary-key]""".formatted(root, root.javaType().getSimpleName()));
        }
        return slots;
    }

    /** The columns of the primary key in the entity's own table. */
    List<ColumnModel> columns(EntityModel entity) {
        EntityModel base = entity.base();
        if (base == null) {
            return slots(entity).stream().map(slot -> slot.column).toList();
        }
        return base.table == entity.table ? columns(base) : joinedKey(entity, base);
    }

    private List<ColumnModel> joinedKey(EntityModel entity, EntityModel base) {
        List<ColumnModel> known = joinedKeys.get(entity);
        if (known == null) {
            known = joinedKey(entity, columns(base));
            joinedKeys.put(entity, known);
        }
        return known;
    }

    private static List<ColumnModel> joinedKey(EntityModel entity, List<ColumnModel> above) {
        PrimaryKeyJoinColumn[] given = entity.javaType().getAnnotationsByType(PrimaryKeyJoinColumn.class);
        List<ColumnModel> key = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            String name = above.get(i).name;
            for (int j = 0; j < given.length; j++) {
                boolean meant = given[j].referencedColumnName().isEmpty()
                        ? i == j
                        : given[j].referencedColumnName().equalsIgnoreCase(above.get(i).name);
                name = meant && !given[j].name().isEmpty() ? given[j].name() : name;
            }
            ColumnModel column = above.get(i).repeated(name);
            column.nullable = false;
            key.add(column);
        }
        return key;
    }

    /** Finds the foreign key of a to-one relationship. */
    void resolve(RelationModel relation) {
        if (relation.resolving) {
            if (relation.pairs.isEmpty()) {
                throw new MappingException(
                        "%s is part of a key that, by way of other keys, refers to itself. [key-cycle]"
                                .formatted(relation));
            }
            return;
        }
        relation.resolving = true;
        EntityModel target = Objects.requireNonNull(relation.target);
        List<ColumnSlot> remotes = remotes(relation, target);
        MapsId mapsId = relation.member.find(MapsId.class);
        List<ColumnSlot> locals;
        if (mapsId != null) {
            locals = mapped(relation, mapsId.value(), remotes);
        } else if (relation.joinColumns.isEmpty() && relation.member.has(PrimaryKeyJoinColumn.class)) {
            locals = sameCount(relation, slots(relation.owner), remotes);
        } else {
            locals = remotes.stream()
                    .map(remote -> local(relation, remotes, remote))
                    .toList();
        }
        List<SlotPair> pairs = new ArrayList<>();
        for (int i = 0; i < remotes.size(); i++) {
            pairs.add(new SlotPair(locals.get(i), remotes.get(i)));
        }
        relation.pairs = List.copyOf(pairs);
        relation.owner.table.add(foreignKey(relation, locals, target, remotes, relation.joinColumns));
    }

    /** Finds the foreign key of a one-to-many whose join column is described at the collection. */
    void resolveFromTarget(RelationModel relation) {
        EntityModel target = Objects.requireNonNull(relation.target);
        List<ColumnSlot> keys = slots(relation.owner);
        List<ColumnSlot> remotes = new ArrayList<>();
        List<SlotPair> pairs = new ArrayList<>();
        for (ColumnSlot key : keys) {
            JoinColumn join = joinColumn(relation.joinColumns, keys, key);
            String name = name(join, relation.name(), key);
            ColumnSlot remote = target.slot(name);
            if (remote == null) {
                remote = target.hide(key.column.repeated(name));
            } else {
                remote.column.insertable = true;
                remote.column.updatable = true;
            }
            describe(remote.column, join);
            remotes.add(remote);
            pairs.add(new SlotPair(key, remote));
        }
        relation.pairs = List.copyOf(pairs);
        target.table.add(foreignKey(relation, remotes, relation.owner, keys, relation.joinColumns));
    }

    /** The columns a to-one refers to: the target's key, or what {@code referencedColumnName} says. */
    private List<ColumnSlot> remotes(RelationModel relation, EntityModel target) {
        List<ColumnSlot> key = slots(target);
        boolean byName = !relation.joinColumns.isEmpty()
                && relation.joinColumns.stream()
                        .noneMatch(join -> join.referencedColumnName().isEmpty());
        if (!byName) {
            return sameCount(relation, key, relation.joinColumns.isEmpty() ? key : relation.joinColumns);
        }
        List<ColumnSlot> named = relation.joinColumns.stream()
                .map(join -> referenced(relation, target, join.referencedColumnName()))
                .toList();
        return key.size() == named.size() && named.containsAll(key) ? key : named;
    }

    private ColumnSlot referenced(RelationModel relation, EntityModel target, String column) {
        List<ColumnModel> keyColumns = columns(target);
        for (int i = 0; i < keyColumns.size(); i++) {
            if (keyColumns.get(i).name.equalsIgnoreCase(column)) {
                return slots(target).get(i);
            }
        }
        for (EntityModel level = target; level != null; level = level.base()) {
            ColumnSlot slot = level.slot(column);
            if (slot != null) {
                return slot;
            }
        }
        throw new MappingException("""
                %s refers to the column "%s" of %s, which has no attribute for it. [unknown-referenced-column]""".formatted(relation, column, target));
    }

    private static <T extends List<ColumnSlot>> T sameCount(RelationModel relation, T slots, List<?> others) {
        if (slots.size() != others.size()) {
            throw new MappingException("""
                    %s has %d join columns, the key it refers to has %d. Give one @JoinColumn for each, with its \
                    referencedColumnName. [join-column-count]""".formatted(relation, others.size(), slots.size()));
        }
        return slots;
    }

    private static ColumnSlot local(RelationModel relation, List<ColumnSlot> remotes, ColumnSlot remote) {
        JoinColumn join = joinColumn(relation.joinColumns, remotes, remote);
        String name = name(join, relation.name(), remote);
        ColumnSlot slot = relation.owner.slot(name);
        if (slot == null) {
            slot = relation.owner.hide(remote.column.repeated(name));
            slot.column.insertable = join == null || join.insertable();
            slot.column.updatable = join == null || join.updatable();
        } else {
            share(relation, slot, join);
        }
        describe(slot.column, join);
        slot.column.nullable &= relation.optional;
        return slot;
    }

    /** The field that shows the column holds the foreign key; who may write the column, says either of them. */
    private static void share(RelationModel relation, ColumnSlot slot, @Nullable JoinColumn join) {
        boolean readOnly = join != null && !join.insertable() && !join.updatable();
        boolean shown = !relation.owner.allHidden().contains(slot);
        if (readOnly && shown && (slot.column.insertable || slot.column.updatable)) {
            relation.viewOnly = true;
        }
        slot.column.insertable |= join == null || join.insertable();
        slot.column.updatable |= join == null || join.updatable();
    }

    private List<ColumnSlot> mapped(RelationModel relation, String attribute, List<ColumnSlot> remotes) {
        List<ColumnSlot> all = relation.owner.root().own().stream()
                .flatMap(model -> model.slots().stream())
                .filter(slot -> slot.identifier)
                .toList();
        List<ColumnSlot> meant = attribute.isEmpty()
                ? all
                : all.stream().filter(slot -> isCalled(slot, attribute)).toList();
        if (meant.isEmpty()) {
            throw new MappingException("%s says @MapsId(\"%s\"), but the key of %s has no such part. [maps-id]"
                    .formatted(relation, attribute, relation.owner));
        }
        sameCount(relation, meant, remotes);
        for (int i = 0; i < meant.size(); i++) {
            rename(meant.get(i), relation, remotes, remotes.get(i));
        }
        return meant;
    }

    private static boolean isCalled(ColumnSlot slot, String attribute) {
        String name = slot.name;
        return name.equals(attribute)
                || name.endsWith("." + attribute)
                || name.startsWith(attribute + ".")
                || name.contains("." + attribute + ".");
    }

    /** The join column names the column of the key, unless only the key has a name of its own. */
    private static void rename(ColumnSlot slot, RelationModel relation, List<ColumnSlot> remotes, ColumnSlot remote) {
        JoinColumn join = joinColumn(relation.joinColumns, remotes, remote);
        String simple = slot.name.substring(slot.name.lastIndexOf('.') + 1);
        if (join != null || slot.column.name.equals(DefaultNames.of(simple))) {
            slot.column.name = name(join, relation.name(), remote);
        }
    }

    static @Nullable JoinColumn joinColumn(List<JoinColumn> joins, List<ColumnSlot> keys, ColumnSlot key) {
        for (JoinColumn join : joins) {
            if (join.referencedColumnName().equalsIgnoreCase(key.column.name)) {
                return join;
            }
        }
        int position = keys.indexOf(key);
        JoinColumn join = position < joins.size() ? joins.get(position) : null;
        return join != null && (join.referencedColumnName().isEmpty() || joins.size() == 1) ? join : null;
    }

    static String name(@Nullable JoinColumn join, String prefix, ColumnSlot key) {
        return join == null || join.name().isEmpty() ? DefaultNames.of(prefix) + "_" + key.column.name : join.name();
    }

    static void describe(ColumnModel column, @Nullable JoinColumn join) {
        if (join != null) {
            column.nullable &= join.nullable();
            column.unique |= join.unique();
            column.definition = join.columnDefinition().isEmpty() ? column.definition : join.columnDefinition();
        }
    }

    /** @param referring the columns that refer to {@code keys} of {@code referred} */
    ForeignKeyModel foreignKey(
            RelationModel relation,
            List<ColumnSlot> referring,
            EntityModel referred,
            List<ColumnSlot> keys,
            List<JoinColumn> joins) {
        return foreignKey(
                relation,
                referring.stream().map(slot -> slot.column).toList(),
                referred,
                keys,
                ForeignKeyName.of(joins));
    }

    ForeignKeyModel foreignKey(
            RelationModel relation,
            List<ColumnModel> referring,
            EntityModel referred,
            List<ColumnSlot> keys,
            ForeignKeyName name) {
        boolean primary = keys.equals(slots(referred));
        List<ColumnModel> columns = primary
                ? columns(referred)
                : keys.stream().map(slot -> slot.column).toList();
        TableModel table = primary ? referred.table : tableOf(referred, keys.get(0));
        boolean split = referred.inheritance == Inheritance.TABLE_PER_CLASS
                && !referred.children().isEmpty();
        ForeignKeyModel foreignKey =
                new ForeignKeyModel(referring, table, columns, name.name(), name.inDatabase() && !split);
        PassiveUpdates passive = relation.member.find(PassiveUpdates.class);
        boolean mayChange = keys.stream().noneMatch(slot -> slot.column.generation != ColumnTraits.Generation.NONE);
        if (mayChange && (passive == null || passive.value())) {
            foreignKey.onUpdate = Action.CASCADE; // what passive updates rely on (FL-39)
        }
        return foreignKey;
    }

    private static TableModel tableOf(EntityModel entity, ColumnSlot slot) {
        EntityModel level = entity;
        while (level.slot(slot.column.name) != slot) {
            level = Objects.requireNonNull(level.base(), "column without entity");
        }
        return level.table;
    }

    /** What annotations say of the constraint itself. */
    record ForeignKeyName(String name, boolean inDatabase) {
        static ForeignKeyName of(List<JoinColumn> joins) {
            String name = "";
            boolean inDatabase = true;
            for (JoinColumn join : joins) {
                name = join.foreignKey().name().isEmpty()
                        ? name
                        : join.foreignKey().name();
                inDatabase &= join.foreignKey().value() != jakarta.persistence.ConstraintMode.NO_CONSTRAINT;
            }
            return new ForeignKeyName(name, inDatabase);
        }
    }
}
