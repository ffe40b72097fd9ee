package dev.holdfast.dialect.postgresql;

import dev.holdfast.type.SqlType;
import dev.holdfast.type.TypeCode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** JSON text; the driver must be told that the column is no text. */
final class PostgresJson implements SqlType<String> {
    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public TypeCode code() {
        return TypeCode.JSON;
    }

    @Override
    public void bind(PreparedStatement statement, int index, String value) throws SQLException {
        statement.setObject(index, value, Types.OTHER);
    }

    @Override
    public @Nullable String read(ResultSet rows, int index) throws SQLException {
        return rows.getString(index);
    }
}
