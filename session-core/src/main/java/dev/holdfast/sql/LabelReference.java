package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of the result, or of a subquery in FROM, by its label.
 *
 * @param <T> the Java type of its values
 */
public record LabelReference<T>(String label, Class<T> javaType) implements Expression<T> {
    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return out.labelled(label).typeIn(out);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.node(out.labelled(label));
    }

    @Override
    public List<SqlNode> children() {
        return List.of();
    }

    @Override
    public Object structure() {
        return label;
    }
}
