package dev.holdfast.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@code boolean}; databases without one keep 0 and 1, which their drivers translate. */
final class BooleanType implements SqlType<Boolean> {
    @Override
    public Class<Boolean> javaType() {
        return Boolean.class;
    }

    @Override
    public TypeCode code() {
        return TypeCode.BOOLEAN;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Boolean value) throws SQLException {
        statement.setBoolean(index, value);
    }

    @Override
    public void bindLong(PreparedStatement statement, int index, long value) throws SQLException {
        statement.setBoolean(index, value != 0);
    }

    @Override
    public @Nullable Boolean read(ResultSet rows, int index) throws SQLException {
        boolean value = rows.getBoolean(index);
        return (!value && rows.wasNull()) ? null : (Boolean) value;
    }

    @Override
    public long readLong(ResultSet rows, int index) throws SQLException {
        boolean value = rows.getBoolean(index);
        if (!value && rows.wasNull()) {
            throw Primitives.nullIn(rows, index);
        }
        return value ? 1 : 0;
    }

    @Override
    public String toString() {
        return "Boolean";
    }
}
