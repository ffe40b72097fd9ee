package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several ways to group in one query; only for {@link Select#groupBy}. */
public record GroupingSets(Kind kind, List<List<Expression<?>>> sets) implements AnyExpression<Object> {
    /** How the sets are made. */
    public enum Kind {
        /** As they stand. */
        GROUPING_SETS,
        /** All of them, all but the last, all but the last two, ..., nothing. */
        ROLLUP,
        /** Every choice among them. */
        CUBE
    }

    public GroupingSets {
        sets = sets.stream().map(List::copyOf).toList();
    }

    static GroupingSets of(Kind kind, Expression<?>... expressions) {
        List<List<Expression<?>>> sets = new ArrayList<>();
        for (Expression<?> expression : Arguments.all(expressions, "expression")) {
            sets.add(List.of(expression));
        }
        return new GroupingSets(kind, sets);
    }

    @Override
    public Class<?> javaType() {
        return Object.class;
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return null;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeGroupingSets(this, out);
    }

    @Override
    public List<Expression<?>> children() {
        List<Expression<?>> children = new ArrayList<>();
        sets.forEach(children::addAll);
        return children;
    }

    @Override
    public Object structure() {
        return List.of(kind, sets.stream().map(List::size).toList());
    }
}
