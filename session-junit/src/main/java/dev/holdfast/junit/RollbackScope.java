package dev.holdfast.junit;

import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.EngineListener;
import dev.holdfast.engine.Transaction;
import dev.holdfast.engine.TransactionEvent;
import dev.holdfast.error.IllegalStateChangeException;
import dev.holdfast.mapping.Registry;
import dev.holdfast.session.JoinTransactionMode;
import dev.holdfast.session.SessionFactory;
import dev.holdfast.session.SessionOptions;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.jspecify.annotations.Nullable;

/**
 * Everything in one outer transaction that is rolled back (TX-48). Sessions join it with savepoints, the injected engine
 * through {@link JoinedDataSource}. A savepoint of our own, set first, tells in the end whether the database still has
 * the transaction: statements such as {@code COMMIT} or DDL may have ended it unnoticed (TX-50).
 */
final class RollbackScope extends TestScope {
    private static final String GUARD = "holdfast_test";

    private static final String ENDED = """
            The outer transaction of the test was ended by %s: what the test wrote may have stayed in the database, and the \
            test is no longer kept apart from others. Commit the Session, not its connection; a test that must really \
            commit, or run DDL, needs @SessionTest(isolation = Isolation.RESET). [outer-transaction-ended]""";

    private final Connection connection;
    private final Transaction outer;
    /** Kept: after an error {@code Connection.jdbc()} refuses, and the guard must still be asked. */
    private final java.sql.Connection jdbc;

    private final Savepoint guard;
    private final EngineListener recorder;
    private final EndWatch watch;
    private @Nullable Engine joined;

    private RollbackScope(TestSchema schema, Connection connection) throws SQLException {
        super(schema);
        this.connection = connection;
        this.recorder = statements().listener(id -> id == connection.id());
        this.watch = new EndWatch(connection.id());
        outer = connection.begin();
        jdbc = connection.jdbc();
        guard = jdbc.setSavepoint(GUARD);
        schema.engine().addListener(recorder);
        schema.engine().addListener(watch);
    }

    static RollbackScope open(TestSchema schema) {
        Connection connection = schema.engine().connect();
        try {
            return new RollbackScope(schema, connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw new TestDatabaseException("Cannot begin the test's outer transaction: " + e + ". [test-scope]", e);
        }
    }

    @Override
    synchronized Engine engine() {
        if (joined == null) {
            joined = Engine.builder(new JoinedDataSource(connection::jdbc))
                    .without(TestDatabase.switchedOff())
                    .dialect(connection.dialect())
                    .listener(statements().listener(id -> true))
                    .build();
        }
        return joined;
    }

    @Override
    Connection connection() {
        return connection;
    }

    @Override
    SessionFactory openFactory(Registry registry) {
        SessionOptions options = SessionOptions.defaults().joinMode(JoinTransactionMode.CREATE_SAVEPOINT);
        return SessionFactory.of(schema().engine(), registry, options).withBind(connection);
    }

    @Override
    void finish() throws Exception {
        new Steps()
                .then(this::closeSession)
                .then(this::checkOuter)
                .then(this::rollBack)
                .then(connection::close)
                .then(() -> schema().engine().removeListener(recorder))
                .then(() -> schema().engine().removeListener(watch))
                .finish();
    }

    private void rollBack() {
        if (outer.isActive()) {
            outer.rollback();
        }
    }

    private void checkOuter() {
        if (!outer.isActive() || watch.step != null) {
            schema().abandon();
            throw new IllegalStateChangeException(
                    ENDED.formatted(watch.step == null ? "its connection" : watch.step.words()), watch.place);
        }
        if (!connection.isInvalidated()) {
            checkGuard();
        }
    }

    private void checkGuard() {
        try {
            jdbc.rollback(guard);
        } catch (SQLException e) {
            schema().abandon();
            throw new IllegalStateChangeException(
                    ENDED.formatted("a statement that commits by itself (DDL, or COMMIT as text)"), e);
        }
    }

    /** Remembers where the transaction of the connection was ended. */
    private static final class EndWatch implements EngineListener {
        private final long connectionId;
        private volatile TransactionEvent.@Nullable Step step;
        private volatile @Nullable Throwable place;

        EndWatch(long connectionId) {
            this.connectionId = connectionId;
        }

        @Override
        public void transactionEvent(TransactionEvent event) {
            boolean ends =
                    event.step() == TransactionEvent.Step.COMMIT || event.step() == TransactionEvent.Step.ROLLBACK;
            if (ends && event.connectionId() == connectionId && step == null) {
                step = event.step();
                place = new IllegalStateChangeException("The outer transaction was ended here.");
            }
        }
    }
}
