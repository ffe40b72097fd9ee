package dev.holdfast.traces;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entity class of a model family: its attributes by the names that traces use. Immutable. */
final class EntityModel {
    /** What an attribute holds. */
    enum Shape {
        SCALAR,
        REFERENCE,
        COLLECTION
    }

    /**
     * An attribute.
     *
     * @param name as in traces: the column's name, or the relationship's
     * @param property as in Java
     * @param target the entity class at the other end of a relationship, else null
     * @param keyTable the table whose surrogate keys it holds, or null
     * @param key whether it is part of the primary key
     * @param generated whether the database makes its value
     */
    record Attribute(
            String name,
            String property,
            Class<?> type,
            Shape shape,
            @Nullable Class<?> target,
            @Nullable String keyTable,
            boolean key,
            boolean generated,
            MethodHandle getter,
            MethodHandle setter) {
        boolean relationship() {
            return shape != Shape.SCALAR;
        }

        @Nullable
        Object read(Object entity) throws Throwable {
            return getter.invoke(entity);
        }

        void write(Object entity, @Nullable Object value) throws Throwable {
            setter.invoke(entity, value);
        }

        /** The collection, loaded if need be. */
        @SuppressWarnings("unchecked")
        Collection<Object> collection(Object entity) throws Throwable {
            return (Collection<Object>) getter.invoke(entity);
        }
    }

    private final Class<?> type;
    private final String rootTable;
    private final Set<String> tables = new LinkedHashSet<>();
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();

    private EntityModel(Class<?> type, String rootTable) {
        this.type = type;
        this.rootTable = rootTable;
    }

    static EntityModel of(Class<?> type, FamilySchema schema) {
        Deque<Class<?>> classes = new ArrayDeque<>();
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            classes.push(each);
        }
        EntityModel model = new EntityModel(
                type, classes.getFirst().getAnnotation(Table.class).name());
        String table = model.rootTable;
        for (Class<?> each : classes) {
            Table own = each.getAnnotation(Table.class);
            table = own == null ? table : own.name();
            model.tables.add(table);
            for (Field field : each.getDeclaredFields()) {
                if (isPersistent(field)) {
                    Attribute attribute = attribute(field, table, schema);
                    model.attributes.put(attribute.name(), attribute);
                }
            }
        }
        return model;
    }

    private static boolean isPersistent(Field field) {
        return !field.isSynthetic()
                && !field.getName().contains("$")
                && !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers());
    }

    private static Attribute attribute(Field field, String table, FamilySchema schema) {
        Shape shape = shape(field);
        Column column = field.getAnnotation(Column.class);
        String name = column == null || column.name().isEmpty() ? field.getName() : column.name();
        return new Attribute(
                name,
                field.getName(),
                field.getType(),
                shape,
                target(field, shape),
                shape == Shape.SCALAR ? schema.keyTable(table, name) : null,
                field.isAnnotationPresent(Id.class),
                field.isAnnotationPresent(Id.class) && field.isAnnotationPresent(GeneratedValue.class),
                accessor(field, "get"),
                accessor(field, "set"));
    }

    private static Shape shape(Field field) {
        if (field.isAnnotationPresent(OneToMany.class) || field.isAnnotationPresent(ManyToMany.class)) {
            return Shape.COLLECTION;
        }
        return field.isAnnotationPresent(ManyToOne.class) || field.isAnnotationPresent(OneToOne.class)
                ? Shape.REFERENCE
                : Shape.SCALAR;
    }

    private static @Nullable Class<?> target(Field field, Shape shape) {
        return switch (shape) {
            case SCALAR -> null;
            case REFERENCE -> field.getType();
            case COLLECTION -> (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
        };
    }

    private static MethodHandle accessor(Field field, String verb) {
        String name = verb
                + Character.toUpperCase(field.getName().charAt(0))
                + field.getName().substring(1);
        try {
            Class<?> owner = field.getDeclaringClass();
            return MethodHandles.publicLookup()
                    .unreflect(verb.equals("get") ? owner.getMethod(name) : owner.getMethod(name, field.getType()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no accessor of " + field, e);
        }
    }

    Class<?> type() {
        return type;
    }

    /** The name that traces use. */
    String name() {
        return type.getSimpleName();
    }

    /** The table whose keys identify the entity. */
    String rootTable() {
        return rootTable;
    }

    /** All tables that hold a part of the entity. */
    Set<String> tables() {
        return tables;
    }

    Collection<Attribute> attributes() {
        return attributes.values();
    }

    Attribute attribute(String name) {
        Attribute attribute = attributes.get(name);
        if (attribute == null) {
            throw new IllegalArgumentException(name() + " has no attribute " + name + ", only " + attributes.keySet());
        }
        return attribute;
    }

    /** The attribute of that Java name. */
    Attribute byProperty(String property) {
        return attributes.values().stream()
                .filter(attribute -> attribute.property().equals(property))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + " has no property " + property));
    }
}
