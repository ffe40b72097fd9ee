package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TypeCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two numbers and an operator.
 *
 * @param <N> the Java type of the result
 */
public record Arithmetic<N extends Number>(
        Expression<? extends Number> left, Operator operator, Expression<? extends Number> right, Class<?> javaType)
        implements AnyExpression<N> {
    /** What is computed. */
    public enum Operator {
        PLUS,
        MINUS,
        TIMES,
        /** Keeps the fraction. */
        DIVIDE,
        /** Drops the fraction. */
        FLOOR_DIVIDE,
        MODULO
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return operator == Operator.DIVIDE ? SqlTypes.DECIMAL : unlimited(left.typeIn(out));
    }

    /** The type of a result, which may have more digits than its operands. */
    static @Nullable SqlType<?> unlimited(@Nullable SqlType<?> type) {
        return type != null && type.code() == TypeCode.DECIMAL && type.javaType() == java.math.BigDecimal.class
                ? SqlTypes.DECIMAL
                : type;
    }

    @Override
    public Precedence precedence() {
        return switch (operator) {
            case PLUS, MINUS -> Precedence.ADDITIVE;
            default -> Precedence.MULTIPLICATIVE;
        };
    }

    @Override
    public void writeTo(SqlWriter out) {
        switch (operator) {
            case PLUS -> writeOperands(" + ", out);
            case MINUS -> writeOperands(" - ", out);
            case TIMES -> writeOperands(" * ", out);
            case DIVIDE -> out.syntax().writeDivision(this, out);
            case FLOOR_DIVIDE -> out.syntax().writeFloorDivision(this, out);
            case MODULO -> out.syntax().writeModulo(this, out);
        }
    }

    /** Whether both sides are known to be whole numbers. For dialects. */
    public boolean wholeNumbers(SqlWriter out) {
        return whole(left.typeIn(out)) && whole(right.typeIn(out));
    }

    private static boolean whole(@Nullable SqlType<?> type) {
        return type != null && type.code().integral();
    }

    /** Writes both sides with an operator between them. For dialects. */
    public void writeOperands(@RawSql String sql, SqlWriter out) {
        writeLeft(out);
        out.raw(sql);
        writeRight(out);
    }

    /** Writes the left side, in parentheses where it needs them. For dialects. */
    public void writeLeft(SqlWriter out) {
        out.number(left, right, precedence());
    }

    /** Writes the right side, in parentheses where it needs them. For dialects. */
    public void writeRight(SqlWriter out) {
        boolean additive = precedence() == Precedence.ADDITIVE;
        out.number(right, left, additive ? Precedence.MULTIPLICATIVE : Precedence.UNARY);
    }

    @Override
    public List<Expression<? extends Number>> children() {
        return List.of(left, right);
    }

    @Override
    public Object structure() {
        return operator;
    }
}
