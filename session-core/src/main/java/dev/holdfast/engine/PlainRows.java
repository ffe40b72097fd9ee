package dev.holdfast.engine;

import dev.holdfast.engine.internal.RowLayout;
import dev.holdfast.sql.Row;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of which only the driver knows the columns; values come as it delivers them (CN-31). */
final class PlainRows {
    private PlainRows() {}

    static Result<Row> read(ResultSet rows) throws SQLException {
        List<String> names = names(rows.getMetaData());
        RowLayout layout = RowLayout.of(names);
        List<Row> all = new ArrayList<>();
        while (rows.next()) {
            @Nullable Object[] values = new Object[names.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(rows, i + 1);
            }
            all.add(layout.row(values));
        }
        return Result.of(names, all);
    }

    private static List<String> names(ResultSetMetaData columns) throws SQLException {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnLabel(i));
        }
        return names;
    }

    /** A value that stays readable when the result is closed. */
    static @Nullable Object value(ResultSet rows, int index) throws SQLException {
        Object value = rows.getObject(index);
        if (value instanceof Clob) {
            return rows.getString(index);
        }
        return value instanceof Blob ? rows.getBytes(index) : value;
    }
}
