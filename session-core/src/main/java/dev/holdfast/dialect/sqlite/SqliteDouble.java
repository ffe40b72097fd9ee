package dev.holdfast.dialect.sqlite;

import dev.holdfast.error.InvalidValueException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import dev.holdfast.type.TypeCode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code double}, but for NaN, which SQLite would store as NULL. */
final class SqliteDouble implements SqlType<Double> {
    @Override
    public Class<Double> javaType() {
        return Double.class;
    }

    @Override
    public TypeCode code() {
        return TypeCode.DOUBLE;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
        if (value.isNaN()) {
            throw new InvalidValueException(
                    "Parameter %d is NaN, which SQLite would store as NULL. Send null if that is meant. [nan]"
                            .formatted(index));
        }
        SqlTypes.DOUBLE.bind(statement, index, value);
    }

    @Override
    public @Nullable Double read(ResultSet rows, int index) throws SQLException {
        return SqlTypes.DOUBLE.read(rows, index);
    }

    @Override
    public long readLong(ResultSet rows, int index) throws SQLException {
        return SqlTypes.DOUBLE.readLong(rows, index);
    }
}
