package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.List;

/** Texts one after the other; NULL if one of them is. */
public record Concat(List<Expression<String>> parts) implements AnyExpression<String> {
    public Concat {
        parts = List.copyOf(parts);
    }

    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public SqlType<?> typeIn(SqlWriter out) {
        return SqlTypes.TEXT;
    }

    @Override
    public Precedence precedence() {
        return Precedence.CONCATENATION;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeConcat(parts, out);
    }

    @Override
    public List<Expression<String>> children() {
        return parts;
    }

    @Override
    public Object structure() {
        return parts.size();
    }
}
