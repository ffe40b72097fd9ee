package dev.holdfast.dialect.h2;

import dev.holdfast.dialect.BulkDml;
import dev.holdfast.dialect.BulkStatement;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.ValuesInsert;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import java.util.List;
import java.util.stream.Collectors;

/** Several rows in one INSERT; keys come back as JDBC's generated keys, else by a data change delta table. */
final class H2Bulk implements BulkDml {
    private final Dialect dialect;
    private final BulkDml values;

    H2Bulk(Dialect dialect) {
        this.dialect = dialect;
        this.values = new ValuesInsert(dialect, ValuesInsert.Keys.GENERATED);
    }

    @Override
    public boolean returnsManyRows() {
        return values.returnsManyRows() || dialect.has(Feature.RETURNING);
    }

    @Override
    public BulkStatement insert(Table table, List<Column<?>> columns, int rows, List<Column<?>> returning) {
        BulkStatement insert = values.insert(table, columns, rows, returning);
        boolean generated = dialect.has(Feature.GENERATED_KEYS) || !dialect.has(Feature.RETURNING);
        return returning.isEmpty() || generated ? insert : fromFinalTable(insert);
    }

    private BulkStatement fromFinalTable(BulkStatement insert) {
        String names = insert.returning().stream()
                .map(column -> dialect.syntax().identifier(column.name()))
                .collect(Collectors.joining(", "));
        return new BulkStatement(
                "SELECT " + names + " FROM FINAL TABLE (" + insert.sql() + ")",
                false,
                insert.types(),
                insert.returning(),
                false,
                insert.rows(),
                List.of());
    }
}
