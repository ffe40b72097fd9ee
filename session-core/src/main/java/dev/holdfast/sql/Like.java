package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.List;

/**
 * {@code value LIKE pattern}.
 *
 * @param escape the character that makes a wildcard ordinary; 0 for none
 */
public record Like(Expression<?> value, Expression<?> pattern, char escape, Case letterCase, boolean negated)
        implements Predicate {
    static final char ESCAPE = '/';

    /** Whether upper and lower case letters differ. */
    public enum Case {
        SENSITIVE,
        IGNORED
    }

    public Like {
        if (escape == '\'' || escape == '%' || escape == '_' || escape > '~') {
            throw new InvalidArgumentException(
                    "'%s' cannot be the escape character of LIKE. [bad-escape]".formatted(escape));
        }
    }

    /** Text in which no character is a wildcard. */
    static String escaped(String text) {
        return text.replace("/", "//").replace("%", "/%").replace("_", "/_");
    }

    @Override
    public Predicate not() {
        return new Like(value, pattern, escape, letterCase, !negated);
    }

    @Override
    public void writeTo(SqlWriter out) {
        if (letterCase == Case.IGNORED) {
            out.syntax().writeIgnoreCaseLike(this, out);
        } else {
            writeOperands(negated ? " NOT LIKE " : " LIKE ", out);
        }
    }

    /** Writes both sides with an operator between them, and the escape clause. For dialects. */
    public void writeOperands(@RawSql String operator, SqlWriter out) {
        out.operand(value, Precedence.CONCATENATION).raw(operator);
        out.operand(pattern, Precedence.CONCATENATION).raw(escapeClause());
    }

    /** {@code ESCAPE '/'}, or nothing. */
    public String escapeClause() {
        return escape == 0 ? "" : " ESCAPE '" + escape + "'";
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(value, pattern);
    }

    @Override
    public Object structure() {
        return List.of(escape, letterCase, negated);
    }
}
