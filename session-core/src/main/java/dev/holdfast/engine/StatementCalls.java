package dev.holdfast.engine;

import dev.holdfast.engine.internal.ResultRow;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.StatementException;
import dev.holdfast.sql.BoundSql;
import dev.holdfast.sql.CompiledSql;
import dev.holdfast.sql.Insert;
import dev.holdfast.sql.ResultShape;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Statement;
import dev.holdfast.sql.StatementKind;
import dev.holdfast.sql.TextStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What {@link Connection#execute} does: compile, bind, send, read. Made for one call. */
final class StatementCalls {
    private final Connection connection;
    private final EngineCore core;
    private final String what;
    private final StatementCompiler compiler;

    StatementCalls(Connection connection, EngineCore core, String what) {
        this(connection, core, what, core.plainCompiler());
    }

    StatementCalls(Connection connection, EngineCore core, String what, StatementCompiler compiler) {
        this.connection = connection;
        this.core = core;
        this.what = what;
        this.compiler = compiler;
    }

    /** In the schemas of this connection; what a session compiles is in its own already. */
    private CompiledSql compile(Statement statement) {
        return compiler.compile(statement).in(connection.schemas());
    }

    Result<Row> text(String sql, @Nullable Object[] values) {
        Arguments.notBlank(sql, "sql");
        Arguments.notNull(values, "values");
        StatementContext context = new StatementContext(StatementCause.USER, StatementWords.kind(sql), List.of(), 1);
        Binder binder = new PlainValues(core.dialect(), values);
        boolean outermost = connection.enterOpen(what);
        try {
            return connection.runner().any(new Sending(sql, null, context), binder, PlainRows::read);
        } finally {
            connection.leave(outermost);
        }
    }

    Result<Row> rows(Statement statement, Map<String, ?> parameters) {
        Arguments.notNull(parameters, "parameters");
        Statement complete = complete(Arguments.notNull(statement, "statement"), parameters);
        CompiledSql compiled = compile(complete);
        BoundSql bound = compiled.bind(complete.literals(), parameters);
        StatementContext context = context(compiled);
        return switch (compiled.kind()) {
            case SELECT -> query(complete, compiled, bound, context);
            case INSERT, UPDATE, DELETE -> change(complete, compiled, bound, parameters);
            case OTHER -> any(compiled, bound, context);
        };
    }

    private Result<Row> query(Statement statement, CompiledSql compiled, BoundSql bound, StatementContext context) {
        CompiledRows reader = new CompiledRows(compiled, statement.items());
        return connection.query(bound.sql(), bound::bind, context, reader::read);
    }

    private Result<Row> any(CompiledSql compiled, BoundSql bound, StatementContext context) {
        boolean outermost = connection.enterOpen(what);
        try {
            Sending sending = new Sending(bound.sql(), null, context);
            CompiledRows reader = new CompiledRows(compiled, List.of());
            return connection.runner().any(sending, bound::bind, reader::read);
        } finally {
            connection.leave(outermost);
        }
    }

    private Result<Row> change(Statement statement, CompiledSql compiled, BoundSql bound, Map<String, ?> parameters) {
        StatementContext context = context(compiled);
        if (!compiled.columns().isEmpty()) {
            CompiledRows reader = new CompiledRows(compiled, statement.items());
            Result<Row> rows = connection.returning(bound.sql(), null, bound::bind, context, reader::read);
            return rows.withCount(rows.size());
        }
        if (statement instanceof Insert insert) {
            return new InsertCall(connection, insert, parameters).execute(bound, context);
        }
        return statement instanceof TextStatement
                ? any(compiled, bound, context)
                : Result.ofCount(connection.update(bound.sql(), bound::bind, context));
    }

    /** An INSERT without columns takes those of the values it is executed with (QL-21). */
    private static Statement complete(Statement statement, Map<String, ?> parameters) {
        boolean bare = statement instanceof Insert insert
                && insert.columns().isEmpty()
                && insert.query() == null
                && !parameters.isEmpty();
        return bare ? ((Insert) statement).columnsNamed(parameters.keySet()) : statement;
    }

    <R> Result<R> select(Select<R> select, Map<String, ?> parameters) {
        Arguments.notNull(parameters, "parameters");
        CompiledSql compiled = compile(Arguments.notNull(select, "select"));
        BoundSql bound = compiled.bind(select.literals(), parameters);
        CompiledRows reader = new CompiledRows(compiled, select.items());
        Function<ResultRow, R> shape = shape(select);
        return connection.query(bound.sql(), bound::bind, context(compiled), rows -> reader.read(rows, shape));
    }

    <R> Stream<R> stream(Select<R> select, int fetchSize) {
        CompiledSql compiled = compile(Arguments.notNull(select, "select"));
        BoundSql bound = compiled.bind(select.literals(), Map.of());
        CompiledRows reader = new CompiledRows(compiled, select.items());
        Cursor cursor = connection.cursor(bound.sql(), bound::bind, context(compiled), fetchSize);
        CursorRows<R> rows = new CursorRows<>(cursor, reader, shape(select));
        return StreamSupport.stream(rows, false).onClose(cursor::close);
    }

    /** The rows of a cursor, one after the other. */
    private static final class CursorRows<R> extends Spliterators.AbstractSpliterator<R> {
        private final Cursor cursor;
        private final CompiledRows reader;
        private final Function<ResultRow, R> shape;

        CursorRows(Cursor cursor, CompiledRows reader, Function<ResultRow, R> shape) {
            super(Long.MAX_VALUE, ORDERED);
            this.cursor = cursor;
            this.reader = reader;
            this.shape = shape;
        }

        @Override
        public boolean tryAdvance(Consumer<? super R> action) {
            if (!cursor.next()) {
                return false;
            }
            action.accept(shape.apply(cursor.read(reader::row)));
            return true;
        }
    }

    @SuppressWarnings("unchecked") // the shape says what R is
    private static <R> Function<ResultRow, R> shape(Select<R> select) {
        ResultShape<R> shape = select.result();
        if (shape instanceof ResultShape.OfRow) {
            return row -> (R) row;
        }
        if (shape instanceof ResultShape.OfRecord<R> record) {
            return row -> record.create(row.values().toArray());
        }
        if (shape instanceof ResultShape.OfValue) {
            return row -> (R) row.get(0);
        }
        throw new InvalidRequestException(
                "Entities are loaded by a Session; a Connection gives values and rows. [entity-on-connection]");
    }

    Result<Row> batch(Statement statement, List<? extends Map<String, ?>> batch) {
        if (Arguments.notNull(batch, "batch").isEmpty()) {
            throw new InvalidArgumentException("A batch needs at least one map of parameters. [empty-batch]");
        }
        batch.forEach(group -> Arguments.notNull(group, "A map of parameters"));
        Statement complete = complete(Arguments.notNull(statement, "statement"), batch.get(0));
        CompiledSql compiled = compile(complete);
        if (compiled.kind() == StatementKind.SELECT) {
            throw new InvalidRequestException(
                    "A query cannot be executed as a batch: execute it once for each map. [batch-of-queries]");
        }
        List<BoundSql> bound = bound(compiled, complete, batch);
        return compiled.columns().isEmpty() ? counted(compiled, bound) : returned(complete, compiled, bound);
    }

    private static List<BoundSql> bound(
            CompiledSql compiled, Statement statement, List<? extends Map<String, ?>> batch) {
        List<BoundSql> bound = new ArrayList<>(batch.size());
        for (Map<String, ?> group : batch) {
            try {
                bound.add(compiled.bind(statement.literals(), group));
            } catch (StatementException failure) {
                failure.addDetail("in group %d of %d of the batch".formatted(bound.size() + 1, batch.size()));
                throw failure;
            }
        }
        return bound;
    }

    private Result<Row> counted(CompiledSql compiled, List<BoundSql> bound) {
        String sql = bound.get(0).sql();
        if (bound.stream().anyMatch(other -> !other.sql().equals(sql))) {
            throw new StatementException("""
                    The lists of a batch must all have the same length: they become part of the SQL. [batch-of-lists]""");
        }
        int[] counts = connection.batch(
                sql, bound.size(), (target, row) -> bound.get(row).bind(target), context(compiled));
        return Result.ofCount(Sending.total(counts));
    }

    /** JDBC gives no rows for a batch, so the statements are sent one by one. */
    private Result<Row> returned(Statement statement, CompiledSql compiled, List<BoundSql> bound) {
        CompiledRows reader = new CompiledRows(compiled, statement.items());
        List<Row> all = new ArrayList<>();
        for (BoundSql one : bound) {
            Result<Row> rows = connection.returning(one.sql(), null, one::bind, context(compiled), reader::read);
            all.addAll(rows.all());
        }
        return Result.<Row>of(reader.names(), all).withCount(all.size());
    }

    private static StatementContext context(CompiledSql compiled) {
        boolean text = compiled.kind() == StatementKind.OTHER;
        StatementKind kind = text ? StatementWords.kind(compiled.sql()) : compiled.kind();
        return new StatementContext(StatementCause.USER, kind, compiled.tables(), 1);
    }
}
