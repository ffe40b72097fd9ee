package dev.holdfast.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A class that drivers take and give as it is: {@code java.time} and {@code UUID}.
 *
 * @param stored what a database keeps of a value, such as its microseconds
 */
record ObjectType<T>(Class<T> javaType, TypeCode code, UnaryOperator<T> stored) implements SqlType<T> {
    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        statement.setObject(index, stored.apply(value));
    }

    @Override
    public @Nullable T read(ResultSet rows, int index) throws SQLException {
        return rows.getObject(index, javaType);
    }

    @Override
    public @Nullable Object arrayElement(@Nullable T value) {
        return value == null ? null : stored.apply(value);
    }

    @Override
    public boolean sameValue(@Nullable T first, @Nullable T second) {
        if (first == null || second == null) {
            return Objects.equals(first, second);
        }
        return stored.apply(first).equals(stored.apply(second));
    }

    @Override
    public String toString() {
        return javaType.getSimpleName();
    }
}
