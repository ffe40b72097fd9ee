package dev.holdfast.sql;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A function that yields rows, as a source: {@code generate_series(1, 10) AS series (n)} (QL-17). Its arguments may be
 * columns of the sources before it. Its columns are described like those of {@link ValuesTable}.
 */
public final class TableFunction extends DerivedTable {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

    private final String function;
    private final List<Expression<?>> arguments;
    private final List<Expression<?>> columns;

    TableFunction(String function, List<Expression<?>> arguments, @Nullable String name, List<Expression<?>> columns) {
        super(name);
        this.function = function;
        this.arguments = List.copyOf(arguments);
        this.columns = List.copyOf(columns);
        if (!NAME.matcher(function).matches()) {
            throw new InvalidArgumentException(
                    "'%s' is not the name of a function. [bad-function-name]".formatted(function));
        }
    }

    /**
     * The function under a name and with named columns. Where a database cannot name the columns of a function
     * (SQLite), they are those that the function itself has: name them alike.
     */
    public TableFunction tableValued(String name, Expression<?>... described) {
        List<Expression<?>> all = Arguments.all(described, "column");
        return new TableFunction(function, arguments, Arguments.notNull(name, "name"), all);
    }

    @Override
    String kind() {
        return "function " + function;
    }

    @Override
    List<Output> outputs(Names names) {
        return Output.described(columns);
    }

    @Override
    @Nullable
    SqlType<?> typeOf(Output column, SqlWriter out) {
        return ValuesTable.describedType(column.node(), out);
    }

    @Override
    void writeSource(String qualifier, SqlWriter out) {
        out.syntax().writeTableFunction(this, qualifier, out);
    }

    /** {@code function(arguments) AS name}. */
    public SqlWriter writeCall(String qualifier, SqlWriter out) {
        out.raw(out.syntax().functionName(function)).raw("(");
        String before = "";
        for (Expression<?> argument : arguments) {
            out.raw(before).argument(argument, argument);
            before = ", ";
        }
        return out.raw(") AS ").identifier(qualifier);
    }

    /** {@code (columns)} after the name; nothing if none were described. */
    public void writeColumns(SqlWriter out) {
        if (!columns.isEmpty()) {
            out.labels(outputs(out.scopes()));
        }
    }

    @Override
    public List<Expression<?>> children() {
        List<Expression<?>> children = new ArrayList<>(arguments);
        children.addAll(columns);
        return children;
    }

    @Override
    public Object structure() {
        return List.of(function, arguments.size(), columns.size(), name() == null ? "" : name());
    }
}
