package dev.holdfast.type;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@link BigDecimal}; two values are the same if they are the same number, whatever their scale. */
record DecimalType(int precision, int scale) implements SqlType<BigDecimal> {
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
        statement.setBigDecimal(index, value);
    }

    @Override
    public @Nullable BigDecimal read(ResultSet rows, int index) throws SQLException {
        return rows.getBigDecimal(index);
    }

    @Override
    public boolean sameValue(@Nullable BigDecimal first, @Nullable BigDecimal second) {
        if (first == null) {
            return second == null;
        }
        return second != null && first.compareTo(second) == 0;
    }
}
