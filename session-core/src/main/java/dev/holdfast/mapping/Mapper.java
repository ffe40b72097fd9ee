package dev.holdfast.mapping;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.instrument.Managed;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The run-time description of one entity class. Immutable once its registry is built, safe to share between threads.
 *
 * <p>A subclass's mapper lists inherited attributes too, as objects of its own with the same numbers.
 */
public final class Mapper {
    private final Class<?> javaType;
    private final String name;
    private final @Nullable Mapper parent;
    private final List<Mapper> children = new ArrayList<>();
    private final @Nullable Inheritance inheritance;
    private final @Nullable Discriminator discriminator;

    // Filled while the registry is built, final from then on.
    private List<Table> tables = List.of();
    private List<Attribute> attributes = List.of();
    private List<ColumnAttribute> columns = List.of();
    private List<EmbeddedAttribute> embeddeds = List.of();
    private List<Relationship> relationships = List.of();
    private List<ColumnAttribute> identifier = List.of();
    private @Nullable ColumnAttribute version;
    private Map<String, Attribute> byName = Map.of();
    private Map<Column<?>, ColumnAttribute> byColumn = Map.of();
    private int fieldCount;
    private int hiddenCount;
    private @Nullable Managed prototype;
    private @Nullable IdentifierType identifierType;
    private Callbacks callbacks = Callbacks.NONE;
    private @Nullable Registry registry;
    private final Map<Class<?>, Object> extensions = new ConcurrentHashMap<>();

    Mapper(
            Class<?> javaType,
            String name,
            @Nullable Mapper parent,
            @Nullable Inheritance inheritance,
            @Nullable Discriminator discriminator) {
        this.javaType = javaType;
        this.name = name;
        this.parent = parent;
        this.inheritance = inheritance;
        this.discriminator = discriminator;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /**
     * The column that tells the classes of a hierarchy apart.
     *
     * @param value this class's value, of the column's Java type; null for a class without one
     */
    public record Discriminator(Column<?> column, @Nullable Object value) {}

    public Class<?> javaType() {
        return javaType;
    }

    /** The entity's name: the class's simple name unless the mapping says otherwise. */
    public String name() {
        return name;
    }

    public @Nullable Mapper parent() {
        return parent;
    }

    /** The top of the hierarchy; its class is part of the identity key (IM-02). */
    public Mapper root() {
        return parent == null || inheritance == Inheritance.TABLE_PER_CLASS ? this : parent.root();
    }

    /** Mappers of direct subclasses. */
    public List<Mapper> children() {
        return List.copyOf(children);
    }

    /** This mapper and all below it. */
    public List<Mapper> family() {
        List<Mapper> family = new ArrayList<>();
        family.add(this);
        for (int i = 0; i < family.size(); i++) {
            family.addAll(family.get(i).children);
        }
        return family;
    }

    public boolean isA(Mapper other) {
        return this == other || (parent != null && parent.isA(other));
    }

    /** How the hierarchy is stored; null for a class without mapped super- or subclasses. */
    public @Nullable Inheritance inheritance() {
        return inheritance;
    }

    public @Nullable Discriminator discriminator() {
        return discriminator;
    }

    /** Whether rows of this class may turn out to be of a subclass. */
    public boolean isPolymorphic() {
        return discriminator != null && !children.isEmpty();
    }

    public boolean isAbstract() {
        return java.lang.reflect.Modifier.isAbstract(javaType.getModifiers());
    }

    /** The tables that hold an instance, the root's first. */
    public List<Table> tables() {
        return tables;
    }

    /** The table of this class's own columns: the last of {@link #tables()}. */
    public Table table() {
        return tables.get(tables.size() - 1);
    }

    /** All attributes by number; null where a hooked field is not mapped. */
    public List<@Nullable Attribute> attributes() {
        return attributes;
    }

    /** All mapped columns in the order of the tables, those of embedded values and hidden ones included. */
    public List<ColumnAttribute> columns() {
        return columns;
    }

    public List<EmbeddedAttribute> embeddeds() {
        return embeddeds;
    }

    /** All relationships: those of the class itself before inherited ones, each in the order of the mapping. */
    public List<Relationship> relationships() {
        return relationships;
    }

    /** The attributes of the primary key in key order. */
    public List<ColumnAttribute> identifier() {
        return identifier;
    }

    public IdentifierType identifierType() {
        return Objects.requireNonNull(identifierType, "registry is not built");
    }

    public @Nullable ColumnAttribute version() {
        return version;
    }

    /** How many hooked fields an instance has. */
    public int fieldCount() {
        return fieldCount;
    }

    /** How many slots of {@link HiddenValues} an instance needs. */
    public int hiddenCount() {
        return hiddenCount;
    }

    /** The attribute called {@code name}, a component of an embedded value ({@code address.street}) included. */
    public Attribute attribute(String attributeName) {
        Attribute attribute = byName.get(attributeName);
        if (attribute == null) {
            throw new InvalidArgumentException("%s has no attribute \"%s\". It has: %s. [unknown-attribute]"
                    .formatted(
                            name,
                            attributeName,
                            String.join(", ", byName.keySet().stream().sorted().toList())));
        }
        return attribute;
    }

    public @Nullable Attribute findAttribute(String attributeName) {
        return byName.get(attributeName);
    }

    /** The relationship called {@code name}. */
    public Relationship relationship(String attributeName) {
        if (attribute(attributeName) instanceof Relationship relationship) {
            return relationship;
        }
        throw new InvalidArgumentException(
                "%s.%s is a column, not a relationship. [not-a-relationship]".formatted(name, attributeName));
    }

    /** The attribute that holds a column's value, or null if the column is not this mapper's. */
    public @Nullable ColumnAttribute columnAttribute(Column<?> column) {
        return byColumn.get(column);
    }

    /** The attributes of the primary key, after a check that {@code table} is one of {@link #tables()}. */
    public List<ColumnAttribute> keyColumnsOf(Table table) {
        requireOwn(table);
        return identifier;
    }

    /** The attributes with a column in one of {@link #tables()}, those of the key included, in the table's order. */
    public List<ColumnAttribute> columnsOf(Table table) {
        requireOwn(table);
        List<ColumnAttribute> found = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            ColumnAttribute attribute = byColumn.get(column);
            if (attribute != null) {
                found.add(attribute);
            }
        }
        return List.copyOf(found);
    }

    private void requireOwn(Table table) {
        if (!tables.contains(table)) {
            throw new InvalidArgumentException("%s is not stored in the table \"%s\", but in: %s. [foreign-table]"
                    .formatted(
                            name, table.name(), tables.stream().map(Table::name).toList()));
        }
    }

    /** Whether some part of the primary key of a new row is generated. */
    public boolean isGeneratedKey() {
        return identifier.stream().anyMatch(part -> part.traits().generated());
    }

    /** The mapper of the hierarchy below and including this one that has a discriminator value; null if none has (IN-02). */
    public @Nullable Mapper childFor(Object discriminatorValue) {
        for (Mapper member : family()) {
            Discriminator own = member.discriminator;
            if (own != null && discriminatorValue.equals(own.value())) {
                return member;
            }
        }
        return null;
    }

    /** The attribute with a number; null where a hooked field is not mapped. */
    public @Nullable Attribute attribute(int number) {
        return attributes.get(number);
    }

    /** A new instance made without user code (IM-21). */
    public Managed newInstance() {
        if (prototype == null) {
            throw new InvalidArgumentException(
                    "%s is abstract: it has no instances of its own. [abstract-entity]".formatted(name));
        }
        return (Managed) Objects.requireNonNull(prototype.$hf$new());
    }

    /** The entity's lifecycle callbacks ({@code @PrePersist} and so on). */
    public Callbacks callbacks() {
        return callbacks;
    }

    @Override
    public String toString() {
        return name;
    }

    void describe(
            List<Table> tables,
            List<@Nullable Attribute> numbered,
            List<ColumnAttribute> columns,
            List<EmbeddedAttribute> embeddeds,
            List<Relationship> relationships,
            List<ColumnAttribute> identifier,
            IdentifierType identifierType,
            @Nullable ColumnAttribute version,
            @Nullable Managed prototype) {
        this.tables = List.copyOf(tables);
        this.attributes = java.util.Collections.unmodifiableList(new ArrayList<>(numbered));
        this.columns = List.copyOf(columns);
        this.embeddeds = List.copyOf(embeddeds);
        this.relationships = List.copyOf(relationships);
        this.identifier = List.copyOf(identifier);
        this.identifierType = identifierType;
        this.version = version;
        this.prototype = prototype;
        Map<String, Attribute> names = new HashMap<>();
        Map<Column<?>, ColumnAttribute> holders = new HashMap<>();
        for (ColumnAttribute column : columns) {
            if (!column.isHidden()) {
                names.put(column.name(), column);
            }
            column.columns().forEach(c -> holders.put(c, column));
        }
        embeddeds.forEach(embedded -> names.put(embedded.name(), embedded));
        relationships.forEach(relationship -> names.put(relationship.name(), relationship));
        columns.stream().filter(ColumnAttribute::isHidden).forEach(column -> names.putIfAbsent(column.name(), column));
        this.byName = Map.copyOf(names);
        this.byColumn = holders;
        this.hiddenCount =
                (int) columns.stream().filter(ColumnAttribute::isHidden).count();
        this.fieldCount = numbered.size() - hiddenCount;
    }

    /** The registry this mapper belongs to. */
    public Registry registry() {
        return Objects.requireNonNull(registry, "registry is not built");
    }

    void registry(Registry owner) {
        this.registry = owner;
    }

    /**
     * What a floor above derives from this mapper once and keeps with it: plans, compiled statements, masks. If two
     * threads come first at the same time, both derive and one result is kept.
     */
    public <T> T extension(Class<T> kind, Function<Mapper, T> derive) {
        Object found = extensions.get(kind);
        if (found == null) {
            T derived = derive.apply(this);
            found = extensions.putIfAbsent(kind, derived);
            if (found == null) {
                found = derived;
            }
        }
        return kind.cast(found);
    }

    void callbacks(Callbacks callbacks) {
        this.callbacks = callbacks;
    }
}
