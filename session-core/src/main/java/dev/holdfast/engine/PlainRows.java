package dev.holdfast.engine;

import dev.holdfast.engine.internal.RowLayout;
import dev.holdfast.sql.Row;
import dev.holdfast.type.SqlTypes;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows of which only the driver knows the columns; values come as it delivers them (CN-31), its own classes as text. */
final class PlainRows {
    private PlainRows() {}

    static Result<Row> read(ResultSet rows) throws SQLException {
        List<String> names = names(rows.getMetaData());
        RowLayout layout = RowLayout.of(names);
        List<Row> all = new ArrayList<>();
        while (rows.next()) {
            @Nullable Object[] values = new Object[names.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = SqlTypes.OBJECT.read(rows, i + 1);
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
}
