package dev.holdfast.unitofwork;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.StatementCause;
import dev.holdfast.engine.StatementContext;
import dev.holdfast.error.InvalidValueException;
import dev.holdfast.error.StaleDataException;
import dev.holdfast.mapping.Mapper;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.StatementKind;
import dev.holdfast.state.InstanceState;
import dev.holdfast.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UPDATEs or DELETEs of rows of one table that share their text. Sent as one statement or one JDBC batch; each row must
 * have been found (FL-35, VE-03).
 */
final class RowChanges {
    private final FlushContext context;
    private final Table table;
    private final List<Column<?>> set;
    private final List<Column<?>> where;
    private final Mapper mapper;
    private final StatementCause.Kind kind;
    private final List<InstanceState> states = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    RowChanges(
            FlushContext context,
            Table table,
            List<Column<?>> set,
            List<Column<?>> where,
            Mapper mapper,
            StatementCause.Kind kind) {
        this.context = context;
        this.table = table;
        this.set = set;
        this.where = where;
        this.mapper = mapper;
        this.kind = kind;
    }

    /** Whether rows of both can share a statement. */
    boolean isLike(RowChanges other) {
        return table == other.table && set.equals(other.set) && where.equals(other.where);
    }

    /**
     * Adds a row.
     *
     * @param values of the columns to set, then of those that find the row
     */
    void add(InstanceState state, List<@Nullable Object> values) {
        states.add(state);
        rows.add(values);
    }

    /** Sends the rows; an UPDATE that does not find its row is stale. */
    void send() {
        List<InstanceState> missed = missed();
        if (!missed.isEmpty()) {
            throw stale(missed);
        }
    }

    StaleDataException stale(List<InstanceState> missed) {
        List<String> identities = missed.stream().map(InstanceState::toString).toList();
        return new StaleDataException(
                "%s of %s expected %d rows, but these were changed or deleted meanwhile: %s. [stale-data]"
                        .formatted(
                                kind == StatementCause.Kind.DELETE ? "DELETE" : "UPDATE",
                                table.name(),
                                rows.size(),
                                String.join(", ", identities)),
                identities);
    }

    /** Sends the rows and gives back the instances whose row was not found. */
    List<InstanceState> missed() {
        boolean delete = kind == StatementCause.Kind.DELETE;
        String sql = delete
                ? context.statements().delete(table, where)
                : context.statements().update(table, set, where);
        List<Column<?>> columns = new ArrayList<>(set);
        columns.addAll(where);
        SqlType<Object>[] types = context.statements().types(columns);
        StatementContext what = new StatementContext(
                new StatementCause(kind, mapper.name(), rows.size(), context.cause()),
                delete ? StatementKind.DELETE : StatementKind.UPDATE,
                List.of(table.name()),
                rows.size());
        return notFound(send(sql, types, what));
    }

    private int[] send(String sql, SqlType<Object>[] types, StatementContext what) {
        if (rows.size() == 1 || !context.dialect().has(Feature.BATCH_COUNTS)) {
            return oneByOne(sql, types, what.withRows(1));
        }
        return context.connection().batch(sql, rows.size(), (ps, row) -> bind(ps, types, row), what);
    }

    private int[] oneByOne(String sql, SqlType<Object>[] types, StatementContext what) {
        int[] counts = new int[rows.size()];
        for (int i = 0; i < counts.length; i++) {
            int row = i;
            counts[i] = context.connection().update(sql, ps -> bind(ps, types, row), what);
        }
        return counts;
    }

    private void bind(PreparedStatement ps, SqlType<Object>[] types, int row) throws SQLException {
        List<@Nullable Object> values = rows.get(row);
        int column = 0;
        try {
            for (; column < types.length; column++) {
                types[column].bindNullable(ps, column + 1, values.get(column));
            }
        } catch (InvalidValueException failure) {
            Column<?> refused = column < set.size() ? set.get(column) : where.get(column - set.size());
            throw InvalidValues.of(
                    InvalidValues.subject(states.get(row), refused), types[column], values.get(column), failure);
        }
    }

    private List<InstanceState> notFound(int[] counts) {
        List<InstanceState> missed = new ArrayList<>();
        boolean counted = true;
        for (int i = 0; i < counts.length; i++) {
            counted &= counts[i] != Statement.SUCCESS_NO_INFO;
            if (counts[i] == 0 || counts[i] > 1) {
                missed.add(states.get(i));
            }
        }
        if (!counted && mapper.version() != null) {
            context.warn(
                    "The JDBC driver does not say how many rows of %s it has changed: versions cannot be verified. [no-row-counts]"
                            .formatted(table.name()));
        }
        return missed;
    }
}
