package dev.holdfast.dialect.sqlite;

import dev.holdfast.error.InvalidValueException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.TypeCode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Decimals: as integers or floating numbers while these keep every digit, else as text. The scale comes back as
 * declared.
 */
record SqliteDecimal(int precision, int scale) implements SqlType<BigDecimal> {
    private static final MathContext EXACT = new MathContext(SqliteTypes.DIGITS, RoundingMode.HALF_EVEN);
    private static final int LARGEST_EXPONENT = 290;
    private static final int LONG_DIGITS = 18;

    @Override
    public Class<BigDecimal> javaType() {
        return BigDecimal.class;
    }

    @Override
    public TypeCode code() {
        return TypeCode.DECIMAL;
    }

    @Override
    public void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        BigDecimal number = scaled(value).stripTrailingZeros();
        if (number.scale() <= 0 && number.precision() - number.scale() <= LONG_DIGITS) {
            statement.setLong(index, number.longValueExact());
        } else if (number.precision() <= SqliteTypes.DIGITS && Math.abs(number.scale()) <= LARGEST_EXPONENT) {
            statement.setDouble(index, number.doubleValue());
        } else {
            statement.setString(index, number.toPlainString());
        }
    }

    /** Rounded to the declared scale, as other databases do. */
    private BigDecimal scaled(BigDecimal value) {
        return precision > 0 && value.scale() > scale ? value.setScale(scale, RoundingMode.HALF_UP) : value;
    }

    @Override
    public @Nullable BigDecimal read(ResultSet rows, int index) throws SQLException {
        Object value = rows.getObject(index);
        if (value == null) {
            return null;
        }
        BigDecimal number = number(value);
        return precision > 0 && number.scale() < scale ? number.setScale(scale, RoundingMode.UNNECESSARY) : number;
    }

    private static BigDecimal number(Object value) {
        if (value instanceof Double number) {
            BigDecimal exact = new BigDecimal(number, EXACT).stripTrailingZeros();
            return exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
        } else if (value instanceof Number number) {
            return BigDecimal.valueOf(number.longValue());
        }
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException noNumber) {
            throw new InvalidValueException(
                    "A column read as BigDecimal holds other text. [unreadable-value]", noNumber);
        }
    }

    @Override
    public boolean sameValue(@Nullable BigDecimal first, @Nullable BigDecimal second) {
        if (first == null) {
            return second == null;
        }
        return second != null && first.compareTo(second) == 0;
    }
}
