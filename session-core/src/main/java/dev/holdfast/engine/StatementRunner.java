package dev.holdfast.engine;

import dev.holdfast.engine.PreparedStatements.Prepared;
import dev.holdfast.engine.Sending.Phase;
import dev.holdfast.error.HoldfastException;
import dev.holdfast.error.StatementException;
import dev.holdfast.sql.Row;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Executes statements on a connection's JDBC link: prepares, binds, sends, reads, tells listeners, and turns whatever
 * goes wrong into one exception that says what was being done.
 */
final class StatementRunner {
    private final EngineCore core;
    private final Connection connection;
    private final JdbcLink link;

    /** What is done with a prepared statement. */
    @FunctionalInterface
    private interface Work<R extends @Nullable Object> {
        R run(PreparedStatement statement) throws SQLException;
    }

    StatementRunner(EngineCore core, Connection connection, JdbcLink link) {
        this.core = core;
        this.connection = connection;
        this.link = link;
    }

    <R extends @Nullable Object> R query(Sending sending, Binder binder, ResultReader<R> reader) {
        return run(sending, values(binder), statement -> {
            bind(sending, binder, statement);
            try (ResultSet rows = statement.executeQuery()) {
                return read(sending, reader, rows);
            }
        });
    }

    int update(Sending sending, Binder binder) {
        return run(sending, values(binder), statement -> {
            bind(sending, binder, statement);
            return statement.executeUpdate();
        });
    }

    <R extends @Nullable Object> R returning(Sending sending, Binder binder, ResultReader<R> reader) {
        return run(sending, values(binder), statement -> {
            bind(sending, binder, statement);
            if (sending.keyColumns() == null) {
                try (ResultSet rows = statement.executeQuery()) {
                    return read(sending, reader, rows);
                }
            }
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                return read(sending, reader, keys);
            }
        });
    }

    /** Sends text of which nobody knows whether it gives rows. */
    Result<Row> any(Sending sending, Binder binder, ResultReader<Result<Row>> reader) {
        return run(sending, values(binder), statement -> {
            bind(sending, binder, statement);
            if (!statement.execute()) {
                return Result.ofCount(statement.getUpdateCount());
            }
            try (ResultSet rows = statement.getResultSet()) {
                return read(sending, reader, rows);
            }
        });
    }

    int[] batch(Sending sending, int rows, RowBinder binder) {
        Supplier<@Nullable String> values =
                () -> link.isInvalidated() ? null : ParameterRecorder.text(link.connected(), rows, binder);
        return run(sending, values, statement -> {
            sending.enter(Phase.BINDING);
            for (int row = 0; row < rows; row++) {
                binder.bind(statement, row);
                statement.addBatch();
            }
            sending.enter(Phase.EXECUTING);
            return statement.executeBatch();
        });
    }

    Cursor cursor(Sending sending, Binder binder, int fetchSize) {
        java.sql.Connection jdbc = link.ready();
        sending.begin(core, connection, values(binder));
        Prepared prepared = null;
        Cursor cursor;
        try {
            prepared = new Prepared(sending.sql(), null, jdbc.prepareStatement(sending.sql()));
            prepared.statement().setFetchSize(fetchSize);
            bind(sending, binder, prepared.statement());
            cursor = new Cursor(connection, link, prepared, sending);
        } catch (SQLException failure) {
            throw failed(sending, prepared, values(binder), failure);
        } catch (RuntimeException failure) {
            throw failed(sending, prepared, failure);
        } catch (Error failure) {
            throw broken(sending, prepared, failure);
        }
        link.opened(cursor);
        sending.finish(core, null, null);
        return cursor;
    }

    private Supplier<@Nullable String> values(Binder binder) {
        return () -> link.isInvalidated() ? null : ParameterRecorder.text(link.connected(), binder);
    }

    private static void bind(Sending sending, Binder binder, PreparedStatement statement) throws SQLException {
        sending.enter(Phase.BINDING);
        binder.bind(statement);
        sending.enter(Phase.EXECUTING);
    }

    private static <R extends @Nullable Object> R read(Sending sending, ResultReader<R> reader, ResultSet rows)
            throws SQLException {
        sending.enter(Phase.READING);
        return reader.read(rows);
    }

    private <R extends @Nullable Object> R run(Sending sending, Supplier<@Nullable String> values, Work<R> work) {
        java.sql.Connection jdbc = link.ready();
        sending.begin(core, connection, values);
        Prepared prepared = null;
        R result;
        try {
            prepared = link.statements().take(jdbc, sending.sql(), sending.keyColumns());
            result = work.run(prepared.statement());
        } catch (SQLException failure) {
            throw failed(sending, prepared, values, failure);
        } catch (RuntimeException failure) {
            throw failed(sending, prepared, failure);
        } catch (Error failure) {
            throw broken(sending, prepared, failure);
        }
        keep(sending, prepared);
        sending.finish(core, result, null);
        return result;
    }

    private void keep(Sending sending, Prepared prepared) {
        if (sending.reusable() && !link.isInvalidated()) {
            link.statements().give(prepared);
        } else {
            PreparedStatements.close(prepared);
        }
    }

    private HoldfastException failed(
            Sending sending, @Nullable Prepared prepared, Supplier<@Nullable String> values, SQLException failure) {
        String shown = core.hidesParameters() ? null : values.get();
        close(prepared);
        FailureReport report = new FailureReport(sending.context().cause().text(), sending.sql(), shown);
        HoldfastException exception = link.failed(failure, report, sending.sent());
        sending.finish(core, null, exception);
        return exception;
    }

    /** ER-04: what user code throws while its values are taken is told with the statement; the rest passes. */
    private RuntimeException failed(Sending sending, @Nullable Prepared prepared, RuntimeException failure) {
        close(prepared);
        RuntimeException exception = failure;
        if (sending.phase() == Phase.BINDING && !(failure instanceof HoldfastException)) {
            exception = new StatementException(
                    "%s could not be sent: a value could not be bound: %s [bind-failed]"
                            .formatted(capitalised(sending.context().cause().text()), failure),
                    sending.sql(),
                    null,
                    failure);
        }
        sending.finish(core, null, exception);
        return exception;
    }

    /** PL-11: after an {@code Error} inside a JDBC call nobody knows what state the driver is in. */
    private Error broken(Sending sending, @Nullable Prepared prepared, Error failure) {
        if (sending.phase() == Phase.EXECUTING || sending.phase() == Phase.PREPARING) {
            link.invalidate(failure);
        } else {
            close(prepared);
        }
        sending.finish(core, null, failure);
        return failure;
    }

    private static void close(@Nullable Prepared prepared) {
        if (prepared != null) {
            PreparedStatements.close(prepared);
        }
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
