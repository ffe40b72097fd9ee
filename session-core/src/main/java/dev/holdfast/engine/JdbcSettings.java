package dev.holdfast.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Autocommit, isolation level and read-only flag of a borrowed connection: changed when a transaction needs it, put back
 * before the connection is returned (TX-35, J17). Nothing is asked or set where the pool already has it right.
 */
final class JdbcSettings {
    private static final int UNCHANGED = -1;

    private final boolean autoCommitOff;
    private boolean autoCommitKnown;
    private boolean autoCommitBefore;
    private boolean autoCommit;
    private int isolationBefore = UNCHANGED;
    private boolean readOnlyChanged;
    private boolean readOnlyBefore;

    JdbcSettings(boolean autoCommitOff) {
        this.autoCommitOff = autoCommitOff;
    }

    /** Whether each statement commits itself, so that JDBC's commit and rollback must not be called. */
    boolean autoCommit() {
        return autoCommit;
    }

    void apply(Connection jdbc, ExecutionOptions options) throws SQLException {
        if (autoCommitOff && !autoCommitKnown && options.leavesConnectionsAlone()) {
            return;
        }
        applyAutoCommit(jdbc, options.isolation() == IsolationLevel.AUTOCOMMIT);
        applyIsolation(jdbc, options.isolation());
        applyReadOnly(jdbc, options.readOnly());
    }

    private void applyAutoCommit(Connection jdbc, boolean wanted) throws SQLException {
        if (!autoCommitKnown) {
            autoCommitBefore = jdbc.getAutoCommit();
            autoCommit = autoCommitBefore;
            autoCommitKnown = true;
        }
        if (autoCommit != wanted) {
            jdbc.setAutoCommit(wanted);
            autoCommit = wanted;
        }
    }

    private void applyIsolation(Connection jdbc, @Nullable IsolationLevel level) throws SQLException {
        if (level != null && level != IsolationLevel.AUTOCOMMIT) {
            if (isolationBefore == UNCHANGED) {
                isolationBefore = jdbc.getTransactionIsolation();
            }
            jdbc.setTransactionIsolation(level.jdbc());
        } else if (isolationBefore != UNCHANGED) {
            jdbc.setTransactionIsolation(isolationBefore);
        }
    }

    private void applyReadOnly(Connection jdbc, @Nullable Boolean wanted) throws SQLException {
        if (wanted != null) {
            if (!readOnlyChanged) {
                readOnlyBefore = jdbc.isReadOnly();
                readOnlyChanged = true;
            }
            jdbc.setReadOnly(wanted);
        } else if (readOnlyChanged) {
            jdbc.setReadOnly(readOnlyBefore);
        }
    }

    /** Puts everything back; called outside any transaction. */
    void restore(Connection jdbc) throws SQLException {
        if (readOnlyChanged) {
            jdbc.setReadOnly(readOnlyBefore);
            readOnlyChanged = false;
        }
        if (isolationBefore != UNCHANGED) {
            jdbc.setTransactionIsolation(isolationBefore);
            isolationBefore = UNCHANGED;
        }
        if (autoCommitKnown && autoCommit != autoCommitBefore) {
            jdbc.setAutoCommit(autoCommitBefore);
        }
        autoCommitKnown = false;
        autoCommit = false;
    }

    /** The connection is gone; the next one starts fresh. */
    void forget() {
        isolationBefore = UNCHANGED;
        readOnlyChanged = false;
        autoCommitKnown = false;
        autoCommit = false;
    }
}
