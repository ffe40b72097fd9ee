package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.schema.MetaData;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.lang.reflect.AccessibleObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads annotated classes, step by step, into mappers and tables. */
final class RegistryBuilder {
    private final Faults faults = new Faults();
    private final Enhancement enhancement = new Enhancement();
    private final Converters converters = new Converters();
    private final ColumnReader columns = new ColumnReader(new ColumnTypes(converters));
    private final Tables tables = new Tables();
    private final KeyResolver keys = new KeyResolver();
    private final Map<Class<?>, EntityModel> entities = new LinkedHashMap<>();
    private final Map<EntityModel, MapperBuilder> builders = new LinkedHashMap<>();

    /**
     * What a registry is made of.
     *
     * @param mappers superclasses first, else in the order of the classes given
     */
    record Built(List<Mapper> mappers, MetaData metaData) {}

    Built build(List<Class<?>> classes) {
        Set<Class<?>> mapped = entityClasses(classes);
        faults.throwIfAny();
        checkEnhanced(mapped);
        EntityModelReader models = new EntityModelReader(mapped, enhancement, tables);
        mapped.forEach(type -> faults.collect(() -> entities.put(type, models.read(type, entities))));
        faults.throwIfAny();
        readAttributes();
        new RelationResolver(entities, faults, keys, new AssociationResolver(keys, tables)).resolve();
        faults.throwIfAny();
        new TableAssembler(keys, faults).assemble(entities.values());
        faults.throwIfAny();
        MetaData metaData = tables.define();
        return new Built(mappers(), metaData);
    }

    private Set<Class<?>> entityClasses(List<Class<?>> classes) {
        Set<Class<?>> mapped = new LinkedHashSet<>();
        for (Class<?> type : classes) {
            if (AttributeConverter.class.isAssignableFrom(type)) {
                faults.collect(() -> converters.register(type));
            } else if (type.isAnnotationPresent(Entity.class)) {
                addWithParents(type, mapped);
            } else if (!type.isAnnotationPresent(Embeddable.class)
                    && !type.isAnnotationPresent(MappedSuperclass.class)) {
                faults.add("%s is not an entity: it has no @Entity of jakarta.persistence. [not-an-entity]"
                        .formatted(type.getName()));
            }
        }
        return mapped;
    }

    private void addWithParents(Class<?> type, Set<Class<?>> mapped) {
        if (type.isInterface() || type.isEnum() || type.isRecord()) {
            faults.add("""
                    %s cannot be an entity: only classes have an identity and can change. Records can be embeddables or results. \
                    [not-a-class]""".formatted(type.getName()));
            return;
        }
        Class<?> parent = EntityModelReader.parent(type);
        if (parent != null) {
            addWithParents(parent, mapped);
        }
        mapped.add(type);
    }

    private void checkEnhanced(Set<Class<?>> mapped) {
        Set<Class<?>> seen = new LinkedHashSet<>();
        for (Class<?> entity : mapped) {
            EntityModelReader.levels(entity).forEach(level -> checkEnhanced(level, seen));
        }
        enhancement.throwIfMissing();
    }

    private void checkEnhanced(Class<?> level, Set<Class<?>> seen) {
        if (level.isRecord() || !seen.add(level)) {
            return;
        }
        enhancement.check(level);
        Arrays.stream(level.getDeclaredFields())
                .map(java.lang.reflect.Field::getType)
                .filter(type -> type.isAnnotationPresent(Embeddable.class))
                .flatMap(type -> EmbeddableReader.levels(type).stream())
                .forEach(embeddable -> checkEnhanced(embeddable, seen));
    }

    private void readAttributes() {
        entities.keySet().forEach(this::registerSequences);
        EntityReader reader = new EntityReader(columns, new EmbeddableReader(columns, enhancement, faults), faults);
        for (EntityModel entity : entities.values()) {
            int before = faults.count();
            faults.collect(() -> reader.read(entity));
            if (entity.base() == null) {
                faults.collect(() -> Discriminators.read(entity));
            }
            entity.faulty = faults.count() > before;
        }
    }

    private void registerSequences(Class<?> entity) {
        for (Class<?> level : EntityModelReader.levels(entity)) {
            for (SequenceGenerator generator : level.getAnnotationsByType(SequenceGenerator.class)) {
                columns.register(generator, level);
            }
            Stream.<AccessibleObject>concat(
                            Arrays.stream(level.getDeclaredFields()), Arrays.stream(level.getDeclaredMethods()))
                    .flatMap(member -> Arrays.stream(member.getAnnotationsByType(SequenceGenerator.class)))
                    .forEach(generator -> columns.register(generator, level));
        }
    }

    private List<Mapper> mappers() {
        CallbackReader callbacks = new CallbackReader();
        for (EntityModel entity : entities.values()) {
            EntityModel parent = entity.parent();
            MapperBuilder above = parent == null ? null : builders.get(parent);
            builders.put(entity, new MapperBuilder(entity, above == null ? null : above.mapper(), keys));
        }
        builders.values().forEach(builder -> faults.collect(() -> describe(builder, callbacks)));
        faults.throwIfAny();
        MapperLinker linker = new MapperLinker(builders);
        for (MapperBuilder builder : builders.values()) {
            builder.relationships()
                    .forEach((model, relationship) -> faults.collect(() -> linker.link(builder, model, relationship)));
        }
        faults.throwIfAny();
        List<Mapper> mappers = new ArrayList<>();
        builders.values().forEach(builder -> mappers.add(builder.mapper()));
        return List.copyOf(mappers);
    }

    private void describe(MapperBuilder builder, CallbackReader callbacks) {
        Class<?> type = builder.entity().javaType();
        builder.describe(
                enhancement.prototype(type), callbacks.read(type, EntityModelReader.levels(type)), this::mapperOf);
    }

    private Mapper mapperOf(EntityModel entity) {
        @Nullable MapperBuilder builder = builders.get(entity);
        if (builder == null) {
            throw new MappingException("%s has no mapper. [unmapped-target]".formatted(entity));
        }
        return builder.mapper();
    }
}
