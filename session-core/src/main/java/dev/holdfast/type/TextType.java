package dev.holdfast.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@link String}, checked before it is sent: a database would store something else, or refuse and end the transaction. */
record TextType(TypeCode code, int length, TextCheck check) implements SqlType<String> {
    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public void bind(PreparedStatement statement, int index, String value) throws SQLException {
        statement.setString(index, checked(value, index));
    }

    private String checked(String value, int parameter) {
        String sent = check.checked(value, parameter);
        if (code == TypeCode.JSON) {
            check.checkEscapes(sent, parameter);
        }
        return length == 0 ? sent : TextLength.CHECK.checked(sent, length, parameter);
    }

    @Override
    public @Nullable String read(ResultSet rows, int index) throws SQLException {
        return rows.getString(index);
    }

    /** Documents are compared as the database understands them: order of keys and spaces do not count (P-13). */
    @Override
    public boolean sameValue(@Nullable String first, @Nullable String second) {
        if (code != TypeCode.JSON || first == null || second == null) {
            return Objects.equals(first, second);
        }
        return JsonText.same(first, second);
    }

    @Override
    public @Nullable Object arrayElement(@Nullable String value) {
        return value == null ? null : checked(value, 0);
    }

    TextType with(TextCheck other) {
        return check == other ? this : new TextType(code, length, other);
    }

    @Override
    public String toString() {
        return length == 0 ? code.name() : code + "(" + length + ")";
    }
}
