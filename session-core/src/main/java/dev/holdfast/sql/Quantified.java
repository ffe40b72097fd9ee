package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any or every value of a query, as the right side of a comparison.
 *
 * @param <T> the Java type of its values
 */
public record Quantified<T>(Quantifier quantifier, Select<? extends T> query) implements AnyExpression<T> {
    /** For how many of the values the comparison must hold. */
    public enum Quantifier {
        ANY,
        ALL
    }

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
        out.syntax().writeQuantified(this, out);
    }

    @Override
    public List<Select<?>> children() {
        return List.of(query);
    }

    @Override
    public Object structure() {
        return quantifier;
    }
}
