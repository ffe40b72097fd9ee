package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.UnmappedClassException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entities described by hand. */
final class FixtureCatalog implements EntityCatalog {
    private final Map<Class<?>, Shape> shapes = new LinkedHashMap<>();

    /** A relationship described by hand. */
    record Link(
            Class<?> target,
            List<ColumnMatch> matches,
            @Nullable NamedTable association,
            List<ColumnMatch> ownerLinks,
            List<ColumnMatch> targetLinks)
            implements RelationShape {
        static Link direct(Class<?> target, NamedColumn<?> owner, NamedColumn<?> other) {
            return new Link(target, List.of(new ColumnMatch(owner, other)), null, List.of(), List.of());
        }
    }

    /** An entity described by hand. */
    static final class Shape implements EntityShape {
        private final Class<?> javaType;
        private final List<List<? extends NamedColumn<?>>> keys = new ArrayList<>();
        private final Map<String, NamedColumn<?>> attributes = new LinkedHashMap<>();
        private final Map<String, RelationShape> relations = new LinkedHashMap<>();
        private Function<Object, @Nullable Object[]> key = entity -> new Object[0];
        private @Nullable Restriction restriction;

        private Shape(Class<?> javaType) {
            this.javaType = javaType;
        }

        Shape key(NamedColumn<?>... columns) {
            keys.add(List.of(columns));
            return this;
        }

        Shape keyOf(Function<Object, @Nullable Object[]> function) {
            key = function;
            return this;
        }

        Shape attribute(String name, NamedColumn<?> column) {
            attributes.put(name, column);
            return this;
        }

        Shape relation(String name, RelationShape shape) {
            relations.put(name, shape);
            return this;
        }

        Shape only(NamedColumn<?> column, Object... values) {
            restriction = new Restriction(column, List.of(values));
            return this;
        }

        @Override
        public Class<?> javaType() {
            return javaType;
        }

        @Override
        public String name() {
            return javaType.getSimpleName();
        }

        @Override
        public List<? extends NamedTable> tables() {
            return keys.stream().map(columns -> columns.get(0).table()).toList();
        }

        @Override
        public List<? extends NamedColumn<?>> keyColumns(NamedTable table) {
            return keys.get(tables().indexOf(table));
        }

        @Override
        public List<? extends NamedColumn<?>> columns() {
            return List.copyOf(attributes.values());
        }

        @Override
        public NamedColumn<?> column(String attribute) {
            NamedColumn<?> column = attributes.get(attribute);
            if (column == null) {
                throw new InvalidArgumentException("%s has no attribute \"%s\". It has: %s. [unknown-attribute]"
                        .formatted(name(), attribute, String.join(", ", attributes.keySet())));
            }
            return column;
        }

        @Override
        public RelationShape relationship(String attribute) {
            RelationShape found = relations.get(attribute);
            if (found == null) {
                throw new InvalidArgumentException(
                        "%s has no relationship \"%s\". [unknown-attribute]".formatted(name(), attribute));
            }
            return found;
        }

        @Override
        public @Nullable Restriction restriction() {
            return restriction;
        }

        @Override
        public @Nullable Object[] keyOf(Object entity) {
            return key.apply(entity);
        }
    }

    Shape define(Class<?> entity) {
        Shape shape = new Shape(entity);
        shapes.put(entity, shape);
        return shape;
    }

    @Override
    public EntityShape shape(Class<?> entity) {
        Shape shape = shapes.get(entity);
        if (shape == null) {
            throw new UnmappedClassException("%s is not mapped. [unmapped-class]".formatted(entity.getSimpleName()));
        }
        return shape;
    }
}
