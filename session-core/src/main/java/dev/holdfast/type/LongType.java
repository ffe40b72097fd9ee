package dev.holdfast.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code long} as BIGINT. */
final class LongType extends NumberType<Long> {
    LongType() {
        super(Long.class, TypeCode.BIGINT);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Long value) throws SQLException {
        statement.setLong(index, value);
    }

    @Override
    public void bindLong(PreparedStatement statement, int index, long value) throws SQLException {
        statement.setLong(index, value);
    }

    @Override
    public @Nullable Long read(ResultSet rows, int index) throws SQLException {
        long value = rows.getLong(index);
        return (value == 0 && rows.wasNull()) ? null : (Long) value;
    }

    @Override
    public long readLong(ResultSet rows, int index) throws SQLException {
        long value = rows.getLong(index);
        if (value == 0 && rows.wasNull()) {
            throw Primitives.nullIn(rows, index);
        }
        return value;
    }
}
