package dev.holdfast.unitofwork;

import dev.holdfast.mapping.Attribute;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.schema.Column;
import dev.holdfast.sql.Arithmetic;
import dev.holdfast.sql.Comparison;
import dev.holdfast.sql.Constant;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.InList;
import dev.holdfast.sql.IsNull;
import dev.holdfast.sql.Junction;
import dev.holdfast.sql.Literal;
import dev.holdfast.sql.Not;
import dev.holdfast.sql.Predicate;
import dev.holdfast.sql.Property;
import dev.holdfast.state.InstanceState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides conditions of a bulk statement on instances in memory, with SQL's three-valued logic (BK-13). Immutable.
 */
public final class Evaluator {
    /** What a condition comes to. */
    public enum Answer {
        TRUE,
        FALSE,
        /** SQL's NULL. */
        UNKNOWN,
        /** An attribute it needs is not in memory. */
        UNDECIDED;

        static Answer of(boolean value) {
            return value ? TRUE : FALSE;
        }

        Answer not() {
            return switch (this) {
                case TRUE -> FALSE;
                case FALSE -> TRUE;
                default -> this;
            };
        }
    }

    /** Stands for the value of an attribute that is not in memory. */
    private static final Object ABSENT = new Object();

    private final Mapper mapper;

    private Evaluator(Mapper mapper) {
        this.mapper = mapper;
    }

    /** A condition in a form that can be decided in memory. */
    @FunctionalInterface
    public interface Condition {
        Answer test(InstanceState state);
    }

    /** A value computed from an instance. */
    @FunctionalInterface
    private interface Value {
        @Nullable
        Object of(InstanceState state);
    }

    /** All conditions together, or empty if one of them can only be decided by the database. */
    public static Optional<Condition> all(Mapper mapper, List<Predicate> conditions) {
        Evaluator evaluator = new Evaluator(mapper);
        Condition all = state -> Answer.TRUE;
        for (Predicate predicate : conditions) {
            Condition next = evaluator.condition(predicate);
            if (next == null) {
                return Optional.empty();
            }
            all = and(all, next);
        }
        return Optional.of(all);
    }

    /** The new value of an attribute as a function of the instance, or empty if only the database knows. */
    public static Optional<java.util.function.Function<InstanceState, Optional<Object>>> value(
            Mapper mapper, Expression<?> expression) {
        Value value = new Evaluator(mapper).value(expression);
        return value == null ? Optional.empty() : Optional.of(state -> Optional.ofNullable(value.of(state)));
    }

    /** Whether a computed value could not be computed, since an attribute it needs is not in memory. */
    public static boolean isAbsent(@Nullable Object value) {
        return value == ABSENT;
    }

    // ---- conditions

    private @Nullable Condition condition(Predicate predicate) {
        if (predicate instanceof Comparison comparison) {
            return comparison(comparison);
        }
        if (predicate instanceof Junction junction) {
            return junction(junction);
        }
        if (predicate instanceof Not not) {
            Condition inner = condition(not.condition());
            return inner == null ? null : state -> inner.test(state).not();
        }
        if (predicate instanceof IsNull isNull) {
            return isNull(isNull);
        }
        if (predicate instanceof InList in) {
            return in(in);
        }
        if (predicate instanceof Constant constant) {
            Answer answer = Answer.of(constant == Constant.TRUE);
            return state -> answer;
        }
        return null;
    }

    private @Nullable Condition comparison(Comparison comparison) {
        Value left = value(comparison.left());
        Value right = value(comparison.right());
        if (left == null || right == null) {
            return null;
        }
        Comparison.Operator operator = comparison.operator();
        return state -> compare(left.of(state), operator, right.of(state));
    }

    private static Answer compare(@Nullable Object left, Comparison.Operator operator, @Nullable Object right) {
        if (left == ABSENT || right == ABSENT) {
            return Answer.UNDECIDED;
        }
        if (left == null || right == null) {
            return Answer.UNKNOWN;
        }
        int order = order(left, right);
        return Answer.of(
                switch (operator) {
                    case EQ -> order == 0;
                    case NE -> order != 0;
                    case LT -> order < 0;
                    case LE -> order <= 0;
                    case GT -> order > 0;
                    case GE -> order >= 0;
                });
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int order(Object left, Object right) {
        if (left instanceof Number a && right instanceof Number b) {
            return decimal(a).compareTo(decimal(b));
        }
        if (left instanceof Comparable comparable && left.getClass() == right.getClass()) {
            return comparable.compareTo(right);
        }
        return left.equals(right) ? 0 : 1;
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private @Nullable Condition junction(Junction junction) {
        boolean and = junction.kind() == Junction.Kind.AND;
        Condition all = state -> Answer.of(and);
        for (Predicate part : junction.parts()) {
            Condition next = condition(part);
            if (next == null) {
                return null;
            }
            all = and ? and(all, next) : or(all, next);
        }
        return all;
    }

    private static Condition and(Condition first, Condition second) {
        return state -> {
            Answer one = first.test(state);
            if (one == Answer.FALSE) {
                return Answer.FALSE;
            }
            Answer two = second.test(state);
            return two == Answer.FALSE ? two : weaker(one, two);
        };
    }

    private static Condition or(Condition first, Condition second) {
        return state -> {
            Answer one = first.test(state);
            if (one == Answer.TRUE) {
                return Answer.TRUE;
            }
            Answer two = second.test(state);
            return two == Answer.TRUE ? two : weaker(one, two);
        };
    }

    /** UNDECIDED before UNKNOWN before the rest. */
    private static Answer weaker(Answer one, Answer two) {
        return one.compareTo(two) > 0 ? one : two;
    }

    private @Nullable Condition isNull(IsNull isNull) {
        Value value = value(isNull.value());
        if (value == null) {
            return null;
        }
        return state -> {
            Object found = value.of(state);
            return found == ABSENT ? Answer.UNDECIDED : Answer.of((found == null) != isNull.negated());
        };
    }

    private @Nullable Condition in(InList in) {
        Value value = value(in.value());
        if (value == null) {
            return null;
        }
        List<?> values = in.values().value();
        return state -> {
            Object found = value.of(state);
            if (found == ABSENT) {
                return Answer.UNDECIDED;
            }
            Answer answer = found == null ? Answer.UNKNOWN : contains(values, found);
            return in.negated() ? answer.not() : answer;
        };
    }

    private static Answer contains(List<?> values, Object found) {
        boolean anyNull = false;
        for (Object each : values) {
            if (each == null) {
                anyNull = true;
            } else if (order(found, each) == 0) {
                return Answer.TRUE;
            }
        }
        return anyNull ? Answer.UNKNOWN : Answer.FALSE;
    }

    // ---- values

    private @Nullable Value value(Expression<?> expression) {
        if (expression instanceof Literal<?> literal) {
            Object constant = literal.value();
            return state -> constant;
        }
        if (expression instanceof Property<?, ?> property) {
            return attribute(mapper.findAttribute(property.name()));
        }
        if (expression instanceof Column<?> column) {
            return attribute(mapper.columnAttribute(column));
        }
        if (expression instanceof Arithmetic<?> arithmetic) {
            return arithmetic(arithmetic);
        }
        return null;
    }

    private static @Nullable Value attribute(@Nullable Attribute attribute) {
        if (!(attribute instanceof ColumnAttribute column)) {
            return null;
        }
        return state -> {
            ColumnAttribute own = Synchronization.own(state, column);
            return state.isPresent(own) ? own.get(state.entity()) : state.isUnset(own) ? null : ABSENT;
        };
    }

    private @Nullable Value arithmetic(Arithmetic<?> arithmetic) {
        Value left = value(arithmetic.left());
        Value right = value(arithmetic.right());
        if (left == null || right == null) {
            return null;
        }
        switch (arithmetic.operator()) {
            case PLUS, MINUS, TIMES -> {
                return state -> compute(left.of(state), arithmetic.operator(), right.of(state));
            }
            default -> {
                return null;
            }
        }
    }

    private static @Nullable Object compute(
            @Nullable Object left, Arithmetic.Operator operator, @Nullable Object right) {
        if (left == ABSENT || right == ABSENT) {
            return ABSENT;
        }
        if (!(left instanceof Number a) || !(right instanceof Number b)) {
            return null;
        }
        BigDecimal one = decimal(a);
        BigDecimal two = decimal(b);
        return switch (operator) {
            case PLUS -> one.add(two);
            case MINUS -> one.subtract(two);
            default -> one.multiply(two);
        };
    }
}
