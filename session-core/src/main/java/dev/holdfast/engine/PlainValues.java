package dev.holdfast.engine;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Binds values to {@code ?} markers by what class they are of; what Holdfast does not know the driver may. */
final class PlainValues implements Binder {
    private final Dialect dialect;
    private final @Nullable Object[] values;

    PlainValues(Dialect dialect, @Nullable Object[] values) {
        this.dialect = dialect;
        this.values = values.clone();
    }

    @Override
    public void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    private void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        Optional<SqlType<?>> type = value == null ? Optional.empty() : SqlTypes.forClass(value.getClass());
        if (value != null && type.isPresent()) {
            bind(statement, index, value, type.get());
        } else {
            statement.setObject(index, value);
        }
    }

    @SuppressWarnings("unchecked") // the type was found by the value's class
    private <T> void bind(PreparedStatement statement, int index, Object value, SqlType<T> type) throws SQLException {
        dialect.adapt(type).bind(statement, index, (T) value);
    }
}
