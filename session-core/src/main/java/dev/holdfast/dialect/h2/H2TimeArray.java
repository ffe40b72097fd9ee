package dev.holdfast.dialect.h2;

import dev.holdfast.type.ArrayType;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.TypeCode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An array of dates or times. The driver would take and give its members as {@code java.sql.Time} and its like, which
 * have milliseconds and the JVM's time zone: so they are sent as text and read by their class.
 */
record H2TimeArray<E>(ArrayType<E> array, SqlType<E> member) implements SqlType<List<E>> {
    @Override
    public Class<List<E>> javaType() {
        return array.javaType();
    }

    @Override
    public TypeCode code() {
        return TypeCode.ARRAY;
    }

    @Override
    public Optional<SqlType<?>> element() {
        return Optional.of(member);
    }

    @Override
    public void bind(PreparedStatement statement, int index, List<E> value) throws SQLException {
        @Nullable Object[] members = ArrayType.members(member, value);
        for (int i = 0; i < members.length; i++) {
            members[i] = members[i] == null ? null : members[i].toString();
        }
        statement.setArray(index, statement.getConnection().createArrayOf("VARCHAR", members));
    }

    @Override
    @SuppressWarnings("NullAway") // the members of an array may be null, which List<E> cannot say
    public @Nullable List<E> read(ResultSet rows, int index) throws SQLException {
        Object read = rows.getObject(index, member.arrayElementType().arrayType());
        if (read == null) {
            return null;
        }
        List<E> values = new ArrayList<>();
        for (Object value : (@Nullable Object[]) read) {
            values.add(member.fromArrayElement(value));
        }
        return Collections.unmodifiableList(values);
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
