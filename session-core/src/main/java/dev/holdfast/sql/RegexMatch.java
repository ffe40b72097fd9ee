package dev.holdfast.sql;

import java.util.List;

/** Text that a regular expression, in the database's own dialect of them, matches somewhere. */
public record RegexMatch(Expression<String> text, Expression<String> regex) implements Predicate {
    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeRegexMatch(this, out);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(text, regex);
    }
}
