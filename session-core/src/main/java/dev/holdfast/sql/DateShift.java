package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.TypeCode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A date or time, later by some units or earlier if they are negative.
 *
 * @param <T> the Java type of its values
 */
public record DateShift<T>(Expression<T> moment, Expression<? extends Number> amount, ChronoUnit unit)
        implements AnyExpression<T> {
    private static final Set<ChronoUnit> UNITS = Set.of(
            ChronoUnit.YEARS,
            ChronoUnit.MONTHS,
            ChronoUnit.DAYS,
            ChronoUnit.HOURS,
            ChronoUnit.MINUTES,
            ChronoUnit.SECONDS);

    public DateShift {
        if (!UNITS.contains(unit)) {
            throw new InvalidArgumentException(
                    "Dates and times are moved by years, months, days, hours, minutes or seconds, not by %s. [bad-unit]"
                            .formatted(unit));
        }
    }

    /** The unit in SQL, such as {@code DAY}. */
    public String unitName() {
        String name = unit.name();
        return name.substring(0, name.length() - 1);
    }

    /** Whether the result is a date without a time of day. */
    public boolean isDate(SqlWriter out) {
        SqlType<?> type = moment.typeIn(out);
        return type != null && type.code() == TypeCode.DATE;
    }

    @Override
    public Class<?> javaType() {
        return moment.javaType();
    }

    @Override
    public @Nullable SqlType<?> typeIn(SqlWriter out) {
        return moment.typeIn(out);
    }

    @Override
    public Precedence precedence() {
        return Precedence.ADDITIVE;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeDateShift(this, out);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(moment, amount);
    }

    @Override
    public Object structure() {
        return unit;
    }
}
