package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** The beginning of the year, month, day, hour or minute of a date or time. */
public record DateTruncation(Expression<?> moment, ChronoUnit unit) implements AnyExpression<LocalDateTime> {
    private static final Set<ChronoUnit> UNITS =
            Set.of(ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES);

    public DateTruncation {
        if (!UNITS.contains(unit)) {
            throw new InvalidArgumentException(
                    "Dates and times are cut down to years, months, days, hours or minutes, not to %s. [bad-unit]"
                            .formatted(unit));
        }
    }

    /** The unit in SQL, such as {@code DAY}. */
    public String unitName() {
        String name = unit.name();
        return name.substring(0, name.length() - 1);
    }

    @Override
    public Class<?> javaType() {
        return LocalDateTime.class;
    }

    @Override
    public SqlType<?> typeIn(SqlWriter out) {
        return SqlTypes.TIMESTAMP;
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.syntax().writeDateTruncation(this, out);
    }

    @Override
    public List<Expression<?>> children() {
        return List.of(moment);
    }

    @Override
    public Object structure() {
        return unit;
    }
}
