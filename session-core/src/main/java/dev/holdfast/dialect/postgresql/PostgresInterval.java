package dev.holdfast.dialect.postgresql;

import dev.holdfast.error.InvalidValueException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TypeCode;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code interval} as a span of time: days have 24 hours, months are refused, whose length nobody knows.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-INTERVAL-OUTPUT">PostgreSQL,
 *     Interval Output</a>
 */
final class PostgresInterval implements SqlType<Duration> {
    /** The style {@code postgres}, which the server has unless told otherwise. */
    private static final Pattern TEXT =
            Pattern.compile("(?:([-+]?\\d+) days?)? ?(?:([-+]?)(\\d+):(\\d\\d):(\\d\\d(?:\\.\\d+)?))?");

    private static final int DAYS = 1;
    private static final int SIGN = 2;
    private static final int HOURS = 3;
    private static final int MINUTES = 4;
    private static final int SECONDS = 5;

    @Override
    public Class<Duration> javaType() {
        return Duration.class;
    }

    @Override
    public TypeCode code() {
        return TypeCode.INTERVAL;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Duration value) throws SQLException {
        statement.setObject(index, arrayElement(value), Types.OTHER);
    }

    /** In seconds, which the server does not turn into days. */
    @Override
    public @Nullable Object arrayElement(@Nullable Duration value) {
        if (value == null) {
            return null;
        }
        BigDecimal seconds = BigDecimal.valueOf(value.getSeconds()).add(BigDecimal.valueOf(value.getNano(), 9));
        return seconds.setScale(6, java.math.RoundingMode.FLOOR).toPlainString() + " seconds";
    }

    @Override
    public Class<?> arrayElementType() {
        return String.class;
    }

    @Override
    public @Nullable Duration read(ResultSet rows, int index) throws SQLException {
        String text = rows.getString(index);
        return text == null ? null : parse(text);
    }

    static Duration parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (text.isEmpty() || !parts.matches()) {
            throw new InvalidValueException("""
                    An interval with months or years, or in another style than "postgres", is no span of time. Read it as \
                    text. [unreadable-value]""");
        }
        Duration days = parts.group(DAYS) == null ? Duration.ZERO : Duration.ofDays(Long.parseLong(parts.group(DAYS)));
        return parts.group(HOURS) == null ? days : days.plus(time(parts));
    }

    private static Duration time(Matcher parts) {
        BigDecimal seconds = new BigDecimal(parts.group(SECONDS));
        Duration time = Duration.ofHours(Long.parseLong(parts.group(HOURS)))
                .plusMinutes(Long.parseLong(parts.group(MINUTES)))
                .plusNanos(seconds.movePointRight(9).longValueExact());
        return "-".equals(parts.group(SIGN)) ? time.negated() : time;
    }

    @Override
    public boolean sameValue(@Nullable Duration first, @Nullable Duration second) {
        return SqlTypes.INTERVAL.sameValue(first, second);
    }
}
