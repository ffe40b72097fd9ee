package dev.holdfast.mapping;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.UnmappedClassException;
import dev.holdfast.error.UnmappedInstanceException;
import dev.holdfast.mapping.RegistryBuilder.Built;
import dev.holdfast.schema.MetaData;
import dev.holdfast.sql.EntityCatalog;
import dev.holdfast.sql.EntityShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The mapped classes of an application: reads their {@code jakarta.persistence} annotations once and knows their mappers
 * and tables from then on. Immutable, thread-safe.
 *
 * <pre>{@code
 * Registry registry = Registry.of(Artist.class, Album.class, Track.class);
 * registry.metadata().createAll(engine);
 * }</pre>
 */
public final class Registry implements EntityCatalog {
    private final List<Mapper> mappers;
    private final List<Mapper> insertOrder;
    private final Map<Mapper, Set<Mapper>> dependencies;
    private final Map<Class<?>, Mapper> byClass = new HashMap<>();
    private final Map<String, Mapper> byName = new HashMap<>();
    private final Map<Class<?>, EntityShape> shapes = new HashMap<>();
    private final MetaData metaData;

    private Registry(Built built) {
        this.mappers = built.mappers();
        this.metaData = built.metaData();
        this.dependencies = InsertOrder.dependencies(mappers);
        this.insertOrder = InsertOrder.of(dependencies);
        for (Mapper mapper : mappers) {
            mapper.registry(this);
            byClass.put(mapper.javaType(), mapper);
            byName.put(mapper.name(), mapper);
            shapes.put(mapper.javaType(), new MapperShape(mapper));
        }
    }

    /**
     * Maps classes. Entity superclasses, mapped superclasses and embeddables come along by themselves; converters with
     * {@code autoApply} have to be listed.
     *
     * @throws dev.holdfast.error.MappingException naming everything that is wrong with the classes, not only the first
     *     fault; or all classes that are not enhanced, and how to enhance them
     */
    public static Registry of(Class<?>... classes) {
        List<Class<?>> given = new ArrayList<>();
        for (Class<?> type : classes) {
            if (type == null) {
                throw new InvalidArgumentException("Registry.of was given null instead of a class. [null-class]");
            }
            given.add(type);
        }
        return new Registry(new RegistryBuilder().build(given));
    }

    /**
     * The mapper of an entity class.
     *
     * @throws UnmappedClassException if the class is no entity of this registry
     */
    public Mapper mapper(Class<?> entity) {
        Mapper mapper = findMapper(entity);
        if (mapper == null) {
            throw unmapped(entity == null ? "null" : entity.getName());
        }
        return mapper;
    }

    /** The mapper of an entity by the entity's name, which is the class's simple name unless {@code @Entity} says otherwise. */
    public Mapper mapper(String entityName) {
        Mapper mapper = byName.get(entityName);
        if (mapper == null) {
            throw unmapped(entityName);
        }
        return mapper;
    }

    public @Nullable Mapper findMapper(@Nullable Class<?> entity) {
        return byClass.get(entity);
    }

    /**
     * The mapper of an object's class.
     *
     * @throws UnmappedInstanceException if the class is no entity of this registry
     */
    public Mapper mapperOf(Object instance) {
        Mapper mapper = instance == null ? null : byClass.get(instance.getClass());
        if (mapper == null) {
            throw new UnmappedInstanceException(
                    "%s is not an instance of a mapped class. Mapped are: %s. [unmapped-instance]"
                            .formatted(
                                    instance == null
                                            ? "null"
                                            : "A " + instance.getClass().getName(),
                                    names()));
        }
        return mapper;
    }

    /** All mappers: superclasses first, else in the order in which the classes were given. */
    public List<Mapper> mappers() {
        return mappers;
    }

    /**
     * All mappers in the order of INSERTs: those that others refer to first, unrelated ones by class name; the classes of a
     * hierarchy together, the root first. References inside a hierarchy and post-update ones do not count (FL-12).
     */
    public List<Mapper> insertOrder() {
        return insertOrder;
    }

    /** For the root of each hierarchy, the roots that its rows refer to; what {@link #insertOrder()} is made of. */
    public Map<Mapper, Set<Mapper>> dependencies() {
        return dependencies;
    }

    /** The tables of all entities and associations. */
    public MetaData metadata() {
        return metaData;
    }

    @Override
    public EntityShape shape(Class<?> entity) {
        EntityShape shape = shapes.get(entity);
        if (shape == null) {
            throw unmapped(entity.getName());
        }
        return shape;
    }

    private UnmappedClassException unmapped(String entity) {
        return new UnmappedClassException(
                "%s is not mapped: add the class to Registry.of(...). Mapped are: %s. [unmapped-class]"
                        .formatted(entity, names()));
    }

    private String names() {
        return mappers.stream().map(Mapper::name).sorted().collect(Collectors.joining(", "));
    }
}
