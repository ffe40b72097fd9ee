package dev.holdfast.unitofwork;

import dev.holdfast.dialect.BulkStatement;
import dev.holdfast.dialect.Dialect;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.StatementCause;
import dev.holdfast.engine.StatementContext;
import dev.holdfast.error.FlushException;
import dev.holdfast.error.InvalidValueException;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.StatementKind;
import dev.holdfast.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts rows of one shape with as few statements as the database allows. */
final class BulkInsert {
    private final FlushContext context;
    private final Dialect dialect;
    private final Table table;
    private final List<Column<?>> columns;
    private final List<Column<?>> returning;
    private final Naming naming;
    private final SqlType<Object>[] types;
    private final SqlType<Object>[] returnedTypes;

    /** The number of the first row of the current statement. */
    private int first;

    BulkInsert(FlushContext context, Table table, List<Column<?>> columns, List<Column<?>> returning, Naming naming) {
        this.naming = naming;
        this.context = context;
        this.dialect = context.dialect();
        this.table = table;
        this.columns = columns;
        this.returning = returning;
        this.types = context.statements().types(columns);
        this.returnedTypes = context.statements().types(returning);
    }

    /** Knows whose a value is: {@code Genre.name of Genre#rock}. */
    interface Naming {
        String subject(int row, Column<?> column);
    }

    /** Takes the generated keys of the rows from {@code from} on. */
    interface KeyReceiver {
        void take(int from, List<@Nullable Object[]> keys);
    }

    void execute(List<@Nullable Object[]> rows, StatementCause cause, KeyReceiver receiver) {
        int page = pageSize();
        for (int from = 0; from < rows.size(); from += page) {
            List<@Nullable Object[]> part = rows.subList(from, Math.min(rows.size(), from + page));
            first = from;
            List<@Nullable Object[]> keys = send(part, cause);
            if (!returning.isEmpty()) {
                receiver.take(from, checked(keys, part.size()));
            }
        }
    }

    private int pageSize() {
        if (!returning.isEmpty() && !dialect.bulk().returnsManyRows()) {
            return 1;
        }
        BulkStatement probe = context.statements().insert(table, columns, 1, returning);
        return probe.arrays() || columns.isEmpty()
                ? (columns.isEmpty() ? 1 : Inserts.PAGE)
                : Math.max(1, Math.min(Inserts.PAGE, dialect.maxParameters() / columns.size()));
    }

    private List<@Nullable Object[]> send(List<@Nullable Object[]> rows, StatementCause cause) {
        Connection connection = context.connection();
        StatementContext what = new StatementContext(cause, StatementKind.INSERT, List.of(table.name()), rows.size());
        if (returning.isEmpty() && (rows.size() == 1 || !usesArrays())) {
            return batch(connection, rows, what);
        }
        BulkStatement statement = context.statements().insert(table, columns, rows.size(), returning);
        if (returning.isEmpty()) {
            connection.update(statement.sql(), ps -> bind(statement, ps, rows), what);
            return List.of();
        }
        String[] generated =
                statement.generatedKeys() ? returning.stream().map(Column::name).toArray(String[]::new) : null;
        return connection.returning(statement.sql(), generated, ps -> bind(statement, ps, rows), what, this::readKeys);
    }

    private boolean usesArrays() {
        return context.statements().insert(table, columns, 1, returning).arrays();
    }

    /** Without keys to be read back a JDBC batch is as good as anything, and drivers know how to send it. */
    private List<@Nullable Object[]> batch(
            Connection connection, List<@Nullable Object[]> rows, StatementContext what) {
        String sql = context.statements().insert(table, columns, 1, List.of()).sql();
        if (rows.size() == 1) {
            connection.update(sql, ps -> bindRow(ps, 1, rows.get(0), 0), what);
        } else {
            connection.batch(sql, rows.size(), (ps, row) -> bindRow(ps, 1, rows.get(row), row), what);
        }
        return List.of();
    }

    private void bind(BulkStatement statement, PreparedStatement ps, List<@Nullable Object[]> rows)
            throws SQLException {
        if (statement.arrays()) {
            for (int column = 0; column < columns.size(); column++) {
                bindColumn(statement, ps, column, values(rows, column));
            }
            return;
        }
        int index = 1;
        for (int row = 0; row < rows.size(); row++) {
            index = bindRow(ps, index, rows.get(row), row);
        }
    }

    private void bindColumn(BulkStatement statement, PreparedStatement ps, int column, @Nullable Object[] values)
            throws SQLException {
        try {
            statement.bindArray(ps, column + 1, column, values);
        } catch (InvalidValueException failure) {
            throw named(column, values, failure);
        }
    }

    /** Checks the values one by one, to find the one that was refused. */
    private InvalidValueException named(int column, @Nullable Object[] values, InvalidValueException failure) {
        for (int row = 0; row < values.length; row++) {
            try {
                types[column].arrayElement(values[row]);
            } catch (InvalidValueException found) {
                return InvalidValues.of(subject(row, column), types[column], values[row], found);
            }
        }
        return failure;
    }

    private String subject(int row, int column) {
        return naming.subject(first + row, columns.get(column));
    }

    private static @Nullable Object[] values(List<@Nullable Object[]> rows, int column) {
        @Nullable Object[] values = new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[column];
        }
        return values;
    }

    private int bindRow(PreparedStatement ps, int start, @Nullable Object[] values, int row) throws SQLException {
        int column = 0;
        try {
            for (; column < types.length; column++) {
                types[column].bindNullable(ps, start + column, values[column]);
            }
            return start + column;
        } catch (InvalidValueException failure) {
            throw InvalidValues.of(subject(row, column), types[column], values[column], failure);
        }
    }

    private List<@Nullable Object[]> readKeys(ResultSet rows) throws SQLException {
        List<@Nullable Object[]> keys = new ArrayList<>();
        while (rows.next()) {
            @Nullable Object[] key = new Object[returnedTypes.length];
            for (int i = 0; i < key.length; i++) {
                key[i] = returnedTypes[i].read(rows, i + 1);
            }
            keys.add(key);
        }
        return keys;
    }

    /**
     * The database numbers the rows of one statement in their order, so that sorted keys belong to the rows in order;
     * how many came back is checked.
     */
    private List<@Nullable Object[]> checked(List<@Nullable Object[]> keys, int expected) {
        if (keys.size() != expected) {
            throw new FlushException("INSERT INTO %s of %d rows gave back %d keys. [missing-keys]"
                    .formatted(table.name(), expected, keys.size()));
        }
        for (int i = 1; i < keys.size(); i++) {
            if (number(keys.get(i - 1)) > number(keys.get(i))) {
                keys.sort(Comparator.comparingLong(BulkInsert::number));
                return keys;
            }
        }
        return keys;
    }

    private static long number(@Nullable Object[] key) {
        return key[0] instanceof Number number ? number.longValue() : 0L;
    }
}
