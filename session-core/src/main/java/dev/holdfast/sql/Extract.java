package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.List;

/** A part of a date or time as a whole number. */
public record Extract(Field field, Expression<?> moment) implements AnyExpression<Long> {
    /** The parts, each the same in every database. */
    public enum Field {
        YEAR,
        /** From 1 to 4. */
        QUARTER,
        MONTH,
        DAY,
        HOUR,
        MINUTE,
        /** Without its fraction. */
        SECOND,
        /** From Monday, 1, to Sunday, 7. */
        DAY_OF_WEEK,
        /** From 1. */
        DAY_OF_YEAR,
        /** Whole seconds since 1970, of a wall clock as if it showed UTC. */
        EPOCH_SECOND
    }

    @Override
    public Class<?> javaType() {
        return Long.class;
    }

    @Override
    public SqlType<?> typeIn(SqlWriter out) {
        return SqlTypes.BIGINT;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeExtract(this, out);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(moment);
    }

    @Override
    public Object structure() {
        return field;
    }
}
