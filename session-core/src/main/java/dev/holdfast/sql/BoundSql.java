package dev.holdfast.sql;

import dev.holdfast.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement and its values, ready to be sent. Immutable. */
public final class BoundSql {
    private final String sql;
    private final List<@Nullable SqlType<?>> types;
    private final List<@Nullable Object> values;

    BoundSql(String sql, List<@Nullable SqlType<?>> types, List<@Nullable Object> values) {
        this.sql = sql;
        this.types = types;
        this.values = values;
    }

    public String sql() {
        return sql;
    }

    /** How many markers the text has. */
    public int size() {
        return values.size();
    }

    /** The values, in the order of the markers. */
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(values);
    }

    /** The types of the values; null where neither the statement nor the value tells. */
    public List<@Nullable SqlType<?>> types() {
        return Collections.unmodifiableList(types);
    }

    /** Sets all parameters. */
    public void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(statement, i + 1, types.get(i), values.get(i));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void bind(
            PreparedStatement statement, int index, @Nullable SqlType<T> type, @Nullable Object value)
            throws SQLException {
        if (type == null) {
            statement.setNull(index, Types.NULL);
        } else {
            type.bindNullable(statement, index, (T) value);
        }
    }
}
