package dev.holdfast.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** {@link String}, checked before it is sent: a database would store something else, or refuse and end the transaction. */
record TextType(TypeCode code, int length, TextCheck check) implements SqlType<String> {
    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public void bind(PreparedStatement statement, int index, String value) throws SQLException {
        statement.setString(index, check.checked(value, index));
    }

    @Override
    public @Nullable String read(ResultSet rows, int index) throws SQLException {
        return rows.getString(index);
    }

    @Override
    public @Nullable Object arrayElement(@Nullable String value) {
        return value == null ? null : check.checked(value, 0);
    }

    TextType with(TextCheck other) {
        return check == other ? this : new TextType(code, length, other);
    }
}
