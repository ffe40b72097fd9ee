package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A {@code SELECT}. Every method returns a new statement; this one never changes.
 *
 * <p>FROM holds the sources of the SELECT list and of the conditions, unless they are joined (QL-11).
 *
 * @param <R> what a row becomes in Java
 */
public final class Select<R> extends Statement {
    private final ResultShape<R> result;
    private final SelectParts parts;

    private Select(ResultShape<R> result, SelectParts parts) {
        this.result = result;
        this.parts = parts;
    }

    static <R> Select<R> of(ResultShape<R> result, List<? extends Selectable> items) {
        SelectParts parts = new SelectParts();
        parts.items = Arguments.all(items, "select(item)");
        if (items.isEmpty()) {
            throw new InvalidArgumentException("select() needs something to select. [empty-select]");
        }
        return new Select<>(result, parts);
    }

    private Select<R> with(Consumer<SelectParts> change) {
        SelectParts copy = parts.copy();
        change.accept(copy);
        return new Select<>(result, copy);
    }

    /**
     * Rows as a Java record whose components are the SELECT list, in that order.
     *
     * @throws InvalidArgumentException if number or types do not fit
     */
    public <T> Select<T> into(Class<T> type) {
        return new Select<>(ResultShape.OfRecord.of(Arguments.notNull(type, "into(type)"), parts.items), parts);
    }

    /** Names a source that is in FROM whether or not something refers to it. */
    public Select<R> from(FromItem... sources) {
        return with(copy -> copy.from = Arguments.append(copy.from, sources, "from(source)"));
    }

    public Select<R> from(Class<?> entity) {
        return from(new EntitySource<>(entity));
    }

    /** Joins the entities of a relationship. */
    public <T> Select<R> join(Relation<?, T> relation) {
        return join(relation, target(relation));
    }

    private static <T> EntitySource<T> target(Relation<?, T> relation) {
        return new EntitySource<>(Arguments.notNull(relation, "join(relation)").target());
    }

    /** Joins the entities of a relationship under another name. */
    public <T> Select<R> join(Relation<?, T> relation, EntityItem<? extends T> target) {
        return join(new Join(Join.Kind.INNER, target, relation, null));
    }

    /** Joins the entities of a relationship for which a condition holds. */
    public <T> Select<R> join(Relation<?, T> relation, EntityItem<? extends T> target, Predicate condition) {
        return join(new Join(Join.Kind.INNER, target, relation, condition));
    }

    public Select<R> join(FromItem target, Predicate condition) {
        return join(new Join(Join.Kind.INNER, target, null, condition));
    }

    public Select<R> join(Class<?> entity, Predicate condition) {
        return join(new EntitySource<>(entity), condition);
    }

    /** Joins by the only foreign key between this source and the ones before (QL-12). */
    public Select<R> join(FromItem target) {
        return join(new Join(Join.Kind.INNER, target, null, null));
    }

    public Select<R> join(Class<?> entity) {
        return join(new EntitySource<>(entity));
    }

    /** Joins the entities of a relationship; rows without one stay, with NULL. */
    public <T> Select<R> leftJoin(Relation<?, T> relation) {
        return leftJoin(relation, target(relation));
    }

    public <T> Select<R> leftJoin(Relation<?, T> relation, EntityItem<? extends T> target) {
        return join(new Join(Join.Kind.LEFT, target, relation, null));
    }

    public <T> Select<R> leftJoin(Relation<?, T> relation, EntityItem<? extends T> target, Predicate condition) {
        return join(new Join(Join.Kind.LEFT, target, relation, condition));
    }

    public Select<R> leftJoin(FromItem target, Predicate condition) {
        return join(new Join(Join.Kind.LEFT, target, null, condition));
    }

    public Select<R> leftJoin(Class<?> entity, Predicate condition) {
        return leftJoin(new EntitySource<>(entity), condition);
    }

    public Select<R> leftJoin(FromItem target) {
        return join(new Join(Join.Kind.LEFT, target, null, null));
    }

    public Select<R> leftJoin(Class<?> entity) {
        return leftJoin(new EntitySource<>(entity));
    }

    /** Rows of both sides stay, with NULL for a missing partner. */
    public Select<R> fullJoin(FromItem target, Predicate condition) {
        return join(new Join(Join.Kind.FULL, target, null, condition));
    }

    /** Rows of the joined source stay, with NULL for a missing partner. */
    public Select<R> rightJoin(FromItem target, Predicate condition) {
        return join(new Join(Join.Kind.RIGHT, target, null, condition));
    }

    /** Every row with every row of another source. */
    public Select<R> crossJoin(FromItem target) {
        return join(new Join(Join.Kind.CROSS, target, null, null));
    }

    public Select<R> crossJoin(Class<?> entity) {
        return crossJoin(new EntitySource<>(entity));
    }

    /** Joins a source to a certain one of those before, or to a new one, by the only foreign key between the two (QL-12). */
    public Select<R> joinFrom(FromItem left, FromItem target) {
        return join(new Join(Join.Kind.INNER, target, null, null, Arguments.notNull(left, "joinFrom(left)")));
    }

    public Select<R> joinFrom(FromItem left, FromItem target, Predicate condition) {
        return join(new Join(Join.Kind.INNER, target, null, condition, Arguments.notNull(left, "joinFrom(left)")));
    }

    /**
     * Looks at a part of a source's rows only.
     *
     * @throws dev.holdfast.error.CompileException when it is compiled, where a database has no TABLESAMPLE
     */
    public Select<R> sample(FromItem source, TableSample sample) {
        Sampled sampled =
                new Sampled(Arguments.notNull(source, "sample(source)"), Arguments.notNull(sample, "sample(sample)"));
        return with(copy -> copy.samples = Arguments.append(copy.samples, List.of(sampled), "sample"));
    }

    /**
     * As a subquery, uses only these sources of the queries around it; whatever else it refers to is in its own FROM.
     * Without this it uses all that are there, unless that leaves it none of its own (QL-13).
     */
    public Select<R> correlate(FromItem... sources) {
        Correlation only = new Correlation(Arguments.all(sources, "correlate(source)"), false);
        return with(copy -> copy.correlation = only);
    }

    /** As a subquery, uses all sources of the queries around it but these. */
    public Select<R> correlateExcept(FromItem... sources) {
        Correlation others = new Correlation(Arguments.all(sources, "correlateExcept(source)"), true);
        return with(copy -> copy.correlation = others);
    }

    /**
     * Text after SELECT for one database, such as an optimizer's comment; others leave it out.
     *
     * @param dialect as in {@link SqlSyntax#dialect()}: {@code "mariadb"}
     */
    public Select<R> prefix(String dialect, @RawSql String sql) {
        return hint(new Hint(Hint.Place.PREFIX, null, dialect, sql));
    }

    /** Text at the end of the statement for one database; others leave it out. */
    public Select<R> hint(String dialect, @RawSql String sql) {
        return hint(new Hint(Hint.Place.SUFFIX, null, dialect, sql));
    }

    /** Text after a source in FROM for one database, such as {@code USE INDEX (...)}; others leave it out. */
    public Select<R> hint(FromItem source, String dialect, @RawSql String sql) {
        return hint(new Hint(Hint.Place.SOURCE, Arguments.notNull(source, "hint(source)"), dialect, sql));
    }

    private Select<R> hint(Hint hint) {
        return with(copy -> copy.hints = Arguments.append(copy.hints, List.of(hint), "hint"));
    }

    public Select<R> join(Join join) {
        return with(copy -> copy.joins = Arguments.append(copy.joins, List.of(join), "join"));
    }

    /** Keeps rows for which all conditions hold, these and earlier ones; does nothing without any (QL-03). */
    public Select<R> where(Predicate... conditions) {
        return with(copy -> copy.conditions = Arguments.append(copy.conditions, conditions, "where(condition)"));
    }

    public Select<R> groupBy(Expression<?>... expressions) {
        return with(copy -> copy.grouping = Arguments.append(copy.grouping, expressions, "groupBy(expression)"));
    }

    /** Keeps groups for which all conditions hold. */
    public Select<R> having(Predicate... conditions) {
        return with(copy -> copy.having = Arguments.append(copy.having, conditions, "having(condition)"));
    }

    /** Sorts, after the keys given before. */
    public Select<R> orderBy(SortKey... keys) {
        List<Ordering> more = Arguments.all(keys, "orderBy(key)").stream()
                .map(SortKey::ordering)
                .toList();
        return with(copy -> copy.ordering = Arguments.append(copy.ordering, more, "orderBy(key)"));
    }

    /**
     * Sorts by something the caller of a caller chose: a label of the SELECT list, an attribute of an entity in FROM, or a
     * column of another source there. Nothing else passes, and nothing becomes SQL as it is (QL-18).
     *
     * @throws dev.holdfast.error.CompileException when it is compiled, listing the known names, if it is none of them
     */
    public Select<R> orderBy(String name) {
        return orderBy(name, Ordering.Direction.DEFAULT);
    }

    public Select<R> orderBy(String name, Ordering.Direction direction) {
        Expression<?> key = Sql.column(Arguments.notNull(name, "orderBy(name)"));
        return orderBy(Ordering.of(key, Arguments.notNull(direction, "orderBy(direction)")));
    }

    /** Returns at most {@code rows} rows; the last call wins. */
    public Select<R> limit(long rows) {
        Expression<?> value = count("limit", rows);
        return limited(value);
    }

    /** At most {@code rows} rows, and those that sort like the last of them (QL-18). */
    public Select<R> limitWithTies(long rows) {
        Expression<?> value = count("limit", rows);
        return with(copy -> {
            copy.limit = value;
            copy.ties = true;
        });
    }

    /** The rows from one position up to another, counted from 0, the last one excluded; the last call wins. */
    public Select<R> slice(long from, long to) {
        return offset(from).limit(to - from);
    }

    public Select<R> limit(Parameter<? extends Number> rows) {
        Arguments.notNull(rows, "limit");
        return limited(rows);
    }

    /** Skips {@code rows} rows; the last call wins. */
    public Select<R> offset(long rows) {
        Expression<?> value = count("offset", rows);
        return with(copy -> copy.offset = value);
    }

    public Select<R> offset(Parameter<? extends Number> rows) {
        Arguments.notNull(rows, "offset");
        return with(copy -> copy.offset = rows);
    }

    private Select<R> limited(Expression<?> rows) {
        return with(copy -> {
            copy.limit = rows;
            copy.ties = false;
        });
    }

    private static Expression<?> count(String clause, long rows) {
        if (rows < 0) {
            throw new InvalidArgumentException(
                    "%s must be 0 or more, was %d. [negative-limit]".formatted(clause, rows));
        }
        return new Literal<>(rows, dev.holdfast.type.SqlTypes.BIGINT);
    }

    /** Drops rows that are equal to another one. */
    public Select<R> distinct() {
        return with(copy -> copy.distinct = true);
    }

    /** Keeps the first row of each group of rows with the same values, in the order of the query (QL-19). */
    public Select<R> distinctOn(Expression<?>... expressions) {
        return with(copy -> copy.distinctOn = Arguments.append(copy.distinctOn, expressions, "distinctOn(expression)"));
    }

    /** Locks the rows until the transaction ends (QL-20). */
    public Select<R> forUpdate() {
        return forUpdate(RowLock.update());
    }

    public Select<R> forUpdate(RowLock lock) {
        return with(copy -> copy.lock = lock);
    }

    public Select<R> options(StatementOption... options) {
        return with(copy -> copy.options = Arguments.append(copy.options, options, "option"));
    }

    /** The rows of this query and of another one, each once. ORDER BY, LIMIT and OFFSET then apply to the whole. */
    public Select<R> union(Select<?> other) {
        return combine(Member.Kind.UNION, other);
    }

    public Select<R> unionAll(Select<?> other) {
        return combine(Member.Kind.UNION_ALL, other);
    }

    public Select<R> intersect(Select<?> other) {
        return combine(Member.Kind.INTERSECT, other);
    }

    public Select<R> except(Select<?> other) {
        return combine(Member.Kind.EXCEPT, other);
    }

    private Select<R> combine(Member.Kind kind, Select<?> other) {
        Member member = new Member(kind, Arguments.notNull(other, "query"));
        boolean tighter = kind == Member.Kind.INTERSECT
                && parts.members.stream().anyMatch(before -> before.kind() != Member.Kind.INTERSECT);
        if (parts.hasEnd() || tighter) {
            return new Select<>(result, inParentheses(member));
        }
        return with(copy -> copy.members = Arguments.append(copy.members, List.of(member), "query"));
    }

    /** This query as it is, and what it is combined with. */
    private SelectParts inParentheses(Member member) {
        SelectParts combined = new SelectParts();
        combined.head = withoutOptions();
        combined.items = parts.items;
        combined.members = List.of(member);
        combined.options = parts.options;
        return combined;
    }

    /** This query as a source of rows, under a name that is made up. */
    public Subquery subquery() {
        return new Subquery(this, null, false);
    }

    /** This query as a source of rows. */
    public Subquery subquery(String name) {
        return new Subquery(this, Arguments.notNull(name, "name"), false);
    }

    /** This query as a source of rows that may use the sources before it; for {@code join(lateral, condition)}. */
    public Subquery lateral(String name) {
        return new Subquery(this, Arguments.notNull(name, "name"), true);
    }

    /** This query as a source of rows, written once in the WITH of the statement (QL-13). */
    public Cte cte(String name) {
        return Cte.of(name, this);
    }

    /**
     * This query of one column as a value.
     *
     * @throws InvalidArgumentException if it has several columns
     */
    public Expression<R> scalarSubquery() {
        if (parts.items.size() != 1 || !(parts.items.get(0) instanceof Expression<?>)) {
            throw new InvalidArgumentException("A scalar subquery selects one expression. [scalar-subquery]");
        }
        return new ScalarSubquery<>(this);
    }

    /** Whether this query has a row. */
    public Predicate exists() {
        return new Exists(this, false);
    }

    /** The same query with another SELECT list, its rows taken as before. For those who expand entities into columns. */
    public Select<R> withItems(List<? extends Selectable> items) {
        return with(copy -> {
            copy.items = List.copyOf(items);
            copy.head = parts.head == null ? null : parts.head.withItems(items);
        });
    }

    /** The same query, its rows as {@link Row}s of another SELECT list. */
    public Select<Row> selecting(Selectable... items) {
        SelectParts copy = parts.copy();
        copy.items = Arguments.all(items, "select(item)");
        copy.head = parts.head == null ? null : parts.head.selecting(items);
        return new Select<>(new ResultShape.OfRow(), copy);
    }

    /** The same query without ORDER BY. */
    public Select<R> withoutOrdering() {
        return with(copy -> copy.ordering = List.of());
    }

    /** The same query without LIMIT and OFFSET. */
    public Select<R> withoutLimit() {
        return with(copy -> {
            copy.limit = null;
            copy.offset = null;
            copy.ties = false;
        });
    }

    /** The same query without options. */
    public Select<R> withoutOptions() {
        return with(copy -> copy.options = List.of());
    }

    /** What a row becomes. */
    public ResultShape<R> result() {
        return result;
    }

    @Override
    public StatementKind kind() {
        return StatementKind.SELECT;
    }

    @Override
    public List<Selectable> items() {
        return parts.items;
    }

    /** The sources named by {@link #from}; what FROM holds in the end depends on the whole statement. */
    public List<FromItem> from() {
        return parts.from;
    }

    public List<Join> joins() {
        return parts.joins;
    }

    public List<Predicate> conditions() {
        return parts.conditions;
    }

    public List<Expression<?>> grouping() {
        return parts.grouping;
    }

    public List<Predicate> having() {
        return parts.having;
    }

    /** The further queries combined with this one; not empty for UNION and its like. */
    public List<Member> members() {
        return parts.members;
    }

    public List<Ordering> ordering() {
        return parts.ordering;
    }

    /** The first query of a UNION where it stands in parentheses, null elsewhere. */
    @Nullable
    Select<?> head() {
        return parts.head;
    }

    /** The query whose SELECT list is that of the whole. */
    Select<?> first() {
        return parts.head == null ? this : parts.head.first();
    }

    List<Hint> hints() {
        return parts.hints;
    }

    List<Sampled> samples() {
        return parts.samples;
    }

    @Nullable
    Correlation correlation() {
        return parts.correlation;
    }

    public List<Expression<?>> distinctOn() {
        return parts.distinctOn;
    }

    /** LIMIT and OFFSET; null without both. */
    @Nullable
    Limit end() {
        return parts.end();
    }

    public @Nullable Expression<?> limit() {
        return parts.limit;
    }

    public @Nullable Expression<?> offset() {
        return parts.offset;
    }

    public boolean isDistinct() {
        return parts.distinct;
    }

    public @Nullable RowLock lock() {
        return parts.lock;
    }

    @Override
    public List<StatementOption> options() {
        return parts.options;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.select(this);
    }

    @Override
    public List<SqlNode> children() {
        return parts.children();
    }

    @Override
    public Object structure() {
        return parts.structure();
    }
}
