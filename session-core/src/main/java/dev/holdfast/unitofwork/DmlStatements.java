package dev.holdfast.unitofwork;

import dev.holdfast.dialect.BulkStatement;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.mapping.Registry;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.CompiledSql;
import dev.holdfast.sql.Delete;
import dev.holdfast.sql.Predicate;
import dev.holdfast.sql.SchemaMap;
import dev.holdfast.sql.Sql;
import dev.holdfast.sql.Update;
import dev.holdfast.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the flush's statements for one dialect, each made once. Thread-safe; one for each session factory. There
 * are as many as there are tables times sets of changed columns.
 */
public final class DmlStatements {
    private static final int MOST_CACHED_ROWS = 8;

    private final Dialect dialect;
    private final Registry registry;
    private final SchemaMap schemas;
    private final Map<Shape, String> texts = new ConcurrentHashMap<>();
    private final Map<InsertShape, BulkStatement> inserts = new ConcurrentHashMap<>();

    /** @param schemas the ones that take the place of those that tables name */
    public DmlStatements(Dialect dialect, Registry registry, SchemaMap schemas) {
        this.dialect = dialect;
        this.registry = registry;
        this.schemas = schemas;
    }

    /** An UPDATE (with columns to set) or a DELETE (without), of the row found by {@code where}. */
    private record Shape(Table table, List<Column<?>> set, List<Column<?>> where) {}

    private record InsertShape(Table table, List<Column<?>> columns, int rows, List<Column<?>> returning) {}

    /** {@code UPDATE table SET set = ? WHERE where = ?}; the markers come in that order. */
    String update(Table table, List<Column<?>> set, List<Column<?>> where) {
        return texts.computeIfAbsent(new Shape(table, set, where), this::compileUpdate);
    }

    private String compileUpdate(Shape shape) {
        Update update = Sql.update(shape.table());
        for (Column<?> column : shape.set()) {
            update = setParameter(update, column);
        }
        return compile(update.where(conditions(shape.where()))).sql();
    }

    private static <T> Update setParameter(Update update, Column<T> column) {
        return update.set(column, Sql.param("set_" + column.name(), column.type()));
    }

    /** {@code DELETE FROM table WHERE where = ?}. */
    String delete(Table table, List<Column<?>> where) {
        return texts.computeIfAbsent(new Shape(table, List.of(), where), this::compileDelete);
    }

    private String compileDelete(Shape shape) {
        Delete delete = Sql.delete(shape.table());
        return compile(delete.where(conditions(shape.where()))).sql();
    }

    private static Predicate[] conditions(List<Column<?>> columns) {
        return columns.stream().map(DmlStatements::condition).toArray(Predicate[]::new);
    }

    private static <T> Predicate condition(Column<T> column) {
        return column.eq(Sql.param("where_" + column.name(), column.type()));
    }

    private CompiledSql compile(dev.holdfast.sql.Statement statement) {
        return dialect.compile(statement, registry).in(schemas);
    }

    /** One INSERT of several rows, giving back generated columns. */
    BulkStatement insert(Table table, List<Column<?>> columns, int rows, List<Column<?>> returning) {
        InsertShape shape = new InsertShape(table, columns, rows, returning);
        BulkStatement found = inserts.get(shape);
        if (found == null) {
            found = dialect.bulk().insert(table.in(schemas), columns, rows, returning);
            if (rows <= MOST_CACHED_ROWS || rows == Inserts.PAGE || found.arrays()) {
                inserts.put(shape, found);
            }
        }
        return found;
    }

    /** A query for the next numbers of a sequence, one in a row. */
    String sequenceNext(@Nullable String schema, String sequence, int count) {
        return dialect.sequenceNext(schemas.apply(schema), sequence, count);
    }

    /** The type as the database stores it. */
    @SuppressWarnings("unchecked")
    static SqlType<Object> adapted(Dialect dialect, SqlType<?> type) {
        return (SqlType<Object>) dialect.adapt(type);
    }

    /** The types of columns as the database stores them. */
    @Nullable
    SqlType<Object>[] types(List<Column<?>> columns) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        SqlType<Object>[] types = new SqlType[columns.size()];
        for (int i = 0; i < types.length; i++) {
            types[i] = adapted(dialect, columns.get(i).type());
        }
        return types;
    }
}
