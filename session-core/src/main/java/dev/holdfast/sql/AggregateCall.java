package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate function and which rows it sees.
 *
 * @param conditions which rows; all if there are none
 * @param within how the rows are sorted, for functions such as percentiles; empty for others
 * @param <T> the Java type of its values
 */
public record AggregateCall<T>(FunctionCall<T> function, List<Predicate> conditions, List<Ordering> within)
        implements Aggregate<T> {
    public AggregateCall {
        conditions = List.copyOf(conditions);
        within = List.copyOf(within);
    }

    static <T> AggregateCall<T> of(FunctionCall<T> function) {
        return new AggregateCall<>(function, List.of(), List.of());
    }

    @Override
    public AggregateCall<T> filter(Predicate... more) {
        return new AggregateCall<>(function, Arguments.append(conditions, more, "filter(condition)"), within);
    }

    @Override
    public Expression<T> over(Window window) {
        return new Over<>(this, Arguments.notNull(window, "over(window)"));
    }

    @Override
    public Class<?> javaType() {
        return function.javaType();
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return within.isEmpty() || function.typeRule() == FunctionCall.TypeRule.EXPLICIT
                ? function.typeIn(out)
                : within.get(0).value().typeIn(out);
    }

    @Override
    public void writeTo(SqlWriter out) {
        Predicate condition = Conditions.combined(conditions);
        if (!within.isEmpty()) {
            out.syntax().writeWithinGroup(this, out);
        } else if (condition != null) {
            out.syntax().writeFiltered(this, condition, out);
        } else {
            out.node(function);
        }
    }

    @Override
    public List<SqlNode> children() {
        List<SqlNode> children = new ArrayList<>();
        children.add(function);
        children.addAll(conditions);
        children.addAll(within);
        return children;
    }

    @Override
    public Object structure() {
        return List.of(conditions.size(), within.size());
    }
}
