package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A function of the database and its arguments.
 *
 * @param explicitType null: the type of the first argument
 * @param <T> the Java type of the result
 */
public record FunctionCall<T>(
        String name,
        List<Expression<?>> arguments,
        Quantifier quantifier,
        Class<?> javaType,
        @Nullable SqlType<T> explicitType,
        TypeRule typeRule)
        implements Expression<T> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

    /** Which values an aggregate function sees. */
    public enum Quantifier {
        ALL,
        DISTINCT
    }

    /** Where the type of the result comes from. */
    public enum TypeRule {
        EXPLICIT,
        /** The type of the first argument; the other arguments have it too. */
        FIRST_ARGUMENT,
        /** Nobody knows; values come as the driver delivers them. */
        UNKNOWN
    }

    public FunctionCall {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidArgumentException(
                    "'%s' is not the name of a function. [bad-function-name]".formatted(name));
        }
        arguments = List.copyOf(arguments);
    }

    static <T> FunctionCall<T> typed(String name, SqlType<T> type, List<? extends Expression<?>> arguments) {
        return new FunctionCall<>(
                name, List.copyOf(arguments), Quantifier.ALL, type.javaType(), type, TypeRule.EXPLICIT);
    }

    static <T> FunctionCall<T> likeFirst(String name, List<? extends Expression<?>> arguments) {
        Class<?> javaType = arguments.get(0).javaType();
        return new FunctionCall<>(
                name, List.copyOf(arguments), Quantifier.ALL, javaType, null, TypeRule.FIRST_ARGUMENT);
    }

    /** The same function of the distinct values only. */
    FunctionCall<T> distinct() {
        return new FunctionCall<>(name, arguments, Quantifier.DISTINCT, javaType, explicitType, typeRule);
    }

    /** The same function of the first argument where a condition holds, of NULL elsewhere. */
    public FunctionCall<T> onlyWhere(Predicate condition) {
        Expression<?> seen = arguments.get(0).equals(Fragment.STAR)
                ? new Fragment<>("1", Integer.class, SqlTypes.INTEGER)
                : arguments.get(0);
        List<Expression<?>> changed = new ArrayList<>(arguments);
        changed.set(0, new CaseExpression<>(List.of(new Branch(condition, seen)), null));
        return new FunctionCall<>(name, changed, quantifier, javaType, explicitType, typeRule);
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return switch (typeRule) {
            case EXPLICIT -> explicitType;
            case FIRST_ARGUMENT -> Arithmetic.unlimited(arguments.get(0).typeIn(out));
            case UNKNOWN -> null;
        };
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.raw(out.syntax().functionName(name)).raw("(").raw(quantifier == Quantifier.DISTINCT ? "DISTINCT " : "");
        String separator = "";
        for (Expression<?> argument : arguments) {
            out.raw(separator);
            out.argument(argument, typeRule == TypeRule.FIRST_ARGUMENT ? arguments.get(0) : argument);
            separator = ", ";
        }
        out.raw(")");
    }

    @Override
    public List<Expression<?>> children() {
        return arguments;
    }

    @Override
    public Object structure() {
        return List.of(name, arguments.size(), quantifier, typeRule, explicitType == null ? "" : explicitType);
    }
}
