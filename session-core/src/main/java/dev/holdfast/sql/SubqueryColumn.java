package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a subquery in FROM: by position, by label, or by the expression it holds.
 *
 * @param index -1 if another component tells
 * @param label empty if another component tells
 * @param <T> the Java type of its values
 */
public record SubqueryColumn<T>(
        Subquery source, int index, String label, @Nullable Expression<T> item, Class<?> javaType)
        implements ColumnReference<T> {
    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return out.typeOf(this);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.subqueryColumn(this);
    }

    @Override
    public List<Expression<T>> children() {
        return item == null ? List.of() : List.of(item);
    }

    @Override
    public Object structure() {
        return index >= 0 ? index : label;
    }
}
