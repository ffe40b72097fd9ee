package dev.holdfast.sql;

import dev.holdfast.error.CompileException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where statements and their parts begin; meant to be imported statically. */
public final class Sql extends Functions {
    private Sql() {}

    // ---- statements

    /** Entities of a class. */
    public static <E> Select<E> select(Class<E> entity) {
        return select(new EntitySource<>(entity));
    }

    public static <E> Select<E> select(EntityItem<E> entity) {
        Arguments.notNull(entity, "entity");
        return Select.of(new ResultShape.OfEntity<>(entity), List.of(entity));
    }

    /** Values of one expression. */
    public static <T> Select<T> select(Expression<T> expression) {
        Arguments.notNull(expression, "expression");
        return Select.of(new ResultShape.OfValue<>(expression), List.of(expression));
    }

    /** Rows of several values or entities. */
    public static Select<Row> select(Selectable... items) {
        return select(Arguments.all(items, "select(item)"));
    }

    /** Rows of several values or entities. */
    public static Select<Row> select(List<? extends Selectable> items) {
        return Select.of(new ResultShape.OfRow(), items);
    }

    /** Rows of all columns of a table. */
    public static Select<Row> selectAll(NamedTable table) {
        return select(table.columns()).from(table);
    }

    public static Insert insert(Class<?> entity) {
        return Insert.into(new EntitySource<>(entity));
    }

    public static Insert insert(NamedTable table) {
        return Insert.into(Arguments.notNull(table, "table"));
    }

    public static Update update(Class<?> entity) {
        return Update.of(new EntitySource<>(entity));
    }

    public static Update update(NamedTable table) {
        return Update.of(Arguments.notNull(table, "table"));
    }

    public static Delete delete(Class<?> entity) {
        return Delete.from(new EntitySource<>(entity));
    }

    public static Delete delete(NamedTable table) {
        return Delete.from(Arguments.notNull(table, "table"));
    }

    /** SQL text with values bound by name: {@code text("... WHERE id = :id").bind("id", 1)} (CN-17). */
    public static TextStatement text(@RawSql String sql) {
        return TextStatement.of(Arguments.notNull(sql, "sql"));
    }

    // ---- sources

    /** What a class stands for in a statement, to select it next to other things or to name it in FROM. */
    public static <E> EntitySource<E> entity(Class<E> entity) {
        return new EntitySource<>(entity);
    }

    /** An entity under another name. */
    public static <E> EntityAlias<E> alias(Class<E> entity, String name) {
        return new EntityAlias<>(Arguments.notNull(entity, "entity"), Arguments.notNull(name, "name"), null);
    }

    /** An entity under another name, which is made up. */
    public static <E> EntityAlias<E> alias(Class<E> entity) {
        return new EntityAlias<>(Arguments.notNull(entity, "entity"), null, null);
    }

    /**
     * An entity whose rows are those of a query, which has all columns of its table: {@code select(Employee.class)} and
     * the like (QL-13). Under the name of the source.
     */
    public static <E> EntityAlias<E> entity(Class<E> entity, DerivedTable rows) {
        Arguments.notNull(rows, "rows");
        return new EntityAlias<>(Arguments.notNull(entity, "entity"), rows.name(), rows);
    }

    /**
     * Rows that follow from rows, again and again until nothing new does: {@code WITH RECURSIVE name AS (base UNION ALL
     * step)} (QL-14).
     *
     * @param step given the rows so far, the query of the next ones; its columns are those of the base in number and type
     */
    public static Cte recursive(String name, Select<?> base, Function<Cte, Select<?>> step) {
        return Cte.recursive(name, base, Member.Kind.UNION_ALL, step);
    }

    /** The same without rows that are there already, so that it ends where rows lead back to each other. */
    public static Cte recursiveDistinct(String name, Select<?> base, Function<Cte, Select<?>> step) {
        return Cte.recursive(name, base, Member.Kind.UNION, step);
    }

    /**
     * Rows of values as a source: {@code values("v", Genre_.id, Genre_.name).row(1, "Rock").row(2, "Jazz")} (QL-24).
     *
     * @param columns name the columns and give them their types: columns of tables, or {@link #column(String, Class)}
     */
    public static ValuesTable values(String name, Expression<?>... columns) {
        return new ValuesTable(Arguments.notNull(name, "name"), Arguments.all(columns, "column"), List.of());
    }

    /**
     * A function that yields rows: {@code tableFunction("generate_series", 1, 10).tableValued("series", column("n",
     * Integer.class))} (QL-17).
     *
     * @param arguments expressions, or values that become parameters
     */
    public static TableFunction tableFunction(String function, @Nullable Object... arguments) {
        List<Expression<?>> nodes =
                Arrays.stream(arguments).<Expression<?>>map(Sql::valueOf).toList();
        return new TableFunction(Arguments.notNull(function, "function"), nodes, null, List.of());
    }

    /** A query that reads a source as it is. */
    static Select<?> selectEverything(DerivedTable source) {
        return select(source.get(0)).from(source);
    }

    /** A table's column as a certain source has it. */
    public static <T> Expression<T> columnOf(FromItem source, NamedColumn<T> column) {
        return source == column.table() ? column : new SourceColumn<>(source, column);
    }

    // ---- values

    /** A value, sent as a parameter with the type of what it is compared with. */
    public static <T> Expression<T> literal(T value) {
        return Literal.of(value);
    }

    public static <T> Expression<T> literal(@Nullable T value, SqlType<T> type) {
        return new Literal<>(value, type);
    }

    /** A parameter whose value is given when the statement is executed; it takes the type of what it is compared with. */
    public static <T> Parameter<T> param(String name) {
        return new Parameter<>(parameterName(name), null, Object.class);
    }

    public static <T> Parameter<T> param(String name, Class<T> type) {
        @SuppressWarnings("unchecked")
        SqlType<T> known = (SqlType<T>) SqlTypes.forClass(type).orElse(null);
        return new Parameter<>(parameterName(name), known, type);
    }

    public static <T> Parameter<T> param(String name, SqlType<T> type) {
        return new Parameter<>(parameterName(name), type, type.javaType());
    }

    private static String parameterName(String name) {
        if (Arguments.notNull(name, "name").isBlank()) {
            throw new InvalidArgumentException("A parameter needs a name. [parameter-name]");
        }
        return name;
    }

    /** A column of the result by its label, for ORDER BY and the like. */
    public static Expression<Object> column(String label) {
        return new LabelReference<>(label, Object.class);
    }

    public static <T> Expression<T> column(String label, Class<T> type) {
        return new LabelReference<>(label, type);
    }

    /** SQL text as a value, written as it is: never made of what users typed. */
    public static <T> Expression<T> literalColumn(@RawSql String sql, Class<T> type) {
        @SuppressWarnings("unchecked")
        SqlType<T> known = (SqlType<T>) SqlTypes.forClass(type).orElse(null);
        return new Fragment<>(sql, type, known);
    }

    /** An expression of text with the operators of text. */
    public static TextExpression asText(Expression<String> expression) {
        return expression instanceof TextExpression text ? text : new TextOf(expression);
    }

    /** An expression of numbers with the operators of numbers. */
    public static <N extends Number> NumberExpression<N> asNumber(Expression<N> expression) {
        return expression instanceof NumberExpression<N> number ? number : new NumberOf<>(expression);
    }

    /** A boolean value as a condition. */
    public static Predicate isTrue(Expression<Boolean> expression) {
        return expression instanceof Predicate predicate ? predicate : new Truth(expression);
    }

    /** Several values compared as one: {@code tuple(a, b).in(List.of(List.of(1, 2), List.of(3, 4)))}. */
    public static Tuple tuple(Expression<?>... parts) {
        if (parts.length == 0) {
            throw new InvalidArgumentException("tuple() needs at least one part. [empty-tuple]");
        }
        return new Tuple(Arguments.all(parts, "part"));
    }

    // ---- conditions

    public static Predicate and(Predicate... conditions) {
        return Junction.of(Junction.Kind.AND, conditions);
    }

    public static Predicate or(Predicate... conditions) {
        return Junction.of(Junction.Kind.OR, conditions);
    }

    public static Predicate and(List<? extends Predicate> conditions) {
        return Junction.of(Junction.Kind.AND, conditions);
    }

    public static Predicate or(List<? extends Predicate> conditions) {
        return Junction.of(Junction.Kind.OR, conditions);
    }

    public static Predicate not(Predicate condition) {
        return condition.not();
    }

    public static Predicate exists(Select<?> query) {
        return query.exists();
    }

    public static Predicate alwaysTrue() {
        return Constant.TRUE;
    }

    public static Predicate alwaysFalse() {
        return Constant.FALSE;
    }

    /** The value of the first branch whose condition holds. */
    public static <T> CaseExpression<T> caseWhen(Predicate condition, T value) {
        return caseWhen(condition, Literal.of(value));
    }

    public static <T> CaseExpression<T> caseWhen(Predicate condition, Expression<T> value) {
        return new CaseExpression<>(List.of(new Branch(condition, value)), null);
    }

    // ---- changes

    /** {@code column = value} for {@link Update#set(Assignment...)} and conflict clauses. */
    public static <T> Assignment assign(Expression<T> column, @Nullable T value) {
        return new Assignment(column, valueOf(value));
    }

    public static <T> Assignment assign(Expression<T> column, Expression<? extends T> value) {
        return new Assignment(column, value);
    }

    /** The default of the column, as a value to insert or set. SQLite refuses it: leave the column out. */
    public static <T> Expression<T> defaultValue() {
        return new DefaultValue<>();
    }

    /** In a conflict clause: the value that was to be inserted. */
    public static <T> Expression<T> excluded(Expression<T> column) {
        return new Excluded<>(column);
    }

    // ---- for those who execute statements

    /** The position of an expression in a SELECT list, -1 if it is not there; a label does not matter. */
    public static int positionOf(List<? extends Selectable> items, Selectable wanted) {
        Selectable bare = unlabelled(wanted);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).equals(wanted) || unlabelled(items.get(i)).equals(bare)) {
                return i;
            }
        }
        return -1;
    }

    static Selectable unlabelled(Selectable item) {
        return item instanceof Labelled<?> labelled ? labelled.expression() : item;
    }

    static Expression<?> valueOf(@Nullable Object value) {
        return value instanceof Expression<?> expression ? expression : Literal.ofNullable(value);
    }

    /** The name by which a column is given in maps of values. */
    static String nameOf(Expression<?> column) {
        if (column instanceof NamedColumn<?> named) {
            return named.name();
        } else if (column instanceof SourceColumn<?> qualified) {
            return qualified.column().name();
        } else if (column instanceof Property<?, ?> property) {
            return property.name();
        }
        throw new CompileException("%s is not a column, it cannot be set. [not-a-column]".formatted(column));
    }

    static Expression<?> columnNamed(FromItem target, String name) {
        if (target instanceof EntityItem<?> item) {
            return Property.of(item.entity(), name, Object.class);
        }
        try {
            return ((NamedTable) target).column(name);
        } catch (InvalidArgumentException unknown) {
            throw new CompileException(Objects.requireNonNull(unknown.getMessage()), unknown);
        }
    }
}
