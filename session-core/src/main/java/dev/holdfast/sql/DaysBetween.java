package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.List;

/** How many days the second date is after the first; times of day do not count. */
public record DaysBetween(Expression<?> from, Expression<?> to) implements AnyExpression<Long> {
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
        out.syntax().writeDaysBetween(this, out);
    }

    /** Writes an end as a date. */
    public void writeDate(Expression<?> end, SqlWriter out) {
        out.raw("CAST(").argument(end, end).raw(" AS DATE)");
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(from, to);
    }
}
