package dev.holdfast.engine;

import dev.holdfast.dialect.ErrorKind;
import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.TransactionEvent.Step;
import dev.holdfast.error.DriverException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.PendingRollbackException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The JDBC connection under a {@link Connection} and the transaction on it: begins, ends, savepoints, and what becomes
 * of them when something breaks. One thread at a time; the Connection guards it.
 */
final class JdbcLink {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcLink.class);

    private final EngineCore core;
    private final Connection owner;
    private final PreparedStatements statements = new PreparedStatements();
    private final JdbcSettings settings;
    private java.sql.@Nullable Connection jdbc;
    private @Nullable Transaction root;
    private @Nullable Savepoint innermost;
    private @Nullable Broken broken;
    private @Nullable List<Cursor> cursors;
    private boolean detached;

    /** Whether anybody asked for the JDBC connection since the transaction began; if not, there is nothing to end. */
    private boolean used;

    /** Why only a rollback helps now, and whether one to a savepoint will do. */
    private record Broken(Throwable why, boolean savepointHelps) {}

    JdbcLink(EngineCore core, Connection owner) {
        this.core = core;
        this.owner = owner;
        this.settings = new JdbcSettings(core.pool().autoCommitOff());
        this.jdbc = core.borrow();
    }

    PreparedStatements statements() {
        return statements;
    }

    @Nullable
    Transaction root() {
        return root;
    }

    @Nullable
    Savepoint innermost() {
        return innermost;
    }

    boolean isBroken() {
        return broken != null;
    }

    boolean isInvalidated() {
        return jdbc == null;
    }

    void detach() {
        detached = true;
    }

    /** The JDBC connection with a transaction open on it. */
    java.sql.Connection ready() {
        requireUsable();
        java.sql.Connection ready = jdbc;
        if (root == null || ready == null) {
            begin();
            ready = connected();
        }
        used = true;
        return ready;
    }

    /** The JDBC connection as it is, with or without a transaction. */
    java.sql.Connection connected() {
        java.sql.Connection connected = jdbc;
        if (connected == null) {
            connected = core.borrow();
            jdbc = connected;
        }
        return connected;
    }

    void requireUsable() {
        if (broken != null) {
            throw new PendingRollbackException("""
                    %s needs a rollback() first: its transaction was ended by an earlier error, and nothing of it will \
                    be kept. The error was: %s [pending-rollback]""".formatted(owner.label(), firstLine(broken.why())), broken.why());
        }
    }

    private static String firstLine(Throwable why) {
        return String.valueOf(why.getMessage()).lines().findFirst().orElse("");
    }

    Transaction begin() {
        java.sql.Connection connected = connected();
        long started = now();
        try {
            settings.apply(connected, owner.options());
        } catch (SQLException failure) {
            throw failed(failure, FailureReport.of("beginning a transaction"), false);
        }
        Transaction begun = new Transaction(owner);
        root = begun;
        used = false;
        tell(Step.BEGIN, started, null);
        return begun;
    }

    /** Executes statements each by itself, while no transaction is open. */
    void outsideTransaction(List<String> statements) {
        java.sql.Connection connected = connected();
        try {
            boolean autoCommit = connected.getAutoCommit();
            connected.setAutoCommit(true);
            try (java.sql.Statement statement = connected.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } finally {
                connected.setAutoCommit(autoCommit);
            }
        } catch (SQLException failure) {
            throw failed(failure, FailureReport.of("setting up the connection"), false);
        }
    }

    void commit() {
        Transaction committed = root;
        if (committed == null) {
            return;
        }
        requireUsable();
        closeCursors();
        long started = now();
        try {
            if (used && !settings.autoCommit()) {
                connected().commit();
            }
        } catch (SQLException failure) {
            throw commitFailed(committed, failure, started);
        }
        end();
        tell(Step.COMMIT, started, null);
    }

    private DriverException commitFailed(Transaction committed, SQLException failure, long started) {
        SQLException error = ErrorTranslator.unwrap(failure);
        DriverException exception;
        if (core.errors().classify(error, jdbc) == ErrorKind.CONNECTION_LOST) {
            exception = core.errors().outcomeUnknown(error);
            disconnect();
        } else {
            exception = failed(error, FailureReport.of("commit"), false);
        }
        committed.deactivate();
        endSavepoints(null);
        broken = new Broken(exception, false);
        tell(Step.COMMIT, started, exception);
        return exception;
    }

    void rollback() {
        if (root == null) {
            return;
        }
        closeCursors();
        long started = now();
        SQLException failure = rollbackJdbc();
        end();
        if (failure == null) {
            tell(Step.ROLLBACK, started, null);
            return;
        }
        rollbackFailed(failure, started);
    }

    private @Nullable SQLException rollbackJdbc() {
        java.sql.Connection connected = jdbc;
        if (!used || connected == null || settings.autoCommit()) {
            return null;
        }
        try {
            connected.rollback();
            return null;
        } catch (SQLException failure) {
            return failure;
        }
    }

    /** A lost connection has rolled back by being lost; after any other failure nobody may use it again. */
    private void rollbackFailed(SQLException failure, long started) {
        ErrorKind kind = core.errors().classify(failure, jdbc);
        if (kind == ErrorKind.CONNECTION_LOST) {
            disconnect();
            LOG.debug("{} was lost before its rollback", owner.label(), failure);
            tell(Step.ROLLBACK, started, null);
            return;
        }
        discard();
        DriverException exception = core.errors().exception(kind, failure, FailureReport.of("rollback"));
        tell(Step.ROLLBACK, started, exception);
        throw exception;
    }

    private void end() {
        Transaction ended = root;
        if (ended != null) {
            ended.deactivate();
        }
        endSavepoints(null);
        root = null;
        broken = null;
    }

    Savepoint beginNested() {
        ready();
        if (!core.dialect().has(Feature.SAVEPOINTS)) {
            throw core.errors()
                    .exception(
                            ErrorKind.NOT_SUPPORTED,
                            new SQLFeatureNotSupportedException("this database has no savepoints"),
                            FailureReport.of("savepoint"));
        }
        long started = now();
        java.sql.Savepoint set = settings.autoCommit() ? null : setSavepoint(started);
        Savepoint nested = new Savepoint(owner, set, innermost);
        innermost = nested;
        tell(Step.SAVEPOINT, started, null);
        return nested;
    }

    private java.sql.Savepoint setSavepoint(long started) {
        try {
            return connected().setSavepoint();
        } catch (SQLException failure) {
            DriverException exception = failed(failure, FailureReport.of("savepoint"), true);
            tell(Step.SAVEPOINT, started, exception);
            throw exception;
        }
    }

    void release(Savepoint savepoint) {
        requireUsable();
        stepOn(savepoint, Step.RELEASE, jdbcConnection -> jdbcConnection.releaseSavepoint(savepoint.jdbc()));
    }

    void rollbackTo(Savepoint savepoint) {
        Broken before = broken;
        if (jdbc == null || (before != null && !before.savepointHelps())) {
            endSavepoints(savepoint);
            return;
        }
        closeCursors();
        stepOn(savepoint, Step.ROLLBACK_TO, jdbcConnection -> jdbcConnection.rollback(savepoint.jdbc()));
        broken = null;
    }

    /** A call about a savepoint. */
    @FunctionalInterface
    private interface SavepointCall {
        void run(java.sql.Connection connection) throws SQLException;
    }

    private void stepOn(Savepoint savepoint, Step step, SavepointCall call) {
        long started = now();
        try {
            if (savepoint.jdbc() != null) {
                call.run(connected());
            }
        } catch (SQLException failure) {
            DriverException exception =
                    failed(failure, FailureReport.of(step.words().toLowerCase(Locale.ROOT)), true);
            endSavepoints(savepoint);
            tell(step, started, exception);
            throw exception;
        }
        endSavepoints(savepoint);
        tell(step, started, null);
    }

    /** Makes a savepoint and all inside it inactive; all there are for null. */
    private void endSavepoints(@Nullable Savepoint outermost) {
        Savepoint ending = innermost;
        while (ending != null) {
            ending.deactivate();
            Savepoint outer = ending.outer();
            innermost = outer;
            ending = ending == outermost ? null : outer;
        }
    }

    /**
     * What a driver's error means for this connection and its transaction.
     *
     * @param sent whether the database has seen the statement
     */
    DriverException failed(SQLException failure, FailureReport report, boolean sent) {
        SQLException error = ErrorTranslator.unwrap(failure);
        ErrorKind kind = core.errors().classify(error, jdbc);
        DriverException exception = core.errors().exception(kind, error, report);
        if (kind == ErrorKind.CONNECTION_LOST) {
            breakDown(exception, false);
            disconnect();
        } else if (!settings.autoCommit()) {
            noteEndedTransaction(kind, exception, sent);
        }
        return exception;
    }

    /** on some databases any error ends the transaction, on others a deadlock does. */
    private void noteEndedTransaction(ErrorKind kind, DriverException exception, boolean sent) {
        if (sent && core.dialect().has(Feature.ERROR_ENDS_TRANSACTION)) {
            breakDown(exception, true);
        } else if (kind == ErrorKind.DEADLOCK && core.dialect().has(Feature.DEADLOCK_ENDS_TRANSACTION)) {
            breakDown(exception, false);
        }
    }

    private void breakDown(Throwable why, boolean savepointHelps) {
        if (root != null && broken == null) {
            broken = new Broken(why, savepointHelps);
        }
    }

    /** Throws the JDBC connection away; an open transaction is lost and needs a rollback. */
    void invalidate(Throwable why) {
        breakDown(why, false);
        if (broken != null && broken.savepointHelps()) {
            broken = new Broken(broken.why(), false);
        }
        discard();
    }

    private void disconnect() {
        discard();
        core.pool().evictAll();
    }

    private void discard() {
        java.sql.Connection gone = jdbc;
        jdbc = null;
        cursors = null;
        statements.closeAll();
        settings.forget();
        if (gone != null) {
            core.pool().evict(gone);
        }
    }

    void opened(Cursor cursor) {
        if (cursors == null) {
            cursors = new ArrayList<>();
        }
        cursors.add(cursor);
    }

    void closed(Cursor cursor) {
        if (cursors != null) {
            cursors.remove(cursor);
        }
    }

    private void closeCursors() {
        if (cursors != null) {
            List.copyOf(cursors).forEach(Cursor::close);
        }
    }

    /** Rolls back what is open and gives the JDBC connection back. Failures cost the connection, not the caller. */
    void release() {
        try {
            rollback();
        } catch (DriverException failure) {
            LOG.warn("{} could not be rolled back while closing and was discarded", owner.label(), failure);
        }
        java.sql.Connection returning = jdbc;
        if (returning == null) {
            return;
        }
        statements.closeAll();
        try {
            settings.restore(returning);
            giveBack(returning);
        } catch (SQLException failure) {
            core.pool().evict(returning);
            LOG.warn("{} could not be returned to its pool and was discarded", owner.label(), failure);
        }
        jdbc = null;
    }

    private void giveBack(java.sql.Connection returning) throws SQLException {
        if (detached) {
            core.pool().evict(returning);
        } else {
            returning.close();
        }
    }

    private long now() {
        return core.listeners().anyEnabled() ? System.nanoTime() : 0;
    }

    private void tell(Step step, long started, @Nullable Throwable failure) {
        if (started != 0) {
            TransactionEvent event = new TransactionEvent(step, owner.id(), System.nanoTime() - started, failure);
            core.listeners().tell(listener -> listener.transactionEvent(event));
        }
    }

    /** Where a scope needs the transaction that it began and that is gone. */
    static InvalidRequestException scopeEnded() {
        return new InvalidRequestException("""
                The transaction of this transact() scope has been ended by commit() or rollback(): leave the scope before \
                you use the connection again. [ended-scope]""");
    }
}
