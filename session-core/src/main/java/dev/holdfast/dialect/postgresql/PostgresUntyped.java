package dev.holdfast.dialect.postgresql;

import dev.holdfast.type.NamedType;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.TypeCode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text for a column that is no text, JSON or an enum: sent without a type, so that the server takes that of the column.
 */
record PostgresUntyped(SqlType<String> text) implements SqlType<String> {
    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public TypeCode code() {
        return text.code();
    }

    @Override
    public int jdbcType() {
        return Types.OTHER;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public Optional<NamedType> named() {
        return text.named();
    }

    @Override
    public void bind(PreparedStatement statement, int index, String value) throws SQLException {
        statement.setObject(index, text.arrayElement(value), Types.OTHER);
    }

    @Override
    public @Nullable String read(ResultSet rows, int index) throws SQLException {
        return rows.getString(index);
    }

    @Override
    public boolean sameValue(@Nullable String first, @Nullable String second) {
        return text.sameValue(first, second);
    }

    @Override
    public @Nullable Object arrayElement(@Nullable String value) {
        return text.arrayElement(value);
    }
}
