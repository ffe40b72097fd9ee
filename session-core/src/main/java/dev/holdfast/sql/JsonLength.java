package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.List;

/** How many elements a JSON array has. */
public record JsonLength(JsonPath path) implements AnyExpression<Integer> {
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
        out.syntax().writeJsonLength(path, out);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(path.document());
    }

    @Override
    public Object structure() {
        return path.steps();
    }
}
