package dev.holdfast.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code byte}, {@code short}, {@code int}: integers that JDBC reads with {@code getInt}. */
abstract class IntegralType<T extends Number> extends NumberType<T> {
    private IntegralType(Class<T> javaType, TypeCode code) {
        super(javaType, code);
    }

    @Override
    public void bindLong(PreparedStatement statement, int index, long value) throws SQLException {
        statement.setInt(index, (int) value);
    }

    @Override
    public long readLong(ResultSet rows, int index) throws SQLException {
        int value = rows.getInt(index);
        if (value == 0 && rows.wasNull()) {
            throw Primitives.nullIn(rows, index);
        }
        return value;
    }

    static final class OfInteger extends IntegralType<Integer> {
        OfInteger() {
            super(Integer.class, TypeCode.INTEGER);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Integer value) throws SQLException {
            statement.setInt(index, value);
        }

        @Override
        public @Nullable Integer read(ResultSet rows, int index) throws SQLException {
            int value = rows.getInt(index);
            return (value == 0 && rows.wasNull()) ? null : (Integer) value;
        }
    }

    static final class OfShort extends IntegralType<Short> {
        OfShort() {
            super(Short.class, TypeCode.SMALLINT);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Short value) throws SQLException {
            statement.setShort(index, value);
        }

        @Override
        public @Nullable Short read(ResultSet rows, int index) throws SQLException {
            short value = rows.getShort(index);
            return (value == 0 && rows.wasNull()) ? null : (Short) value;
        }

        @Override
        public long readLong(ResultSet rows, int index) throws SQLException {
            short value = rows.getShort(index);
            if (value == 0 && rows.wasNull()) {
                throw Primitives.nullIn(rows, index);
            }
            return value;
        }
    }

    static final class OfByte extends IntegralType<Byte> {
        OfByte() {
            super(Byte.class, TypeCode.SMALLINT);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Byte value) throws SQLException {
            statement.setShort(index, value);
        }

        @Override
        public @Nullable Byte read(ResultSet rows, int index) throws SQLException {
            byte value = rows.getByte(index);
            return (value == 0 && rows.wasNull()) ? null : (Byte) value;
        }

        @Override
        public long readLong(ResultSet rows, int index) throws SQLException {
            byte value = rows.getByte(index);
            if (value == 0 && rows.wasNull()) {
                throw Primitives.nullIn(rows, index);
            }
            return value;
        }
    }
}
