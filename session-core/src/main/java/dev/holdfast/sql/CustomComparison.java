package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import java.util.List;
import java.util.regex.Pattern;

/** A comparison by an operator that only some databases have. */
public record CustomComparison(Expression<?> left, String operator, Expression<?> right) implements Predicate {
    private static final Pattern OPERATOR = Pattern.compile("[-+*/<>=~!@#%^&|?]{1,8}|[A-Za-z]+( [A-Za-z]+)*");

    public CustomComparison {
        checked(operator);
    }

    static void checked(String operator) {
        if (!OPERATOR.matcher(Arguments.notNull(operator, "operator")).matches()
                || operator.contains("--")
                || operator.contains("/*")) {
            throw new InvalidArgumentException("'%s' is not an operator. [bad-operator]".formatted(operator));
        }
    }

    /** The operator between spaces; drivers take a single question mark for a parameter (J19). */
    static String written(String operator) {
        return " " + operator.replace("?", "??") + " ";
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.pair(left, written(operator), right, Precedence.UNARY);
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
