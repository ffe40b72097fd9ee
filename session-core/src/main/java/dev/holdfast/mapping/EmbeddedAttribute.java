package dev.holdfast.mapping;

import dev.holdfast.instrument.Managed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An {@code @Embedded} value: one object in the entity, several columns in the table (AT-18). */
public final class EmbeddedAttribute extends Attribute {
    private final EmbeddableType type;
    private List<ColumnAttribute> components = List.of();

    EmbeddedAttribute(Mapper mapper, String name, int number, EmbeddableType type) {
        super(mapper, name, number, type.javaType());
        this.type = type;
    }

    /** Its columns, nested ones included, in mapping order. */
    public List<ColumnAttribute> components() {
        return components;
    }

    public EmbeddableType type() {
        return type;
    }

    void components(List<ColumnAttribute> components) {
        this.components = List.copyOf(components);
    }

    /** The value of one component, null if the embedded object or one on the way is null. */
    @Nullable
    Object component(Managed entity, int[] path) {
        return componentOf(entity.$hf$get(number()), path);
    }

    /** The value of one component in an embedded object, null if that or one on the way is null. */
    @Nullable
    Object componentOf(@Nullable Object embeddedObject, int[] path) {
        Object value = embeddedObject;
        EmbeddableType level = type;
        for (int depth = 0; value != null && depth < path.length; depth++) {
            value = level.get(value, path[depth]);
            if (depth + 1 < path.length) {
                level = level.nested(path[depth]);
            }
        }
        return value;
    }

    /** Replaces one component; the embedded object is made if it is null and the value is not. */
    void component(Managed entity, int[] path, @Nullable Object value) {
        Object root = entity.$hf$get(number());
        if (root == null && value == null) {
            return;
        }
        entity.$hf$set(number(), type.with(root, path, 0, value));
    }

    /**
     * Makes the embedded object of a row.
     *
     * @param values one for each of {@link #components()}, in their order
     * @return null if all values are null
     */
    public @Nullable Object build(@Nullable Object[] values) {
        List<Component> present = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                present.add(new Component(components.get(i), value));
            }
        }
        return present.isEmpty() ? null : build(type, present, 0);
    }

    /** A component that is not null. */
    private record Component(ColumnAttribute column, Object value) {
        int[] path() {
            return column.path();
        }
    }

    private static Object build(EmbeddableType level, List<Component> present, int depth) {
        Map<Integer, Object> values = new HashMap<>();
        Map<Integer, List<Component>> nested = new HashMap<>();
        for (Component component : present) {
            int index = component.path()[depth];
            if (component.path().length == depth + 1) {
                values.put(index, component.value());
            } else {
                nested.computeIfAbsent(index, i -> new ArrayList<>()).add(component);
            }
        }
        nested.forEach((index, inner) -> values.put(index, build(level.nested(index), inner, depth + 1)));
        return level.of(values);
    }
}
