package dev.holdfast.unitofwork;

import dev.holdfast.engine.StatementCause;
import dev.holdfast.engine.StatementContext;
import dev.holdfast.error.StaleDataException;
import dev.holdfast.mapping.Association;
import dev.holdfast.mapping.Relationship;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.StatementKind;
import dev.holdfast.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the rows between the two sides of a many-to-many relationship. */
final class Associations {
    private final FlushContext context;
    private final Relationship relationship;
    private final Table table;
    private final List<Column<?>> columns = new ArrayList<>();

    Associations(FlushContext context, Relationship relationship) {
        this.context = context;
        this.relationship = relationship;
        Association association = Objects.requireNonNull(relationship.association());
        this.table = association.table();
        association.local().forEach(link -> columns.add(link.column()));
        association.remote().forEach(link -> columns.add(link.column()));
    }

    void insert(List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            new BulkInsert(
                            context,
                            table,
                            columns,
                            List.of(),
                            (row, column) -> relationship + "(" + column.name() + ")")
                    .execute(rows, cause(rows.size()), (from, keys) -> {});
        }
    }

    void delete(List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        SqlType<Object>[] types = context.statements().types(columns);
        StatementContext what =
                new StatementContext(cause(rows.size()), StatementKind.DELETE, List.of(table.name()), rows.size());
        int[] counts = context.connection()
                .batch(
                        context.statements().delete(table, columns),
                        rows.size(),
                        (ps, row) -> {
                            for (int i = 0; i < types.length; i++) {
                                types[i].bindNullable(ps, i + 1, rows.get(row)[i]);
                            }
                        },
                        what);
        check(counts, rows.size());
    }

    private StatementCause cause(int rows) {
        return new StatementCause(StatementCause.Kind.ASSOCIATION, relationship.toString(), rows, context.cause());
    }

    private void check(int[] counts, int expected) {
        for (int count : counts) {
            if (count == 0) {
                throw new StaleDataException(
                        "DELETE of %s expected to find %d rows, but some were deleted meanwhile. [stale-data]"
                                .formatted(table.name(), expected),
                        List.of());
            }
        }
    }
}
