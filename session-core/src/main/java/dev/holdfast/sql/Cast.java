package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;

/**
 * A value converted by the database.
 *
 * @param <T> the Java type of the result
 */
public record Cast<T>(Expression<?> value, SqlType<T> type) implements Expression<T> {
    @Override
    public Class<T> javaType() {
        return type.javaType();
    }

    @Override
    public SqlType<T> typeIn(SqlWriter out) {
        return type;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.raw("CAST(")
                .node(value)
                .raw(" AS ")
                .raw(out.syntax().castType(out.adapted(type)))
                .raw(")");
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
