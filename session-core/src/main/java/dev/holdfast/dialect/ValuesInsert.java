package dev.holdfast.dialect;

import dev.holdfast.schema.Column;
import dev.holdfast.schema.Generation;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.RawSql;
import dev.holdfast.type.SqlType;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** {@code INSERT INTO t (a, b) VALUES (?, ?), (?, ?)}, with RETURNING or without. Immutable. */
public final class ValuesInsert implements BulkDml {
    /** How generated columns come back, if nothing is switched off. */
    public enum Keys {
        /** As rows, by a RETURNING clause; by generated keys without {@link Feature#RETURNING}. */
        RETURNING,
        /** By JDBC's {@code getGeneratedKeys}. */
        GENERATED
    }

    private final Dialect dialect;
    private final boolean clause;
    private final String unset;

    /** For databases in which a row of defaults is {@code VALUES (DEFAULT)}. */
    public ValuesInsert(Dialect dialect, Keys keys) {
        this(dialect, keys, "DEFAULT");
    }

    /** For databases in which a row of defaults gives the key this value. */
    public ValuesInsert(Dialect dialect, Keys keys, @RawSql String unset) {
        this.dialect = dialect;
        this.clause = keys == Keys.RETURNING && dialect.has(Feature.RETURNING);
        this.unset = unset;
    }

    @Override
    public boolean returnsManyRows() {
        return clause || dialect.has(Feature.GENERATED_KEYS);
    }

    @Override
    public BulkStatement insert(Table table, List<Column<?>> columns, int rows, List<Column<?>> returning) {
        StringBuilder sql = new StringBuilder("INSERT INTO ")
                .append(dialect.ddl().qualified(table.schema(), table.name()))
                .append(' ')
                .append(columns.isEmpty() ? defaults(table, rows) : values(columns, rows));
        if (!returning.isEmpty() && clause) {
            sql.append(" RETURNING ").append(names(returning));
        }
        List<SqlType<?>> types = columns.stream()
                .<SqlType<?>>map(column -> dialect.adapt(column.type()))
                .toList();
        boolean generated = !returning.isEmpty() && !clause;
        return new BulkStatement(sql.toString(), false, types, returning, generated, rows, List.of());
    }

    private String values(List<Column<?>> columns, int rows) {
        String row = columns.stream().map(column -> "?").collect(Collectors.joining(", ", "(", ")"));
        return "(" + names(columns) + ") VALUES " + repeated(row, rows);
    }

    private String defaults(Table table, int rows) {
        Column<?> first = table.primaryKey().isEmpty()
                ? table.columns().get(0)
                : table.primaryKey().get(0);
        if (rows == 1 || dialect.generation(first) == Generation.NONE) {
            return dialect.syntax().defaultValues();
        }
        return "(" + names(List.of(first)) + ") VALUES " + repeated("(" + unset + ")", rows);
    }

    private String names(List<Column<?>> columns) {
        UnaryOperator<String> quote = dialect.syntax()::identifier;
        return columns.stream().map(column -> quote.apply(column.name())).collect(Collectors.joining(", "));
    }

    private static String repeated(String row, int rows) {
        return String.join(", ", Collections.nCopies(rows, row));
    }
}
