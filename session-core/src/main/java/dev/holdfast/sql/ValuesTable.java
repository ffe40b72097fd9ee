package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values as a source: {@code (VALUES (1, 'a'), (2, 'b')) AS v (id, name)} (QL-24). Its columns are described by
 * expressions, which name them and give them their type, and by which they are found: columns of a table, or
 * {@link Sql#column(String, Class)}.
 *
 * <p>{@link #row} returns another source; refer to the columns of the final one.
 */
public final class ValuesTable extends DerivedTable {
    private final List<Expression<?>> columns;
    private final List<List<Expression<?>>> rows;

    ValuesTable(String name, List<Expression<?>> columns, List<List<Expression<?>>> rows) {
        super(name);
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        if (columns.isEmpty()) {
            throw new InvalidArgumentException("values() needs at least one column. [empty-values]");
        }
    }

    /** One more row, its values in the order of the columns: values of Java or expressions. */
    public ValuesTable row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new InvalidArgumentException(
                    "A row of %d values for %d columns. [row-size]".formatted(values.length, columns.size()));
        }
        List<List<Expression<?>>> more = new ArrayList<>(rows);
        more.add(Arrays.stream(values).<Expression<?>>map(Sql::valueOf).toList());
        return new ValuesTable(String.valueOf(name()), columns, more);
    }

    @Override
    String kind() {
        return "VALUES";
    }

    @Override
    List<Output> outputs(Names names) {
        return Output.described(columns);
    }

    @Override
    @Nullable
    SqlType<?> typeOf(Output column, SqlWriter out) {
        return describedType(column.node(), out);
    }

    static @Nullable SqlType<?> describedType(Expression<?> column, SqlWriter out) {
        return column instanceof LabelReference<?> label
                ? SqlTypes.forClass(label.javaType()).orElse(null)
                : column.typeIn(out);
    }

    @Override
    void writeSource(String qualifier, SqlWriter out) {
        if (rows.isEmpty()) {
            throw new dev.holdfast.error.CompileException(
                    "values(\"%s\") has no rows. [empty-values]".formatted(name()));
        }
        out.syntax().writeValues(this, qualifier, out);
    }

    /** {@code (VALUES ...) AS name (columns)}, as in the standard. */
    public void writeNamed(String qualifier, SqlWriter out) {
        String before = "(VALUES (";
        for (int i = 0; i < rows.size(); i++) {
            out.raw(before);
            writeRow(i, false, out);
            before = "), (";
        }
        out.raw(")) AS ").identifier(qualifier);
        out.labels(outputs(out.scopes()));
    }

    /** {@code (SELECT ... AS id, ... AS name UNION ALL SELECT ...) AS name}, where columns of a source cannot be named. */
    public void writeUnion(String qualifier, SqlWriter out) {
        String before = "(SELECT ";
        for (int i = 0; i < rows.size(); i++) {
            out.raw(before);
            writeRow(i, i == 0, out);
            before = " UNION ALL SELECT ";
        }
        out.raw(") AS ").identifier(qualifier);
    }

    private void writeRow(int row, boolean labelled, SqlWriter out) {
        List<Output> outputs = outputs(out.scopes());
        String before = "";
        for (int i = 0; i < outputs.size(); i++) {
            out.raw(before).cell(rows.get(row).get(i), typeOf(outputs.get(i), out), row == 0);
            if (labelled) {
                out.raw(" AS ").identifier(outputs.get(i).label());
            }
            before = ", ";
        }
    }

    @Override
    public List<Expression<?>> children() {
        List<Expression<?>> children = new ArrayList<>(columns);
        rows.forEach(children::addAll);
        return children;
    }

    @Override
    public Object structure() {
        return List.of(String.valueOf(name()), columns.size(), rows.size());
    }
}
