package dev.holdfast.engine;

import dev.holdfast.engine.internal.ResultRow;
import dev.holdfast.engine.internal.RowLayout;
import dev.holdfast.sql.CompiledSql;
import dev.holdfast.sql.ResultColumn;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Selectable;
import dev.holdfast.sql.Sql;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a compiled statement, each column by the type of its expression. */
final class CompiledRows {
    private final List<ResultColumn> columns;
    private final RowLayout layout;

    CompiledRows(CompiledSql compiled, List<? extends Selectable> items) {
        this.columns = compiled.columns();
        this.layout = RowLayout.of(columns.stream().map(ResultColumn::label).toList(), items, Sql::positionOf);
    }

    List<String> names() {
        return layout.names();
    }

    /** All rows; where the statement is text without declared columns, as the driver delivers them. */
    Result<Row> read(ResultSet rows) throws SQLException {
        return columns.isEmpty() ? PlainRows.read(rows) : read(rows, row -> row);
    }

    <R> Result<R> read(ResultSet rows, Function<ResultRow, R> shape) throws SQLException {
        List<R> all = new ArrayList<>();
        while (rows.next()) {
            all.add(shape.apply(row(rows)));
        }
        return Result.of(layout.names(), all);
    }

    ResultRow row(ResultSet rows) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            SqlType<?> type = columns.get(i).type();
            values[i] = type == null ? SqlTypes.OBJECT.read(rows, i + 1) : type.read(rows, i + 1);
        }
        return layout.row(values);
    }
}
