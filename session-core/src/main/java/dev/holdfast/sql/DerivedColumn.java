package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a computed source: by position, by label, or by the expression it holds.
 *
 * @param index -1 if another component tells
 * @param label empty if another component tells
 * @param <T> the Java type of its values
 */
public record DerivedColumn<T>(
        DerivedTable source,
        int index,
        String label,
        @Nullable Expression<T> item,
        Class<?> javaType) implements ColumnReference<T> {
    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return source.typeOf(out.scopes().output(this), out);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.derivedColumn(this);
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
