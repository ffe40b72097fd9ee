package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In a conflict clause: the value that was to be inserted.
 *
 * @param <T> the Java type of its values
 */
public record Excluded<T>(Expression<T> column) implements AnyExpression<T> {
    @Override
    public Class<?> javaType() {
        return column.javaType();
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return column.typeIn(out);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeExcluded(out.namedColumn(column), out);
    }

    @Override
    public List<Expression<T>> children() {
        return List.of(column);
    }
}
