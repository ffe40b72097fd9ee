package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.ArrayList;
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
    private final Parts parts;

    /** The clauses. Changed only between a copy and the new statement that gets it. */
    private static final class Parts {
        private List<Selectable> items = List.of();
        private List<FromItem> from = List.of();
        private List<Join> joins = List.of();
        private List<Predicate> conditions = List.of();
        private List<Expression<?>> grouping = List.of();
        private List<Predicate> having = List.of();
        private List<Member> members = List.of();
        private List<Ordering> ordering = List.of();
        private @Nullable Expression<?> limit;
        private @Nullable Expression<?> offset;
        private boolean distinct;
        private @Nullable RowLock lock;
        private List<StatementOption> options = List.of();

        private Parts copy() {
            Parts copy = new Parts();
            copy.items = items;
            copy.from = from;
            copy.joins = joins;
            copy.conditions = conditions;
            copy.grouping = grouping;
            copy.having = having;
            copy.members = members;
            copy.ordering = ordering;
            copy.limit = limit;
            copy.offset = offset;
            copy.distinct = distinct;
            copy.lock = lock;
            copy.options = options;
            return copy;
        }
    }

    private Select(ResultShape<R> result, Parts parts) {
        this.result = result;
        this.parts = parts;
    }

    static <R> Select<R> of(ResultShape<R> result, List<? extends Selectable> items) {
        Parts parts = new Parts();
        parts.items = Arguments.all(items, "select(item)");
        if (items.isEmpty()) {
            throw new InvalidArgumentException("select() needs something to select. [empty-select]");
        }
        return new Select<>(result, parts);
    }

    private Select<R> with(Consumer<Parts> change) {
        Parts copy = parts.copy();
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

    /** Returns at most {@code rows} rows; the last call wins. */
    public Select<R> limit(long rows) {
        Expression<?> value = count("limit", rows);
        return with(copy -> copy.limit = value);
    }

    public Select<R> limit(Parameter<? extends Number> rows) {
        Arguments.notNull(rows, "limit");
        return with(copy -> copy.limit = rows);
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
        if (!parts.ordering.isEmpty() || parts.limit != null || parts.offset != null || parts.lock != null) {
            throw new InvalidArgumentException("""
                    The first query of %s has an ORDER BY, LIMIT or row lock: give it to the whole, after %s(). \
                    [ordered-member]""".formatted(kind, kind));
        }
        return with(copy -> copy.members = Arguments.append(copy.members, List.of(new Member(kind, other)), "query"));
    }

    /** This query as a source of rows, under a name that is made up. */
    public Subquery subquery() {
        return new Subquery(this, null);
    }

    /** This query as a source of rows. */
    public Subquery subquery(String name) {
        return new Subquery(this, Arguments.notNull(name, "name"));
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
        return with(copy -> copy.items = List.copyOf(items));
    }

    /** The same query, its rows as {@link Row}s of another SELECT list. */
    public Select<Row> selecting(Selectable... items) {
        Parts copy = parts.copy();
        copy.items = Arguments.all(items, "select(item)");
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
        List<SqlNode> children = new ArrayList<>();
        for (Selectable item : parts.items) {
            children.add((SqlNode) item);
        }
        children.addAll(parts.from);
        children.addAll(parts.joins);
        children.addAll(parts.conditions);
        children.addAll(parts.grouping);
        children.addAll(parts.having);
        children.addAll(parts.members);
        children.addAll(parts.ordering);
        if (parts.limit != null || parts.offset != null) {
            children.add(new Limit(parts.limit, parts.offset));
        }
        if (parts.lock != null) {
            children.add(parts.lock);
        }
        return children;
    }

    @Override
    public Object structure() {
        return List.of(
                parts.items.size(),
                parts.from.size(),
                parts.joins.size(),
                parts.conditions.size(),
                parts.grouping.size(),
                parts.having.size(),
                parts.members.size(),
                parts.ordering.size(),
                parts.distinct,
                parts.options);
    }
}
