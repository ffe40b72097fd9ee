package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate function whose values are numbers, with the operators of numbers.
 *
 * @param <N> the Java type of its values
 */
public record NumberAggregate<N extends Number>(AggregateCall<N> call) implements NumberExpression<N>, Aggregate<N> {
    static <N extends Number> NumberAggregate<N> of(FunctionCall<N> function) {
        return new NumberAggregate<>(AggregateCall.of(function));
    }

    @Override
    public NumberAggregate<N> filter(Predicate... conditions) {
        return new NumberAggregate<>(call.filter(conditions));
    }

    @Override
    public NumberExpression<N> over(Window window) {
        return new NumberOf<>(call.over(window));
    }

    @Override
    public NumberExpression<N> over() {
        return over(Window.ALL);
    }

    @Override
    public Class<?> javaType() {
        return call.javaType();
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return call.typeIn(out);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.node(call);
    }

    @Override
    public List<AggregateCall<N>> children() {
        return List.of(call);
    }
}
