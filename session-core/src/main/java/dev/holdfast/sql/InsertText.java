package dev.holdfast.sql;

import java.util.List;

/** Writes an INSERT. */
final class InsertText {
    private InsertText() {}

    static void write(Insert insert, SqlWriter out) {
        if (insert.conflict() == null) {
            writePlain("INSERT INTO ", insert, out);
        } else {
            out.require(insert.conflict());
            out.syntax().writeUpsert(insert, insert.conflict(), out);
        }
    }

    /** An INSERT without what to do with rows that are there already. */
    static void writePlain(String begin, Insert insert, SqlWriter out) {
        out.raw(begin).changedTable(insert.columns());
        if (insert.columns().isEmpty() && insert.query() == null) {
            out.raw(" ").raw(out.syntax().defaultValues());
        } else {
            writeRows(insert, out);
        }
    }

    /** An INSERT of a query whose rows have a name, which is written as it is. */
    static void writeNamedQuery(Insert insert, Select<?> query, String name, SqlWriter out) {
        out.raw("INSERT INTO ").changedTable(insert.columns()).raw(" (").names(insert.columns());
        out.raw(") SELECT * FROM (").subquery(query).raw(") AS " + name + " (");
        out.names(insert.columns()).raw(")");
    }

    /** The standard's MERGE: https://en.wikipedia.org/wiki/Merge_(SQL). */
    static void writeMerge(Insert insert, Conflict conflict, SqlWriter out) {
        if (conflict.columns().isEmpty() || insert.columns().isEmpty()) {
            throw SqlSyntax.unsupported(
                    "INSERT ... ON CONFLICT without columns", "name the columns of the key, and those to insert.");
        }
        out.raw("MERGE INTO ").changedTable(insert.columns()).raw(" USING (");
        writeMergeSource(insert, out);
        out.raw(") AS excluded(").names(insert.columns()).raw(") ON ");
        String before = "";
        for (Expression<?> column : conflict.columns()) {
            out.raw(before).node(column).raw(" = ").node(new Excluded<>(column));
            before = " AND ";
        }
        if (!conflict.assignments().isEmpty()) {
            out.raw(" WHEN MATCHED");
            if (conflict.condition() != null) {
                out.raw(" AND ").operand(conflict.condition(), Precedence.AND);
            }
            out.raw(" THEN UPDATE SET ").list(conflict.assignments(), ", ");
        }
        out.raw(" WHEN NOT MATCHED THEN INSERT (").names(insert.columns()).raw(") VALUES (");
        out.list(insert.columns().stream().map(Excluded::new).toList(), ", ").raw(")");
    }

    private static void writeMergeSource(Insert insert, SqlWriter out) {
        Select<?> query = insert.query();
        if (query != null) {
            out.subquery(query);
            return;
        }
        String separator = "VALUES (";
        List<List<Expression<?>>> rows = insert.rows().isEmpty() ? List.of(parameters(insert)) : insert.rows();
        for (List<Expression<?>> row : rows) {
            out.raw(separator);
            String between = "";
            for (int i = 0; i < row.size(); i++) {
                out.raw(between).argument(row.get(i), insert.columns().get(i));
                between = ", ";
            }
            out.raw(")");
            separator = ", (";
        }
    }

    private static List<Expression<?>> parameters(Insert insert) {
        return insert.columns().stream()
                .<Expression<?>>map(InsertText::parameter)
                .toList();
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
            writeRow(insert.columns(), parameters(insert), out);
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
