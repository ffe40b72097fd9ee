package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;

/**
 * What a place in a JSON document holds, as a value.
 *
 * @param <T> the Java type of its values
 */
public record JsonValue<T>(JsonPath path, SqlType<T> type) implements AnyExpression<T> {
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
        out.syntax().writeJsonValue(this, out);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(path.document());
    }

    @Override
    public Object structure() {
        return List.of(path.steps(), type);
    }
}
