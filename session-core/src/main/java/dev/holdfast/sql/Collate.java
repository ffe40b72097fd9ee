package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text compared and sorted by the rules of a collation of the database. */
public record Collate(Expression<String> text, String collation) implements AnyExpression<String> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*([.@-][A-Za-z0-9_]+)*");

    public Collate {
        Arguments.notNull(text, "text");
        if (!NAME.matcher(Arguments.notNull(collation, "collation")).matches()) {
            throw new InvalidArgumentException(
                    "'%s' is not the name of a collation. [bad-collation]".formatted(collation));
        }
    }

    @Override
    public Class<?> javaType() {
        return String.class;
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return text.typeIn(out);
    }

    @Override
    public Precedence precedence() {
        return Precedence.UNARY;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeCollate(this, out);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(text);
    }

    @Override
    public Object structure() {
        return collation;
    }
}
