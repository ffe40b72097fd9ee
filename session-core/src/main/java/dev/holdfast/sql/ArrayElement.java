package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of an array.
 *
 * @param index counts from 0; part of the statement's text
 * @param <E> the Java type of the members
 */
public record ArrayElement<E>(Expression<?> array, int index) implements AnyExpression<E> {
    @Override
    public Class<?> javaType() {
        return Object.class;
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        SqlType<?> type = array.typeIn(out);
        return type == null ? null : type.element().orElse(null);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeArrayElement(this, out);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(array);
    }

    @Override
    public Object structure() {
        return index;
    }
}
