package dev.holdfast.schema;

import dev.holdfast.sql.RawSql;
import dev.holdfast.type.SqlType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Defines a table; see {@link MetaData#define}. What is added is part of the table at once. One thread at a time. */
public final class TableSpec {
    private final Table table;

    TableSpec(Table table) {
        this.table = table;
    }

    /** The table as defined so far. */
    public Table table() {
        return table;
    }

    /** Adds a column that may be NULL. */
    public <T> Column<T> column(String name, SqlType<T> type) {
        return column(name, type, spec -> {});
    }

    public <T> Column<T> column(String name, SqlType<T> type, Consumer<ColumnSpec> description) {
        ColumnSpec spec = new ColumnSpec();
        description.accept(spec);
        return table.add(Names.checked(name), Objects.requireNonNull(type), spec);
    }

    /** Adds columns to the primary key, in this order. */
    public TableSpec primaryKey(String... columns) {
        columns(List.of(columns)).forEach(table::addToPrimaryKey);
        return this;
    }

    /** Adds a foreign key; say next what it {@linkplain ForeignKeySpec#references refers to}. */
    public ForeignKeySpec foreignKey(String... columns) {
        ForeignKey key = new ForeignKey(table, columns(List.of(columns)));
        table.add(key);
        return new ForeignKeySpec(key);
    }

    public TableSpec unique(String... columns) {
        return uniqueNamed(null, Arrays.asList(columns));
    }

    public TableSpec uniqueNamed(@Nullable String name, List<String> columns) {
        table.add(new Unique(name, columns(columns)));
        return this;
    }

    public TableSpec index(String... columns) {
        return indexNamed(null, Arrays.asList(columns), Index.Kind.PLAIN);
    }

    public TableSpec indexNamed(@Nullable String name, List<String> columns, Index.Kind kind) {
        table.add(new Index(name, columns(columns), kind));
        return this;
    }

    /** Adds a condition, written as it is. */
    public TableSpec check(@Nullable String name, @RawSql String sql) {
        table.add(new Check(name, sql));
        return this;
    }

    public TableSpec comment(String text) {
        table.comment(text);
        return this;
    }

    private List<Column<?>> columns(List<String> names) {
        return names.stream().<Column<?>>map(table::column).toList();
    }
}
