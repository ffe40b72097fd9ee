package dev.holdfast.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place for a column's value in an entity: what becomes a {@link ColumnAttribute}. Changes while a registry is built. */
final class ColumnSlot {
    final String name;
    final Class<?> javaType;
    /** Inside an embedded object; see {@link ColumnAttribute#component}. */
    final List<Integer> path;

    ColumnModel column;
    boolean identifier;
    boolean version;
    boolean deferred;
    boolean activeHistory;

    @Nullable
    String group;

    ColumnSlot(String name, Class<?> javaType, List<Integer> path, ColumnModel column) {
        this.name = name;
        this.javaType = javaType;
        this.path = List.copyOf(path);
        this.column = column;
    }

    /** A column that no field shows. */
    static ColumnSlot hidden(ColumnModel column) {
        return new ColumnSlot(column.name, column.type.javaType(), List.of(), column);
    }

    ColumnTraits traits() {
        return new ColumnTraits(
                identifier,
                column.insertable,
                column.updatable,
                deferred && !identifier,
                activeHistory || identifier || version,
                column.generation,
                group);
    }

    @Override
    public String toString() {
        return name;
    }
}
