package dev.holdfast.type;

import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whatever a driver delivers, in a form that stays readable when the result is closed: arrays are lists, large objects
 * text and bytes, and classes that only the driver knows are their text.
 */
final class AnyType implements SqlType<Object> {
    @Override
    public Class<Object> javaType() {
        return Object.class;
    }

    @Override
    public TypeCode code() {
        return TypeCode.OTHER;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public @Nullable Object read(ResultSet rows, int index) throws SQLException {
        Object value = rows.getObject(index);
        if (value instanceof Blob) {
            return rows.getBytes(index);
        } else if (value instanceof Clob || value instanceof SQLXML || (value != null && isForeign(value))) {
            return rows.getString(index);
        }
        return value instanceof Array array ? members(array) : value;
    }

    private static Object members(Array array) throws SQLException {
        List<@Nullable Object> members = new ArrayList<>();
        if (array.getArray() instanceof Object[] values) {
            for (Object value : values) {
                members.add(member(value));
            }
        }
        array.free();
        return Collections.unmodifiableList(members);
    }

    private static @Nullable Object member(@Nullable Object value) throws SQLException {
        if (value instanceof Object[] inner) {
            List<@Nullable Object> members = new ArrayList<>();
            for (Object member : inner) {
                members.add(member(member));
            }
            return Collections.unmodifiableList(members);
        }
        return value instanceof Array array ? members(array) : isForeign(value) ? String.valueOf(value) : value;
    }

    /** A JDBC interface is made by the driver too, and stays what it is. */
    private static boolean isForeign(@Nullable Object value) {
        return value != null
                && !(value instanceof Array)
                && !value.getClass().isArray()
                && !value.getClass().getName().startsWith("java.");
    }

    @Override
    public String toString() {
        return "Object";
    }
}
