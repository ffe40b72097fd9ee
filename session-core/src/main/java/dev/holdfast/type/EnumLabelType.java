package dev.holdfast.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The labels of a native enum, sent as text: what MariaDB, H2 and SQLite take. */
record EnumLabelType(NamedType type) implements SqlType<String> {
    @Override
    public Class<String> javaType() {
        return String.class;
    }

    @Override
    public TypeCode code() {
        return TypeCode.ENUM;
    }

    @Override
    public int length() {
        return type.longest();
    }

    @Override
    public Optional<NamedType> named() {
        return Optional.of(type);
    }

    @Override
    public void bind(PreparedStatement statement, int index, String value) throws SQLException {
        statement.setString(index, value);
    }

    @Override
    public @Nullable String read(ResultSet rows, int index) throws SQLException {
        return rows.getString(index);
    }

    @Override
    public String toString() {
        return "enum " + type.name();
    }
}
