package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.List;

/** How many members an array has. */
public record ArrayLength(Expression<?> array) implements AnyExpression<Integer> {
    @Override
    public Class<?> javaType() {
        return Integer.class;
    }

    @Override
    public SqlType<?> typeIn(SqlWriter out) {
        return SqlTypes.INTEGER;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeArrayLength(this, out);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(array);
    }
}
