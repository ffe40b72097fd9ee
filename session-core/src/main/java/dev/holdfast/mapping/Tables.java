package dev.holdfast.mapping;

import dev.holdfast.error.MappingException;
import dev.holdfast.schema.MetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All tables of a registry, in the order in which they were first named. */
final class Tables {
    private final List<TableModel> tables = new ArrayList<>();

    @Nullable
    TableModel find(@Nullable String schema, String name) {
        return tables.stream()
                .filter(table -> table.name().equalsIgnoreCase(name) && Objects.equals(table.schema(), schema))
                .findFirst()
                .orElse(null);
    }

    TableModel findOrAdd(@Nullable String schema, String name) {
        TableModel table = find(schema, name);
        return table == null ? add(schema, name) : table;
    }

    /** The table of an entity. Two entities share one only within a hierarchy. */
    TableModel addFor(Class<?> entity, @Nullable String schema, String name) {
        if (find(schema, name) != null) {
            throw new MappingException("""
                    %s is mapped to the table "%s" like another entity. Give it a @Table(name = ...) of its own, or make both one \
                    hierarchy. [table-twice]""".formatted(entity.getSimpleName(), name));
        }
        return add(schema, name);
    }

    private TableModel add(@Nullable String schema, String name) {
        TableModel table = new TableModel(schema, name);
        tables.add(table);
        return table;
    }

    MetaData define() {
        MetaData metaData = new MetaData();
        tables.forEach(table -> table.define(metaData));
        return metaData;
    }
}
