package dev.holdfast.unitofwork;

import dev.holdfast.error.InvalidValueException;
import dev.holdfast.mapping.ColumnAttribute;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.state.InstanceState;
import dev.holdfast.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Says to which attribute of which instance a value belongs that cannot be sent; never the value (R-12, R-13). */
final class InvalidValues {
    private InvalidValues() {}

    /** Whose value it is: {@code Genre.name of Genre#rock}. */
    static String subject(InstanceState state, Column<?> column) {
        Mapper mapper = state.mapper();
        return "%s.%s of %s".formatted(mapper.name(), attribute(mapper, column), identity(state));
    }

    private static String attribute(Mapper mapper, Column<?> column) {
        Table table = column.table();
        for (ColumnAttribute attribute : mapper.columnsOf(table)) {
            if (attribute.columnIn(table) == column) {
                return attribute.name();
            }
        }
        return column.name();
    }

    private static String identity(InstanceState state) {
        Object key = state.key() == null ? Keys.present(state) : null;
        return key == null ? state.toString() : state.mapper().name() + "#" + key;
    }

    /** The failure to send a value, with its subject instead of the number of a parameter. */
    static InvalidValueException of(
            String subject, SqlType<Object> type, @Nullable Object value, InvalidValueException failure) {
        return new InvalidValueException(subject + ": " + withoutNumber(type, value, failure), failure);
    }

    /** As a member of an array the value has no number, and is checked alike. */
    private static @Nullable String withoutNumber(
            SqlType<Object> type, @Nullable Object value, InvalidValueException failure) {
        try {
            type.arrayElement(value);
            return failure.getMessage();
        } catch (InvalidValueException again) {
            return again.getMessage();
        }
    }
}
