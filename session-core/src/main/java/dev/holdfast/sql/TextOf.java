package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Any expression of text, with the operators of text. */
record TextOf(Expression<String> expression) implements TextExpression {
    static TextExpression function(String name, Expression<String> argument) {
        return new TextOf(FunctionCall.typed(name, SqlTypes.TEXT, List.of(argument)));
    }

    static Predicate search(
            TextExpression value,
            String before,
            String text,
            String after,
            TextExpression.Wildcards wildcards,
            Like.Case letterCase) {
        if (text == null) {
            throw new InvalidArgumentException("A text to search for cannot be null: use isNull(). [null-comparison]");
        }
        boolean escaped = wildcards == TextExpression.Wildcards.ESCAPED;
        String pattern = before + (escaped ? Like.escaped(text) : text) + after;
        Literal<String> literal = new Literal<>(pattern, SqlTypes.TEXT);
        return new Like(value, literal, escaped ? Like.ESCAPE : 0, letterCase, false);
    }

    @Override
    public Class<?> javaType() {
        return String.class;
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return expression.typeIn(out);
    }

    @Override
    public Precedence precedence() {
        return expression.precedence();
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.node(expression);
    }

    @Override
    public List<Expression<String>> children() {
        return List.of(expression);
    }
}
