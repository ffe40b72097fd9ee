package dev.holdfast.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@code byte[]}, compared by content. */
record BytesType(int length) implements SqlType<byte[]> {
    @Override
    public Class<byte[]> javaType() {
        return byte[].class;
    }

    @Override
    public TypeCode code() {
        return TypeCode.BINARY;
    }

    @Override
    public void bind(PreparedStatement statement, int index, byte[] value) throws SQLException {
        statement.setBytes(index, value);
    }

    @Override
    public byte @Nullable [] read(ResultSet rows, int index) throws SQLException {
        return rows.getBytes(index);
    }

    @Override
    public boolean sameValue(byte @Nullable [] first, byte @Nullable [] second) {
        return Arrays.equals(first, second);
    }
}
