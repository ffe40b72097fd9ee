package dev.holdfast.sql;

import java.util.List;

/** {@code left = right} and its like. */
public record Comparison(Expression<?> left, Operator operator, Expression<?> right) implements Predicate {
    public Comparison {
        Arguments.notNull(left, "left");
        Arguments.notNull(right, "right");
    }

    /** The comparisons of SQL, each with its opposite. */
    public enum Operator {
        EQ("="),
        NE("<>"),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">=");

        private final String sql;

        Operator(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }

        public Operator opposite() {
            return switch (this) {
                case EQ -> NE;
                case NE -> EQ;
                case LT -> GE;
                case GE -> LT;
                case LE -> GT;
                case GT -> LE;
            };
        }
    }

    static <T> Comparison ordered(Expression<T> left, Operator operator, T value) {
        return new Comparison(
                left, operator, Literal.notNull(value, operator.name().toLowerCase(java.util.Locale.ROOT)));
    }

    @Override
    public Predicate not() {
        return new Comparison(left, operator.opposite(), right);
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.pair(left, " " + operator.sql() + " ", right, Precedence.CONCATENATION);
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
