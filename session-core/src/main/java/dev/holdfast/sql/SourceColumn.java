package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;

/**
 * A column of a table as a certain source has it: an alias, or an entity.
 *
 * @param <T> the Java type of its values
 */
public record SourceColumn<T>(FromItem source, NamedColumn<T> column) implements ColumnReference<T> {
    @Override
    public Class<T> javaType() {
        return column.javaType();
    }

    @Override
    public SqlType<T> typeIn(SqlWriter out) {
        return column.type();
    }

    @Override
    public void writeTo(SqlWriter out) {
        out.column(source, column);
    }

    @Override
    public List<SqlNode> children() {
        return List.of();
    }

    @Override
    public Object structure() {
        return column;
    }
}
