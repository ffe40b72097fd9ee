package dev.holdfast.mapping;

import jakarta.persistence.AccessType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An entity class as annotations describe it. Changes while a registry is built. */
final class EntityModel {
    private final Class<?> javaType;
    private final String name;
    private final @Nullable EntityModel parent;
    private final List<Class<?>> levels;
    private final List<EntityModel> children = new ArrayList<>();
    private final List<AttributeModel> own = new ArrayList<>();
    private final Map<String, ColumnSlot> hidden = new LinkedHashMap<>();

    final TableModel table;
    final Layout layout;
    final AccessType access;

    @Nullable
    Inheritance inheritance;

    @Nullable
    Class<?> idClass;
    /** Something is wrong with it that has been reported. */
    boolean faulty;

    @Nullable
    ColumnModel discriminatorColumn;

    @Nullable
    Object discriminatorValue;

    /** @param levels classes whose fields belong to this entity and not to its parent, topmost first */
    EntityModel(
            Class<?> javaType,
            String name,
            @Nullable EntityModel parent,
            List<Class<?>> levels,
            TableModel table,
            Layout layout,
            AccessType access) {
        this.javaType = javaType;
        this.name = name;
        this.parent = parent;
        this.levels = List.copyOf(levels);
        this.table = table;
        this.layout = layout;
        this.access = access;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    Class<?> javaType() {
        return javaType;
    }

    String name() {
        return name;
    }

    @Nullable
    EntityModel parent() {
        return parent;
    }

    /** The parent whose columns and identity this entity shares; none in a hierarchy of one table for each class. */
    @Nullable
    EntityModel base() {
        return inheritance == Inheritance.TABLE_PER_CLASS ? null : parent;
    }

    /** The top of the hierarchy, which has the key. */
    EntityModel root() {
        EntityModel base = base();
        return base == null ? this : base.root();
    }

    List<EntityModel> children() {
        return children;
    }

    List<Class<?>> levels() {
        return levels;
    }

    boolean isA(EntityModel other) {
        EntityModel base = base();
        return this == other || (base != null && base.isA(other));
    }

    boolean isHierarchy() {
        return parent != null || !children.isEmpty();
    }

    /** Whether this is the entity that the rows of its table are about, not a subclass in the same table. */
    boolean ownsTable() {
        EntityModel base = base();
        return base == null || base.table != table;
    }

    /** Attributes that the parent does not have, superclasses first. */
    List<AttributeModel> own() {
        return own;
    }

    /** All attributes, inherited ones first. */
    List<AttributeModel> attributes() {
        EntityModel base = base();
        return base == null
                ? List.copyOf(own)
                : Stream.concat(base.attributes().stream(), own.stream()).toList();
    }

    /** Relationships in the order of cascades: the class's own, then inherited ones. */
    List<RelationModel> relations() {
        List<RelationModel> relations = new ArrayList<>();
        for (int level = levels.size() - 1; level >= 0; level--) {
            Class<?> declaring = levels.get(level);
            own.stream()
                    .filter(attribute -> attribute.member.declaring() == declaring)
                    .filter(RelationModel.class::isInstance)
                    .forEach(attribute -> relations.add((RelationModel) attribute));
        }
        EntityModel base = base();
        if (base != null) {
            relations.addAll(base.relations());
        }
        return relations;
    }

    /** Own columns that no field shows. */
    List<ColumnSlot> hidden() {
        return List.copyOf(hidden.values());
    }

    /** All columns that no field shows, inherited ones first. */
    List<ColumnSlot> allHidden() {
        EntityModel base = base();
        return base == null
                ? hidden()
                : Stream.concat(base.allHidden().stream(), hidden.values().stream())
                        .toList();
    }

    /** The place of a column in this entity's own table, or null. */
    @Nullable
    ColumnSlot slot(String column) {
        for (EntityModel level = this; level != null && level.table == table; level = level.base()) {
            ColumnSlot found = level.ownSlot(column);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable ColumnSlot ownSlot(String column) {
        return Stream.concat(own.stream().flatMap(attribute -> attribute.slots().stream()), hidden.values().stream())
                .filter(slot -> slot.column.name.equalsIgnoreCase(column))
                .findFirst()
                .orElse(null);
    }

    ColumnSlot hide(ColumnModel column) {
        ColumnSlot slot = ColumnSlot.hidden(column);
        hidden.put(column.name, slot);
        return slot;
    }

    @Override
    public String toString() {
        return name;
    }
}
