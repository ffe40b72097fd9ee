package dev.holdfast.sql;

import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes classes for tables and attributes for columns, so that a statement can be shown without a mapping. */
final class GenericCatalog implements EntityCatalog {
    private final Map<Class<?>, EntityShape> shapes = new HashMap<>();

    @Override
    public EntityShape shape(Class<?> entity) {
        return shapes.computeIfAbsent(entity, key -> new Shape(key, new GenericTable(key.getSimpleName())));
    }

    /** A relationship as the owner's attribute = the target's key. */
    RelationShape link(Relation<?, ?> relation) {
        NamedColumn<?> own = shape(relation.entity()).column(relation.name());
        NamedTable target = shape(relation.target()).tables().get(0);
        return new Link(relation.target(), List.of(new ColumnMatch(own, target.column("key"))));
    }

    private record GenericColumn(GenericTable table, String name) implements NamedColumn<String> {
        @Override
        public SqlType<String> type() {
            return SqlTypes.TEXT;
        }
    }

    private record GenericTable(String name) implements NamedTable {
        @Override
        public @Nullable String schema() {
            return null;
        }

        @Override
        public List<? extends NamedColumn<?>> columns() {
            return List.of(column("*"));
        }

        @Override
        public GenericColumn column(String column) {
            return new GenericColumn(this, column);
        }
    }

    private record Shape(Class<?> javaType, GenericTable table) implements EntityShape {
        @Override
        public String name() {
            return table.name();
        }

        @Override
        public List<? extends NamedTable> tables() {
            return List.of(table);
        }

        @Override
        public List<? extends NamedColumn<?>> keyColumns(NamedTable any) {
            return List.of(any.column("key"));
        }

        @Override
        public List<? extends NamedColumn<?>> columns() {
            return table.columns();
        }

        @Override
        public NamedColumn<?> column(String attribute) {
            return table.column(attribute);
        }

        @Override
        public RelationShape relationship(String attribute) {
            return new Link(javaType, List.of());
        }

        @Override
        public @Nullable Restriction restriction() {
            return null;
        }

        @Override
        public @Nullable Object[] keyOf(Object entity) {
            throw new InvalidRequestException("A statement that is only shown has no values. [not-executable]");
        }
    }

    private record Link(Class<?> target, List<ColumnMatch> matches) implements RelationShape {
        @Override
        public @Nullable NamedTable association() {
            return null;
        }

        @Override
        public List<ColumnMatch> ownerLinks() {
            return List.of();
        }

        @Override
        public List<ColumnMatch> targetLinks() {
            return List.of();
        }
    }
}
