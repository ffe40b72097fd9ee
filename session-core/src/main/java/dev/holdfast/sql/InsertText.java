package dev.holdfast.sql;

import java.util.List;

/** Writes an INSERT. */
final class InsertText {
    private InsertText() {}

    static void write(Insert insert, SqlWriter out) {
        Conflict conflict = insert.conflict();
        out.raw(conflict == null ? "INSERT INTO " : out.syntax().insertInto(conflict));
        out.changedTable(insert.columns());
        if (insert.columns().isEmpty() && insert.query() == null) {
            out.raw(" ").raw(out.syntax().defaultValues());
        } else {
            writeRows(insert, out);
        }
        if (conflict != null) {
            out.node(conflict);
        }
    }

    private static void writeRows(Insert insert, SqlWriter out) {
        if (!insert.columns().isEmpty()) {
            out.raw(" (").names(insert.columns()).raw(")");
        }
        Select<?> query = insert.query();
        if (query != null) {
            out.raw(" ").subquery(query);
        } else if (insert.rows().isEmpty()) {
            out.raw(" VALUES ");
            writeRow(
                    insert.columns(),
                    insert.columns().stream()
                            .<Expression<?>>map(InsertText::parameter)
                            .toList(),
                    out);
        } else {
            String separator = " VALUES ";
            for (List<Expression<?>> row : insert.rows()) {
                out.raw(separator);
                writeRow(insert.columns(), row, out);
                separator = ", ";
            }
        }
    }

    private static Expression<?> parameter(Expression<?> column) {
        return new Parameter<>(Sql.nameOf(column), null, Object.class);
    }

    private static void writeRow(List<Expression<?>> columns, List<Expression<?>> row, SqlWriter out) {
        String separator = "(";
        for (int i = 0; i < row.size(); i++) {
            out.raw(separator).typedLike(row.get(i), columns.get(i), Precedence.OR);
            separator = ", ";
        }
        out.raw(")");
    }
}
