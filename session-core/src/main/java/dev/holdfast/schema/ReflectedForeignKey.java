package dev.holdfast.schema;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key as the database describes it.
 *
 * @param name null where the database keeps none
 * @param referredSchema null for the connection's own schema
 * @param deferrable whether it can be checked at commit
 */
public record ReflectedForeignKey(
        @Nullable String name,
        List<String> columns,
        @Nullable String referredSchema,
        String referredTable,
        List<String> referredColumns,
        ForeignKey.Action onDelete,
        ForeignKey.Action onUpdate,
        boolean deferrable) {
    public ReflectedForeignKey {
        columns = List.copyOf(columns);
        referredColumns = List.copyOf(referredColumns);
    }

    boolean refersTo(@Nullable String schema, String table) {
        return Objects.equals(referredSchema, schema) && referredTable.equals(table);
    }

    ReflectedForeignKey renamed(UnaryOperator<String> naming, UnaryOperator<String> referredNaming) {
        return new ReflectedForeignKey(
                name,
                columns.stream().map(naming).toList(),
                referredSchema,
                referredTable,
                referredColumns.stream().map(referredNaming).toList(),
                onDelete,
                onUpdate,
                deferrable);
    }
}
