package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;

/**
 * The same SQL with another type in Java (QL-16, type coercion).
 *
 * @param <T> the Java type of its values
 */
public record Coerced<T>(Expression<?> value, SqlType<T> type) implements Expression<T> {
    @Override
    public Class<T> javaType() {
        return type.javaType();
    }

    @Override
    public SqlType<T> typeIn(SqlWriter out) {
        return type;
    }

    @Override
    public Precedence precedence() {
        return value.precedence();
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.node(value);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(value);
    }

    @Override
    public Object structure() {
        return type;
    }
}
