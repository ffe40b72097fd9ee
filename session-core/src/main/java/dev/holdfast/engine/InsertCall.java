package dev.holdfast.engine;

import dev.holdfast.engine.internal.RowLayout;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.BoundSql;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.Insert;
import dev.holdfast.sql.Literal;
import dev.holdfast.sql.Row;
import dev.holdfast.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of one row, and the primary key of the row it makes: what was given, else what the database generated
 * (CN-20). Made for one execution.
 */
final class InsertCall {
    private final Connection connection;
    private final Insert insert;
    private final Map<String, ?> parameters;
    private final List<Column<?>> key;
    private final @Nullable Object[] values;

    InsertCall(Connection connection, Insert insert, Map<String, ?> parameters) {
        this.connection = connection;
        this.insert = insert;
        this.parameters = parameters;
        this.key = hasOneRow(insert) && insert.target() instanceof Table table ? table.primaryKey() : List.of();
        this.values = key.stream().map(this::given).toArray();
    }

    private static boolean hasOneRow(Insert insert) {
        return insert.query() == null
                && insert.conflict() == null
                && insert.rows().size() <= 1;
    }

    private @Nullable Object given(Column<?> column) {
        int position = insert.columns().indexOf(column);
        if (position < 0) {
            return null;
        }
        Object value = insert.rows().isEmpty()
                ? parameters.get(column.name())
                : literal(insert.rows().get(0), position);
        return value == null ? null : column.type().convert(value);
    }

    private static @Nullable Object literal(List<Expression<?>> row, int position) {
        return row.get(position) instanceof Literal<?> literal ? literal.value() : null;
    }

    Result<Row> execute(BoundSql bound, StatementContext context) {
        List<Column<?>> generated = generated();
        if (generated.isEmpty()) {
            return withKey(Result.ofCount(connection.update(bound.sql(), bound::bind, context)));
        }
        String[] names = generated.stream().map(Column::name).toArray(String[]::new);
        int count = connection.returning(bound.sql(), names, bound::bind, context, keys -> read(keys, generated));
        return withKey(Result.ofCount(count));
    }

    private List<Column<?>> generated() {
        return key.stream()
                .filter(column -> column.generated() && values[key.indexOf(column)] == null)
                .toList();
    }

    private int read(ResultSet keys, List<Column<?>> generated) throws SQLException {
        if (keys.next()) {
            for (int i = 0; i < generated.size(); i++) {
                SqlType<?> type = connection.dialect().adapt(generated.get(i).type());
                values[key.indexOf(generated.get(i))] = type.read(keys, i + 1);
            }
        }
        return 1;
    }

    private Result<Row> withKey(Result<Row> result) {
        for (Object value : values) {
            if (value == null) {
                return result;
            }
        }
        RowLayout layout = RowLayout.of(key.stream().map(Column::name).toList());
        return key.isEmpty() ? result : result.withInsertedKey(layout.row(values));
    }
}
