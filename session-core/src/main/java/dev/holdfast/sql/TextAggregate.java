package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts of a group one after the other.
 *
 * @param separator between two of them; part of the statement's text, quoted
 * @param sorting the order of the texts; any if it is empty
 */
public record TextAggregate(
        Expression<String> value, String separator, List<Ordering> sorting, List<Predicate> conditions)
        implements Aggregate<String> {
    public TextAggregate {
        sorting = List.copyOf(sorting);
        conditions = List.copyOf(conditions);
    }

    /** Sorts the texts, after the keys given before. */
    public TextAggregate orderBy(SortKey... keys) {
        List<Ordering> more = Arguments.all(keys, "orderBy(key)").stream()
                .map(SortKey::ordering)
                .toList();
        return new TextAggregate(value, separator, Arguments.append(sorting, more, "orderBy(key)"), conditions);
    }

    @Override
    public TextAggregate filter(Predicate... more) {
        return new TextAggregate(value, separator, sorting, Arguments.append(conditions, more, "filter(condition)"));
    }

    @Override
    public Expression<String> over(Window window) {
        return new Over<>(this, Arguments.notNull(window, "over(window)"));
    }

    @Override
    public Class<?> javaType() {
        return String.class;
    }

    @Override
    public SqlType<?> typeIn(SqlWriter out) {
        return SqlTypes.TEXT;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeTextAggregate(this, out);
    }

    /** The value, NULL for rows that are not asked for: the way of databases without FILTER. */
    public Expression<?> filteredValue() {
        Predicate condition = Conditions.combined(conditions);
        return condition == null ? value : new CaseExpression<>(List.of(new Branch(condition, value)), null);
    }

    /** Writes which rows are asked for, in databases with FILTER. */
    public void writeFilter(SqlWriter out) {
        Predicate condition = Conditions.combined(conditions);
        if (condition != null) {
            out.raw(" FILTER (WHERE ").node(condition).raw(")");
        }
    }

    @Override
    public List<SqlNode> children() {
        List<SqlNode> children = new ArrayList<>();
        children.add(value);
        children.addAll(sorting);
        children.addAll(conditions);
        return children;
    }

    @Override
    public Object structure() {
        return List.of(separator, sorting.size(), conditions.size());
    }
}
