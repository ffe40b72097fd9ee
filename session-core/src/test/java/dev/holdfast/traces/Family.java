package dev.holdfast.traces;

import dev.holdfast.mapping.Registry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model family: entity classes, their mapping and their tables. One thread at a time. */
final class Family {
    private static final String MODEL = "dev.holdfast.traces.model.";
    private static final Map<String, List<String>> ENTITIES = Map.of(
            "shop", List.of("User", "Address", "Order", "Item", "Profile"),
            "tree", List.of("Node"),
            "staff", List.of("Company", "Person", "Manager", "Engineer"),
            "vehicles", List.of("Owner", "Vehicle", "Car", "SportsCar", "Truck"),
            "versioned", List.of("Document", "Paragraph"),
            "natural", List.of("Country", "City", "Landmark"),
            "cyclic", List.of("Player", "Ball"),
            "assoc", List.of("Student", "Course", "Enrolment"));

    private final String name;
    private final FamilySchema schema;
    private final Class<?>[] classes;
    private @Nullable Registry registry;
    private final Map<String, EntityModel> entities = new LinkedHashMap<>();

    private Family(String name, FamilySchema schema, Class<?>[] classes) {
        this.name = name;
        this.schema = schema;
        this.classes = classes;
    }

    /** Loads the classes of a family; the agent must be there before. */
    static Family of(String name) {
        List<String> names = ENTITIES.get(name);
        if (names == null) {
            throw new IllegalArgumentException("no such family: " + name + ", only " + ENTITIES.keySet());
        }
        Class<?>[] classes =
                names.stream().map(entity -> load(name + "." + entity)).toArray(Class<?>[]::new);
        Family family = new Family(name, FamilySchema.of(name), classes);
        for (Class<?> type : classes) {
            family.entities.put(type.getSimpleName(), EntityModel.of(type, family.schema));
        }
        return family;
    }

    private static Class<?> load(String entity) {
        try {
            return Class.forName(MODEL + entity);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the model has no class " + entity, e);
        }
    }

    String name() {
        return name;
    }

    FamilySchema schema() {
        return schema;
    }

    /** The mapping, read when it is first needed. */
    Registry registry() {
        if (registry == null) {
            registry = Registry.of(classes);
        }
        return registry;
    }

    EntityModel entity(String entity) {
        EntityModel model = entities.get(entity);
        if (model == null) {
            throw new IllegalArgumentException("family " + name + " has no entity " + entity);
        }
        return model;
    }

    EntityModel entityOf(Object instance) {
        return entity(instance.getClass().getSimpleName());
    }
}
