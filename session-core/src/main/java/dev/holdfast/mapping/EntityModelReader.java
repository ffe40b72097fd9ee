package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.instrument.Managed;
import jakarta.persistence.AccessType;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SecondaryTables;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what annotations say of an entity class as a whole. */
final class EntityModelReader {
    private final Set<Class<?>> mapped;
    private final Enhancement enhancement;
    private final Tables tables;

    EntityModelReader(Set<Class<?>> mapped, Enhancement enhancement, Tables tables) {
        this.mapped = mapped;
        this.enhancement = enhancement;
        this.tables = tables;
    }

    /** The next entity above, or null. */
    static @Nullable Class<?> parent(Class<?> type) {
        for (Class<?> above = type.getSuperclass(); above != null; above = above.getSuperclass()) {
            if (above.isAnnotationPresent(Entity.class)) {
                return above;
            }
        }
        return null;
    }

    /** The entity and all mapped superclasses and entities above it, topmost first. */
    static List<Class<?>> levels(Class<?> type) {
        List<Class<?>> levels = new ArrayList<>();
        for (@Nullable Class<?> level = type; level != null; level = level.getSuperclass()) {
            if (level.isAnnotationPresent(Entity.class) || level.isAnnotationPresent(MappedSuperclass.class)) {
                levels.add(0, level);
            }
        }
        return levels;
    }

    /** @param known the entities read so far, the parent among them */
    EntityModel read(Class<?> type, Map<Class<?>, EntityModel> known) {
        refuseUnsupported(type);
        Class<?> above = parent(type);
        EntityModel parent = above == null ? null : known.get(above);
        if (above != null && parent == null) {
            throw new MappingException("%s cannot be mapped without its superclass %s. [bad-superclass]"
                    .formatted(type.getSimpleName(), above.getSimpleName()));
        }
        Inheritance inheritance = parent == null ? inheritance(type) : parent.inheritance;
        List<Class<?>> levels = levels(type);
        AccessType access = Members.accessOf(levels);
        List<Class<?>> own = parent == null || inheritance == Inheritance.TABLE_PER_CLASS
                ? levels
                : levels.stream()
                        .filter(level -> !level.isAssignableFrom(parent.javaType()))
                        .toList();
        Entity annotation = type.getAnnotation(Entity.class);
        String name = annotation.name().isEmpty() ? type.getSimpleName() : annotation.name();
        TableModel table = table(type, name, parent, inheritance);
        EntityModel entity = new EntityModel(type, name, parent, own, table, layout(type), access);
        entity.inheritance = inheritance;
        entity.idClass = levels.stream()
                .map(level -> level.getAnnotation(IdClass.class))
                .filter(java.util.Objects::nonNull)
                .map(IdClass::value)
                .<Class<?>>map(idClass -> idClass)
                .reduce((upper, lower) -> lower)
                .orElse(null);
        return entity;
    }

    private static void refuseUnsupported(Class<?> type) {
        if (type.isAnnotationPresent(SecondaryTable.class) || type.isAnnotationPresent(SecondaryTables.class)) {
            throw new MappingException("""
                    %s: @SecondaryTable is not supported. Map the other table as an entity with a @OneToOne. [unsupported-mapping]""".formatted(type.getSimpleName()));
        }
    }

    /** Null for a class that is alone. */
    private @Nullable Inheritance inheritance(Class<?> root) {
        jakarta.persistence.Inheritance annotation = root.getAnnotation(jakarta.persistence.Inheritance.class);
        if (annotation != null) {
            return Inheritance.valueOf(annotation.strategy().name());
        }
        boolean hierarchy = root.isAnnotationPresent(DiscriminatorColumn.class)
                || mapped.stream().anyMatch(type -> parent(type) == root);
        return hierarchy ? Inheritance.SINGLE_TABLE : null;
    }

    private TableModel table(
            Class<?> type, String name, @Nullable EntityModel parent, @Nullable Inheritance inheritance) {
        Table annotation = type.getDeclaredAnnotation(Table.class);
        if (parent != null && inheritance == Inheritance.SINGLE_TABLE) {
            if (annotation != null && !annotation.name().isEmpty()) {
                throw new MappingException("""
                        %s has a @Table, but shares the table "%s" of its hierarchy. Drop the @Table, or choose \
                        InheritanceType.JOINED on %s. [table-of-subclass]""".formatted(type.getSimpleName(), parent.table.name(), parent.root()));
            }
            return parent.table;
        }
        if (annotation == null) {
            return tables.addFor(type, null, DefaultNames.of(name));
        }
        String schema = annotation.schema().isEmpty() ? annotation.catalog() : annotation.schema();
        TableModel table = tables.addFor(
                type,
                schema.isEmpty() ? null : schema,
                annotation.name().isEmpty() ? DefaultNames.of(name) : annotation.name());
        TableConstraints.add(table, annotation.uniqueConstraints(), annotation.indexes(), annotation.check());
        if (!annotation.comment().isEmpty()) {
            table.constraint(spec -> spec.comment(annotation.comment()));
        }
        return table;
    }

    private Layout layout(Class<?> type) {
        Class<?> concrete = type;
        if (Modifier.isAbstract(type.getModifiers())) {
            concrete = mapped.stream()
                    .filter(type::isAssignableFrom)
                    .filter(candidate -> !Modifier.isAbstract(candidate.getModifiers()))
                    .findFirst()
                    .orElse(type);
        }
        Managed prototype = enhancement.prototype(concrete);
        Layout layout = prototype == null ? counted(type) : Layout.of(prototype.$hf$layout());
        return layout.upTo(type);
    }

    /** An abstract class without mapped subclasses has no instances; any numbering will do. */
    private static Layout counted(Class<?> type) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Class<?> level : levels(type)) {
            for (Field field : level.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    numbers.put(Layout.key(level.getName(), field.getName()), numbers.size());
                }
            }
        }
        return new Layout(dev.holdfast.instrument.Hooks.FORMAT, numbers);
    }
}
