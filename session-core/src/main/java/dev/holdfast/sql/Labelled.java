package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression under another name. Only a SELECT list writes the name; elsewhere it stands for the expression.
 *
 * @param <T> the Java type of its values
 */
public record Labelled<T>(Expression<T> expression, String label) implements Expression<T> {
    @Override
    public Class<?> javaType() {
        return expression.javaType();
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return expression.typeIn(out);
    }

    @Override
    public Precedence precedence() {
        return expression.precedence();
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.node(expression);
    }

    @Override
    public List<Expression<T>> children() {
        return List.of(expression);
    }

    @Override
    public Object structure() {
        return label;
    }
}
