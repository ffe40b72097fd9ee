package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlTypes;
import java.util.List;

/** Text in a statement. */
public sealed interface TextExpression extends Expression<String> permits TextProperty, TextOf {
    /** Whether {@code %} and {@code _} in a search text are wildcards (QL-08). */
    enum Wildcards {
        /** Ordinary characters. */
        ESCAPED,
        /** Any text, any character. */
        ACTIVE
    }

    /** Matches a pattern: {@code %} is any text, {@code _} any character. */
    default Predicate like(String pattern) {
        return new Like(this, pattern(pattern), (char) 0, Like.Case.SENSITIVE, false);
    }

    default Predicate like(Expression<String> pattern) {
        return new Like(this, pattern, (char) 0, Like.Case.SENSITIVE, false);
    }

    /** Matches a pattern in which {@code escape} makes the next wildcard an ordinary character. */
    default Predicate like(String pattern, char escape) {
        return new Like(this, pattern(pattern), escape, Like.Case.SENSITIVE, false);
    }

    default Predicate notLike(String pattern) {
        return like(pattern).not();
    }

    /** Like {@link #like(String)}, without regard to case. */
    default Predicate ilike(String pattern) {
        return new Like(this, pattern(pattern), (char) 0, Like.Case.IGNORED, false);
    }

    default Predicate ilike(String pattern, char escape) {
        return new Like(this, pattern(pattern), escape, Like.Case.IGNORED, false);
    }

    /** Begins with a text, in which no character is a wildcard. */
    default Predicate startsWith(String text) {
        return startsWith(text, Wildcards.ESCAPED);
    }

    default Predicate startsWith(String text, Wildcards wildcards) {
        return TextOf.search(this, "", text, "%", wildcards, Like.Case.SENSITIVE);
    }

    /** Begins with the value of an expression, whose wildcards are active: it cannot be escaped. */
    default Predicate startsWith(Expression<String> text) {
        return like(new Concat(List.of(text, pattern("%"))));
    }

    /** Ends with a text, in which no character is a wildcard. */
    default Predicate endsWith(String text) {
        return endsWith(text, Wildcards.ESCAPED);
    }

    default Predicate endsWith(String text, Wildcards wildcards) {
        return TextOf.search(this, "%", text, "", wildcards, Like.Case.SENSITIVE);
    }

    /** Ends with the value of an expression, whose wildcards are active: it cannot be escaped. */
    default Predicate endsWith(Expression<String> text) {
        return like(new Concat(List.of(pattern("%"), text)));
    }

    /** Has a text somewhere, in which no character is a wildcard. */
    default Predicate contains(String text) {
        return contains(text, Wildcards.ESCAPED);
    }

    default Predicate contains(String text, Wildcards wildcards) {
        return TextOf.search(this, "%", text, "%", wildcards, Like.Case.SENSITIVE);
    }

    /** Has the value of an expression somewhere, whose wildcards are active: it cannot be escaped. */
    default Predicate contains(Expression<String> text) {
        return like(new Concat(List.of(pattern("%"), text, pattern("%"))));
    }

    /** {@link #startsWith(String)} without regard to case. */
    default Predicate istartsWith(String text) {
        return TextOf.search(this, "", text, "%", Wildcards.ESCAPED, Like.Case.IGNORED);
    }

    /** {@link #endsWith(String)} without regard to case. */
    default Predicate iendsWith(String text) {
        return TextOf.search(this, "%", text, "", Wildcards.ESCAPED, Like.Case.IGNORED);
    }

    /** {@link #contains(String)} without regard to case. */
    default Predicate icontains(String text) {
        return TextOf.search(this, "%", text, "%", Wildcards.ESCAPED, Like.Case.IGNORED);
    }

    default TextExpression lower() {
        return TextOf.function("LOWER", this);
    }

    default TextExpression upper() {
        return TextOf.function("UPPER", this);
    }

    /** Without spaces at both ends. */
    default TextExpression trim() {
        return TextOf.function("TRIM", this);
    }

    /** The number of characters. */
    default NumberExpression<Integer> length() {
        return new NumberOf<>(FunctionCall.typed("CHAR_LENGTH", SqlTypes.INTEGER, List.of(this)));
    }

    default TextExpression concat(String text) {
        return concat(pattern(text));
    }

    /** This text and another one; NULL if one of them is. */
    default TextExpression concat(Expression<String> text) {
        return new TextOf(new Concat(List.of(this, text)));
    }

    private static Literal<String> pattern(String text) {
        if (text == null) {
            throw new InvalidArgumentException("A text to search for cannot be null: use isNull(). [null-comparison]");
        }
        return new Literal<>(text, SqlTypes.TEXT);
    }
}
