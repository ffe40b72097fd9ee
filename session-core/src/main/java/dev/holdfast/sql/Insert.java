package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An {@code INSERT}. Every method returns a new statement; this one never changes. */
public final class Insert extends Statement {
    private final FromItem target;
    private final List<Expression<?>> columns;
    private final List<List<Expression<?>>> rows;
    private final @Nullable Select<?> query;
    private final @Nullable Conflict conflict;
    private final List<Selectable> returning;
    private final List<StatementOption> options;

    private Insert(
            FromItem target,
            List<Expression<?>> columns,
            List<List<Expression<?>>> rows,
            @Nullable Select<?> query,
            @Nullable Conflict conflict,
            List<Selectable> returning,
            List<StatementOption> options) {
        this.target = target;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.query = query;
        this.conflict = conflict;
        this.returning = List.copyOf(returning);
        this.options = List.copyOf(options);
    }

    static Insert into(FromItem target) {
        return new Insert(target, List.of(), List.of(), null, null, List.of(), List.of());
    }

    /** Names the columns of the rows that follow; without rows each gets the parameter of its own name. */
    public Insert columns(Expression<?>... columns) {
        return columns(Arguments.all(columns, "column"));
    }

    public Insert columns(Collection<? extends Expression<?>> columns) {
        return new Insert(target, List.copyOf(columns), rows, query, conflict, returning, options);
    }

    /** Names the columns, for entities by their attributes. */
    public Insert columnsNamed(Collection<String> names) {
        return columns(names.stream()
                .<Expression<?>>map(name -> Sql.columnNamed(target, name))
                .toList());
    }

    /** One more row, its values in the order of the columns: values of Java or expressions. */
    public Insert values(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new InvalidArgumentException(
                    "A row of %d values for %d columns. [row-size]".formatted(values.length, columns.size()));
        }
        return row(Arrays.stream(values).<Expression<?>>map(Sql::valueOf).toList());
    }

    private Insert row(List<Expression<?>> row) {
        List<List<Expression<?>>> more = new ArrayList<>(rows);
        more.add(row);
        return new Insert(target, columns, more, query, conflict, returning, options);
    }

    /** One more row, by column names, for entities by attributes. The first row decides the columns. */
    public Insert values(Map<String, ? extends @Nullable Object> row) {
        Insert named = columns.isEmpty() ? columnsNamed(row.keySet()) : this;
        List<Expression<?>> values = new ArrayList<>(named.columns.size());
        for (Expression<?> column : named.columns) {
            String name = Sql.nameOf(column);
            if (!row.containsKey(name)) {
                throw new InvalidArgumentException(
                        "A row has no value for %s: all rows of one INSERT have the same columns. [row-size]"
                                .formatted(name));
            }
            values.add(Sql.valueOf(row.get(name)));
        }
        if (row.size() > named.columns.size()) {
            throw new InvalidArgumentException(
                    "A row has more values than the first one: %s. [row-size]".formatted(row.keySet()));
        }
        return named.row(values);
    }

    /** More rows, by column names, for entities by attributes. */
    public Insert values(Collection<? extends Map<String, ? extends @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            throw new InvalidArgumentException("values() needs at least one row. [empty-values]");
        }
        Insert insert = this;
        for (Map<String, ? extends @Nullable Object> row : rows) {
            insert = insert.values(row);
        }
        return insert;
    }

    /** One more column in a statement of one row. */
    public <T> Insert set(Expression<T> column, @Nullable T value) {
        return with(column, Sql.valueOf(value));
    }

    public <T> Insert set(Expression<T> column, Expression<? extends T> value) {
        return with(column, value);
    }

    private Insert with(Expression<?> column, Expression<?> value) {
        if (rows.size() > 1) {
            throw new InvalidArgumentException(
                    "set() is for an INSERT of one row, this one has %d. [row-size]".formatted(rows.size()));
        }
        List<Expression<?>> moreColumns = new ArrayList<>(columns);
        moreColumns.add(column);
        List<Expression<?>> row = new ArrayList<>(rows.isEmpty() ? List.of() : rows.get(0));
        row.add(value);
        return new Insert(target, moreColumns, List.of(row), query, conflict, returning, options);
    }

    /** The rows of a query, whose columns are those of {@link #columns}. */
    public Insert fromSelect(Select<?> rows) {
        return new Insert(target, columns, List.of(), rows, conflict, returning, options);
    }

    /**
     * What to do with a row that is there already: {@code onConflict(Genre_.name).doNothing()} (QL-21).
     *
     * @param columns the key in question; without any, each key of the table
     */
    public OnConflict onConflict(Expression<?>... columns) {
        return new OnConflict(this, new Conflict(Arguments.all(columns, "column"), null, null, List.of(), null));
    }

    /** What to do with a row that violates a certain constraint; PostgreSQL only. */
    public OnConflict onConflictOn(String constraint) {
        String name = Arguments.notNull(constraint, "constraint");
        return new OnConflict(this, new Conflict(List.of(), name, null, List.of(), null));
    }

    /** What to change in a row whose key is there already, whichever key it is. */
    public Insert onDuplicateKey(Assignment... assignments) {
        return onConflict().doUpdate(assignments);
    }

    Insert with(Conflict other) {
        return new Insert(target, columns, rows, query, other, returning, options);
    }

    /** Gives back columns of the rows it inserted (QL-23). */
    public Insert returning(Selectable... items) {
        return returning(Arguments.all(items, "returning(item)"));
    }

    Insert returning(List<Selectable> items) {
        return new Insert(target, columns, rows, query, conflict, items, options);
    }

    public Insert options(StatementOption... more) {
        List<StatementOption> all = Arguments.append(options, more, "option");
        return new Insert(target, columns, rows, query, conflict, returning, all);
    }

    /** The rows it gives back, in the WITH of a statement (PostgreSQL; QL-14). */
    public Cte cte(String name) {
        return Cte.of(name, this);
    }

    @Override
    FromItem changed() {
        return target;
    }

    /** The table or entity. */
    public FromItem target() {
        return target;
    }

    public List<Expression<?>> columns() {
        return columns;
    }

    /** The rows as given; empty if their values are parameters, come from a query, or are all defaults. */
    public List<List<Expression<?>>> rows() {
        return rows;
    }

    public @Nullable Select<?> query() {
        return query;
    }

    public @Nullable Conflict conflict() {
        return conflict;
    }

    @Override
    public StatementKind kind() {
        return StatementKind.INSERT;
    }

    @Override
    public List<Selectable> items() {
        return returning;
    }

    @Override
    public List<StatementOption> options() {
        return options;
    }

    @Override
    public void writeTo(SqlWriter out) {
        if (returning.isEmpty()) {
            out.changing(target, () -> InsertText.write(this, out));
        } else {
            Statement change = returning(List.of());
            out.returning(target, new Returning(kind(), change, returning));
        }
    }

    @Override
    public List<SqlNode> children() {
        List<SqlNode> children = new ArrayList<>();
        children.add(target);
        children.addAll(columns);
        rows.forEach(children::addAll);
        if (query != null) {
            children.add(query);
        }
        if (conflict != null) {
            children.add(conflict);
        }
        returning.forEach(item -> children.add((SqlNode) item));
        return children;
    }

    @Override
    public Object structure() {
        return List.of(columns.size(), rows.size(), query != null, conflict != null, returning.size(), options);
    }
}
