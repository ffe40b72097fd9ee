package dev.holdfast.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code double} and {@code float}. */
abstract class FloatingType<T extends Number> extends NumberType<T> {
    private FloatingType(Class<T> javaType, TypeCode code) {
        super(javaType, code);
    }

    static final class OfDouble extends FloatingType<Double> {
        OfDouble() {
            super(Double.class, TypeCode.DOUBLE);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
            statement.setDouble(index, value);
        }

        @Override
        public void bindLong(PreparedStatement statement, int index, long value) throws SQLException {
            statement.setDouble(index, Double.longBitsToDouble(value));
        }

        @Override
        public @Nullable Double read(ResultSet rows, int index) throws SQLException {
            double value = rows.getDouble(index);
            return (value == 0 && rows.wasNull()) ? null : (Double) value;
        }

        @Override
        public long readLong(ResultSet rows, int index) throws SQLException {
            double value = rows.getDouble(index);
            if (value == 0 && rows.wasNull()) {
                throw Primitives.nullIn(rows, index);
            }
            return Double.doubleToRawLongBits(value);
        }
    }

    static final class OfFloat extends FloatingType<Float> {
        OfFloat() {
            super(Float.class, TypeCode.REAL);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Float value) throws SQLException {
            statement.setFloat(index, value);
        }

        @Override
        public void bindLong(PreparedStatement statement, int index, long value) throws SQLException {
            statement.setFloat(index, Float.intBitsToFloat((int) value));
        }

        @Override
        public @Nullable Float read(ResultSet rows, int index) throws SQLException {
            float value = rows.getFloat(index);
            return (value == 0 && rows.wasNull()) ? null : (Float) value;
        }

        @Override
        public long readLong(ResultSet rows, int index) throws SQLException {
            float value = rows.getFloat(index);
            if (value == 0 && rows.wasNull()) {
                throw Primitives.nullIn(rows, index);
            }
            return Float.floatToRawIntBits(value);
        }
    }
}
