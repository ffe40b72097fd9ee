package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number with the other sign.
 *
 * @param <N> the Java type of its values
 */
public record Negation<N extends Number>(Expression<N> value) implements AnyExpression<N> {
    @Override
    public Class<?> javaType() {
        return value.javaType();
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return value.typeIn(out);
    }

    @Override
    public Precedence precedence() {
        return Precedence.UNARY;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.raw("-").operand(value, Precedence.ATOM);
    }

    @Override
    public List<Expression<N>> children() {
        return List.of(value);
    }
}
