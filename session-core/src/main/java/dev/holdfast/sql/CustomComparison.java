package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.List;
import java.util.regex.Pattern;

/** A comparison by an operator that only some databases have. */
public record CustomComparison(Expression<?> left, String operator, Expression<?> right) implements Predicate {
    private static final Pattern OPERATOR = Pattern.compile("[-+*/<>=~!@#%^&|?]{1,8}|[A-Za-z]+( [A-Za-z]+)*");

    public CustomComparison {
        if (!OPERATOR.matcher(operator).matches() || operator.contains("--") || operator.contains("/*")) {
            throw new InvalidArgumentException("'%s' is not an operator. [bad-operator]".formatted(operator));
        }
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.pair(left, " " + operator.replace("?", "??") + " ", right, Precedence.UNARY); // J19
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(left, right);
    }

    @Override
    public Object structure() {
        return operator;
    }
}
