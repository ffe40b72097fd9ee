package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query of one column and at most one row as a value; NULL without a row.
 *
 * @param <T> the Java type of its value
 */
public record ScalarSubquery<T>(Select<T> query) implements Expression<T> {
    @Override
    public Class<?> javaType() {
        return query.items().get(0).javaType();
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return out.typeOfFirst(query);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.raw("(").subquery(query).raw(")");
    }

    @Override
    public List<Select<T>> children() {
        return List.of(query);
    }
}
