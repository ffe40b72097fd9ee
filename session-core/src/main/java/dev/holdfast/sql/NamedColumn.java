package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.util.List;

/**
 * The door through which a table's columns enter statements. Compared by identity.
 *
 * @param <T> the Java type of its values
 */
public non-sealed interface NamedColumn<T> extends ColumnReference<T> {
    NamedTable table();

    String name();

    SqlType<T> type();

    @Override
    default FromItem source() {
        return table();
    }

    @Override
    default Class<T> javaType() {
        return type().javaType();
    }

    @Override
    default SqlType<T> typeIn(SqlWriter out) {
        return type();
    }

    @Override
    default void writeTo(SqlWriter out) {
        out.column(table(), this);
    }

    @Override
    default List<SqlNode> children() {
        return List.of();
    }

    @Override
    default Object structure() {
        return this;
    }
}
