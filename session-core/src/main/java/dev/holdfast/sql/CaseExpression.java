package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The value of the first branch whose condition holds.
 *
 * @param fallback the value if none does; null for NULL
 * @param <T> the Java type of its values
 */
public record CaseExpression<T>(
        List<Branch> branches, @Nullable Expression<? extends T> fallback) implements Expression<T> {
    public CaseExpression {
        branches = List.copyOf(branches);
    }

    public CaseExpression<T> when(Predicate condition, T value) {
        return when(condition, Literal.of(value));
    }

    public CaseExpression<T> when(Predicate condition, Expression<? extends T> value) {
        List<Branch> more = new ArrayList<>(branches);
        more.add(new Branch(condition, value));
        return new CaseExpression<>(more, fallback);
    }

    public CaseExpression<T> otherwise(T value) {
        return otherwise(Literal.of(value));
    }

    public CaseExpression<T> otherwise(Expression<? extends T> value) {
        return new CaseExpression<>(branches, value);
    }

    @Override
    public Class<?> javaType() {
        return branches.get(0).value().javaType();
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return branches.stream()
                .<@Nullable SqlType<?>>map(branch -> branch.value().typeIn(out))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.raw("CASE");
        for (Branch branch : branches) {
            out.raw(" WHEN ").node(branch.condition()).raw(" THEN ").argument(branch.value(), this);
        }
        if (fallback != null) {
            out.raw(" ELSE ").argument(fallback, this);
        }
        out.raw(" END");
    }

    @Override
    public List<SqlNode> children() {
        List<SqlNode> children = new ArrayList<>(branches);
        if (fallback != null) {
            children.add(fallback);
        }
        return children;
    }

    @Override
    public Object structure() {
        return List.of(branches.size(), fallback != null);
    }
}
