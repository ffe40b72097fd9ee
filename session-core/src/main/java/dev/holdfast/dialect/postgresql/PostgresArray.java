package dev.holdfast.dialect.postgresql;

import dev.holdfast.type.ArrayType;
import dev.holdfast.type.NamedType;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.TypeCode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An array of text, for a column of {@code varchar[]}, {@code char[]} or an enum's array, which are all different: sent
 * without a type, as {@link PostgresUntyped} does it.
 */
record PostgresArray<E>(ArrayType<E> array) implements SqlType<List<E>> {
    @Override
    public Class<List<E>> javaType() {
        return array.javaType();
    }

    @Override
    public TypeCode code() {
        return TypeCode.ARRAY;
    }

    @Override
    public int jdbcType() {
        return Types.OTHER;
    }

    @Override
    public Optional<NamedType> named() {
        return array.named();
    }

    @Override
    public Optional<SqlType<?>> element() {
        return array.element();
    }

    @Override
    public void bind(PreparedStatement statement, int index, List<E> value) throws SQLException {
        statement.setObject(index, array.jdbcArray(statement, value).toString(), Types.OTHER);
    }

    @Override
    public @Nullable List<E> read(ResultSet rows, int index) throws SQLException {
        return array.read(rows, index);
    }

    @Override
    public boolean sameValue(@Nullable List<E> first, @Nullable List<E> second) {
        return array.sameValue(first, second);
    }

    @Override
    public List<E> convert(Object value) {
        return array.convert(value);
    }
}
