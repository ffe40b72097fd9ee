package dev.holdfast.dialect.postgresql;

import dev.holdfast.dialect.BulkDml;
import dev.holdfast.dialect.BulkStatement;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.Feature;
import dev.holdfast.dialect.ValuesInsert;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.TypeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One array parameter for each column, so that one prepared statement serves any number of rows.
 *
 * <p>{@code INSERT ... SELECT ... ORDER BY} computes identity numbers after sorting, so that they grow in the order of
 * the rows: https://www.postgresql.org/message-id/29386.1528813619@sss.pgh.pa.us.
 */
final class PostgresBulk implements BulkDml {
    private final Dialect dialect;
    private final BulkDml values;

    PostgresBulk(Dialect dialect) {
        this.dialect = dialect;
        this.values = new ValuesInsert(dialect, ValuesInsert.Keys.RETURNING);
    }

    @Override
    public boolean returnsManyRows() {
        return values.returnsManyRows();
    }

    @Override
    public BulkStatement insert(Table table, List<Column<?>> columns, int rows, List<Column<?>> returning) {
        if (rows == 1 || columns.isEmpty() || !fitArrays(columns) || !canReturn(returning)) {
            return values.insert(table, columns, rows, returning);
        }
        String names = columns.stream().map(this::quoted).collect(Collectors.joining(", "));
        String rowNames = list(columns, i -> "v" + i);
        String sql = "INSERT INTO %s (%s) SELECT %s FROM unnest(%s) WITH ORDINALITY AS rows(%s, n) ORDER BY n%s"
                .formatted(name(table), names, rowNames, arrays(columns), rowNames, returning(returning));
        return statement(sql, columns, returning, rows);
    }

    @Override
    public @Nullable BulkStatement update(Table table, List<Column<?>> set, List<Column<?>> key, int rows) {
        List<Column<?>> columns = new ArrayList<>(set);
        columns.addAll(key);
        if (set.isEmpty() || !fitArrays(columns)) {
            return null;
        }
        String assignments = list(set, i -> quoted(set.get(i)) + " = rows.v" + i);
        String found = IntStream.range(0, key.size())
                .mapToObj(i -> "t." + quoted(key.get(i)) + " = rows.v" + (set.size() + i))
                .collect(Collectors.joining(" AND "));
        String sql = "UPDATE %s AS t SET %s FROM unnest(%s) AS rows(%s) WHERE %s"
                .formatted(name(table), assignments, arrays(columns), list(columns, i -> "v" + i), found);
        return statement(sql, columns, List.of(), rows);
    }

    @Override
    public @Nullable BulkStatement delete(Table table, List<Column<?>> key, int rows) {
        if (!fitArrays(key)) {
            return null;
        }
        String names = key.stream().map(this::quoted).collect(Collectors.joining(", "));
        String condition = key.size() == 1
                ? names + " = ANY (" + arrays(key) + ")"
                : "(" + names + ") IN (SELECT * FROM unnest(" + arrays(key) + "))";
        return statement("DELETE FROM " + name(table) + " WHERE " + condition, key, List.of(), rows);
    }

    /** Without RETURNING the driver's generated keys would need it too. */
    private boolean canReturn(List<Column<?>> columns) {
        return columns.isEmpty() || dialect.has(Feature.RETURNING);
    }

    /**
     * A type that the user wrote as DDL may be one to which nothing converts by itself; arrays of arrays would be
     * unnested to the last member.
     */
    private boolean fitArrays(List<Column<?>> columns) {
        return dialect.has(Feature.ARRAYS)
                && columns.stream()
                        .allMatch(column ->
                                column.definition() == null && column.type().code() != TypeCode.ARRAY);
    }

    private BulkStatement statement(String sql, List<Column<?>> columns, List<Column<?>> returning, int rows) {
        List<SqlType<?>> types = columns.stream()
                .<SqlType<?>>map(column -> dialect.adapt(column.type()))
                .toList();
        List<String> elements = types.stream().map(PostgresDdl::elementType).toList();
        return new BulkStatement(sql, true, types, returning, false, rows, elements);
    }

    private static String arrays(List<Column<?>> columns) {
        return list(columns, i -> "?::" + arrayType(columns.get(i).type()));
    }

    /** Labels of an enum are sent as text, which only a cast makes an array of the enum. */
    private static String arrayType(SqlType<?> type) {
        String members = PostgresDdl.elementType(type) + "[]";
        return type.code() == TypeCode.ENUM ? members + "::" + PostgresDdl.type(type) + "[]" : members;
    }

    private static String list(List<Column<?>> columns, IntFunction<String> text) {
        return IntStream.range(0, columns.size()).mapToObj(text).collect(Collectors.joining(", "));
    }

    private String returning(List<Column<?>> columns) {
        return columns.isEmpty()
                ? ""
                : columns.stream().map(this::quoted).collect(Collectors.joining(", ", " RETURNING ", ""));
    }

    private String name(Table table) {
        return dialect.ddl().qualified(table.schema(), table.name());
    }

    private String quoted(Column<?> column) {
        return dialect.syntax().identifier(column.name());
    }
}
