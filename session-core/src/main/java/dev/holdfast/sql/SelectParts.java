package dev.holdfast.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clauses of a query. Changed only between a copy and the new statement that gets it. */
final class SelectParts {
    /** The query before the first UNION, where it stands in parentheses; this one then has no clauses of its own. */
    @Nullable
    Select<?> head;

    List<Hint> hints = List.of();
    boolean distinct;
    List<Expression<?>> distinctOn = List.of();
    List<Selectable> items = List.of();
    List<FromItem> from = List.of();
    List<Sampled> samples = List.of();
    List<Join> joins = List.of();

    @Nullable
    Correlation correlation;

    List<Predicate> conditions = List.of();
    List<Expression<?>> grouping = List.of();
    List<Predicate> having = List.of();
    List<Member> members = List.of();
    List<Ordering> ordering = List.of();

    @Nullable
    Expression<?> limit;

    @Nullable
    Expression<?> offset;

    boolean ties;

    @Nullable
    RowLock lock;

    List<StatementOption> options = List.of();

    SelectParts copy() {
        SelectParts copy = new SelectParts();
        copy.head = head;
        copy.hints = hints;
        copy.distinct = distinct;
        copy.distinctOn = distinctOn;
        copy.items = items;
        copy.from = from;
        copy.samples = samples;
        copy.joins = joins;
        copy.correlation = correlation;
        copy.conditions = conditions;
        copy.grouping = grouping;
        copy.having = having;
        copy.members = members;
        copy.ordering = ordering;
        copy.limit = limit;
        copy.offset = offset;
        copy.ties = ties;
        copy.lock = lock;
        copy.options = options;
        return copy;
    }

    /** Whether something applies to the whole, after all its members. */
    boolean hasEnd() {
        return !ordering.isEmpty() || limit != null || offset != null || lock != null;
    }

    @Nullable
    Limit end() {
        return limit == null && offset == null ? null : new Limit(limit, offset, ties);
    }

    List<SqlNode> children() {
        List<SqlNode> children = new ArrayList<>();
        if (head != null) {
            children.add(head);
        }
        for (Selectable item : items) {
            children.add((SqlNode) item);
        }
        Stream.of(distinctOn, hints, from, samples, joins, conditions, grouping, having, members, ordering)
                .forEach(children::addAll);
        Stream.of(end(), lock, correlation).filter(Objects::nonNull).forEach(children::add);
        return children;
    }

    Object structure() {
        return List.of(
                List.of(head != null, items.size(), from.size(), joins.size(), conditions.size()),
                List.of(grouping.size(), having.size(), members.size(), ordering.size()),
                List.of(hints.size(), distinct, distinctOn.size(), samples.size()),
                List.of(lock != null, correlation != null),
                options);
    }
}
