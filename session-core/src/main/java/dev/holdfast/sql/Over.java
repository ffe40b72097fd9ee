package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of the rows around each row.
 *
 * @param function an aggregate or a window function
 * @param <T> the Java type of its values
 */
public record Over<T>(Expression<T> function, Window window) implements AnyExpression<T> {
    @Override
    public Class<?> javaType() {
        return function.javaType();
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return function.typeIn(out);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.node(function).raw(" OVER (").node(window).raw(")");
    }

    @Override
    public List<SqlNode> children() {
        return List.of(function, window);
    }
}
