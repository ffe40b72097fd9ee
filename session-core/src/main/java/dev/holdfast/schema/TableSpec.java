package dev.holdfast.schema;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.sql.RawSql;
import dev.holdfast.type.SqlType;
import java.util.Arrays;
import java.util.List;
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
        return add(name, ColumnType.given(type), description);
    }

    /**
     * Adds a column of the type of the column it {@linkplain ColumnSpec#references refers to}, which may be defined later
     * (SC-03).
     */
    public Column<?> column(String name, Consumer<ColumnSpec> description) {
        return add(name, ColumnType.ofReferred(), description);
    }

    private <T> Column<T> add(String name, ColumnType<T> type, Consumer<ColumnSpec> description) {
        ColumnSpec spec = new ColumnSpec();
        Names.given(description, "description").accept(spec);
        Column<T> column = table.add(Names.checked(name), type, spec);
        if (spec.reference != null) {
            spec.reference.accept(foreignKey(name));
        }
        return column;
    }

    /** Adds columns to the primary key, in this order. */
    public TableSpec primaryKey(String... columns) {
        columns(List.of(columns)).forEach(table::addToPrimaryKey);
        return this;
    }

    /** As {@link #primaryKey}, with a name for the constraint; null to let the naming convention choose. */
    public TableSpec primaryKeyNamed(@Nullable String name, List<String> columns) {
        table.primaryKeyName(Names.checkedOrNull(name));
        return primaryKey(columns.toArray(String[]::new));
    }

    /** Adds a foreign key; say next what it {@linkplain ForeignKeySpec#references refers to}. */
    public ForeignKeySpec foreignKey(String... columns) {
        ForeignKey key = new ForeignKey(table, some(columns(List.of(columns))));
        table.add(key);
        return new ForeignKeySpec(key);
    }

    public TableSpec unique(String... columns) {
        return uniqueNamed(null, Arrays.asList(columns));
    }

    public TableSpec uniqueNamed(@Nullable String name, List<String> columns) {
        return unique(name, columns, Unique.Nulls.DISTINCT);
    }

    /** Adds a unique constraint that may say that NULLs are equal; refused where the database cannot. */
    public TableSpec unique(@Nullable String name, List<String> columns, Unique.Nulls nulls) {
        table.add(new Unique(Names.checkedOrNull(name), some(columns(columns)), Names.given(nulls, "nulls")));
        return this;
    }

    public TableSpec index(String... columns) {
        return indexNamed(null, Arrays.asList(columns), Index.Kind.PLAIN);
    }

    public TableSpec indexNamed(@Nullable String name, List<String> columns, Index.Kind kind) {
        return index(name, index -> {
            index.column(columns.toArray(String[]::new));
            index.kind = Names.given(kind, "kind");
        });
    }

    /**
     * Adds an index.
     *
     * @param name null to let the naming convention choose
     */
    public TableSpec index(@Nullable String name, Consumer<IndexSpec> description) {
        IndexSpec spec = new IndexSpec(table);
        Names.given(description, "description").accept(spec);
        some(spec.parts);
        table.add(new Index(Names.checkedOrNull(name), spec));
        return this;
    }

    /** Adds a condition, written as it is. */
    public TableSpec check(@Nullable String name, @RawSql String sql) {
        table.add(new Check(Names.checkedOrNull(name), Names.given(sql, "sql")));
        return this;
    }

    public TableSpec comment(String text) {
        table.comment(Names.given(text, "text"));
        return this;
    }

    private <T> List<T> some(List<T> parts) {
        if (parts.isEmpty()) {
            throw new InvalidArgumentException(
                    "A constraint or index of %s needs a column. [constraint-without-columns]".formatted(table));
        }
        return parts;
    }

    private List<Column<?>> columns(List<String> names) {
        return names.stream().<Column<?>>map(table::column).toList();
    }
}
