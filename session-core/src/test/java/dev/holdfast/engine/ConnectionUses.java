package dev.holdfast.engine;

import java.util.List;
import java.util.function.Consumer;

/** Every way to use a connection that needs it open. */
final class ConnectionUses {
    static final List<Consumer<Connection>> ALL = List.of(
            connection -> connection.execute("SELECT 1"),
            Connection::begin,
            Connection::beginNested,
            Connection::commit,
            Connection::rollback,
            Connection::invalidate,
            Connection::detach,
            Connection::jdbc,
            Connection::existingTables,
            connection -> connection.executeDdl(List.of("CREATE TABLE x (id INTEGER)")),
            connection -> connection.withOptions(ExecutionOptions.defaults()),
            connection -> connection.query("SELECT 1", Binder.NONE, StatementContext.USER, rows -> true),
            connection -> connection.update("DELETE FROM artist", Binder.NONE, StatementContext.USER),
            connection -> connection.batch("DELETE FROM artist", 1, (statement, row) -> {}, StatementContext.USER),
            connection -> connection.returning(
                    "DELETE FROM artist", new String[] {"id"}, Binder.NONE, StatementContext.USER, rows -> true),
            connection -> connection.cursor("SELECT 1", Binder.NONE, StatementContext.USER, 10));

    private ConnectionUses() {}
}
