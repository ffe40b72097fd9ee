package dev.holdfast.mapping;

import dev.holdfast.error.DetachedInstanceException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.UnmappedInstanceException;
import dev.holdfast.instrument.Hooks;
import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.Mapper.Discriminator;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.EntityShape;
import dev.holdfast.sql.NamedColumn;
import dev.holdfast.sql.NamedTable;
import dev.holdfast.sql.RelationShape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mapper as statements see it. */
final class MapperShape implements EntityShape {
    private final Mapper mapper;
    private final List<Column<?>> columns;
    private final @Nullable Restriction restriction;
    private final Map<String, RelationShape> relationships = new HashMap<>();

    MapperShape(Mapper mapper) {
        this.mapper = mapper;
        this.columns = mapper.columns().stream()
                .filter(attribute -> !attribute.deferred())
                .<Column<?>>map(ColumnAttribute::column)
                .toList();
        this.restriction = restriction(mapper);
        mapper.relationships()
                .forEach(relationship -> relationships.put(relationship.name(), LinkedShape.of(relationship)));
    }

    @Override
    public Class<?> javaType() {
        return mapper.javaType();
    }

    @Override
    public String name() {
        return mapper.name();
    }

    @Override
    public List<Table> tables() {
        return mapper.tables();
    }

    @Override
    public List<Column<?>> keyColumns(NamedTable table) {
        return mapper.keyColumnsOf((Table) table).stream()
                .<Column<?>>map(attribute -> attribute.columnIn((Table) table))
                .toList();
    }

    @Override
    public List<Column<?>> columns() {
        return columns;
    }

    @Override
    public NamedColumn<?> column(String attribute) {
        NamedColumn<?> held = heldKey(attribute);
        if (held != null) {
            return held;
        } else if (mapper.attribute(attribute) instanceof ColumnAttribute column) {
            return column.column();
        }
        throw new InvalidArgumentException(
                "%s.%s is not one column. Name a column, or use the relationship with join, eq, any or has. [not-a-column]"
                        .formatted(mapper, attribute));
    }

    /** The own column that refers to an attribute of another entity, named by path: {@code album.id}. */
    private @Nullable NamedColumn<?> heldKey(String path) {
        int dot = path.indexOf('.');
        if (dot < 0 || !relationships.containsKey(path.substring(0, dot))) {
            return null;
        }
        Relationship relationship = mapper.relationship(path.substring(0, dot));
        Attribute referred = relationship.target().attribute(path.substring(dot + 1));
        return relationship.pairs().stream()
                .filter(pair -> pair.remote() == referred && relationship.association() == null)
                .map(pair -> pair.local().column())
                .filter(column -> tables().contains(column.table()))
                .findFirst()
                .orElseThrow(() -> new InvalidArgumentException("""
                        The table of %s does not hold %s, it only refers to it: join the relationship and use the \
                        attribute of the joined entity. [not-a-column]""".formatted(mapper, path)));
    }

    @Override
    public RelationShape relationship(String attribute) {
        return Objects.requireNonNull(
                relationships.get(mapper.relationship(attribute).name()));
    }

    @Override
    public @Nullable Restriction restriction() {
        return restriction;
    }

    @Override
    public @Nullable Object[] keyOf(Object entity) {
        if (!mapper.javaType().isInstance(entity)) {
            throw new UnmappedInstanceException("%s is not an instance of %s. [wrong-entity]"
                    .formatted(entity.getClass().getName(), mapper.name()));
        }
        Managed instance = (Managed) entity;
        return mapper.identifier().stream().map(part -> loaded(instance, part)).toArray();
    }

    /** An expired key is loaded, as reading its attribute would do (QL-26). */
    private static @Nullable Object loaded(Managed instance, ColumnAttribute part) {
        int number = part.number();
        if (!part.isHidden() && (instance.$hf$reads(number >> 5) & 1 << number) != 0) {
            try {
                Hooks.read(instance, number);
            } catch (DetachedInstanceException failure) {
                throw new InvalidRequestException(
                        "%s cannot be compared with: it is detached, and its key has expired. [unresolvable-key]"
                                .formatted(failure.entity()),
                        failure);
            }
        }
        return part.get(instance);
    }

    /** Rows of a subclass in the table of its hierarchy are told by the discriminator (IN-08). */
    private static @Nullable Restriction restriction(Mapper mapper) {
        Discriminator discriminator = mapper.discriminator();
        if (discriminator == null || mapper.inheritance() != Inheritance.SINGLE_TABLE || mapper.parent() == null) {
            return null;
        }
        List<Object> values = mapper.family().stream()
                .map(member -> Objects.requireNonNull(member.discriminator()).value())
                .filter(Objects::nonNull)
                .toList();
        return new Restriction(discriminator.column(), values);
    }
}
