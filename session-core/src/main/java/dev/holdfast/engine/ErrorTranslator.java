package dev.holdfast.engine;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.ErrorKind;
import dev.holdfast.engine.internal.DriverText;
import dev.holdfast.error.CommitOutcomeUnknownException;
import dev.holdfast.error.ConnectionLostException;
import dev.holdfast.error.DataException;
import dev.holdfast.error.DeadlockException;
import dev.holdfast.error.DriverException;
import dev.holdfast.error.DriverException.Failure;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.error.IntegrityException.Violation;
import dev.holdfast.error.InterfaceException;
import dev.holdfast.error.InternalDatabaseException;
import dev.holdfast.error.LockTimeoutException;
import dev.holdfast.error.NotSupportedException;
import dev.holdfast.error.OperationalException;
import dev.holdfast.error.ProgrammingException;
import dev.holdfast.error.StatementTimeoutException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the exceptions of {@code dev.holdfast.error} from a driver's. Immutable. */
final class ErrorTranslator {
    private static final int PROBE_SECONDS = 1;

    private final Dialect dialect;
    private final boolean hideValues;

    ErrorTranslator(Dialect dialect, boolean hideValues) {
        this.dialect = dialect;
        this.hideValues = hideValues;
    }

    /** The error that a batch or a wrapper hides. */
    static SQLException unwrap(SQLException error) {
        SQLException cause = error instanceof BatchUpdateException ? cause(error) : null;
        return cause == null ? error : unwrap(cause);
    }

    private static @Nullable SQLException cause(SQLException error) {
        if (error.getNextException() != null) {
            return error.getNextException();
        }
        return error.getCause() instanceof SQLException cause ? cause : null;
    }

    /** What kind of error it is, asking the connection itself where the driver says too little (PL-05). */
    ErrorKind classify(SQLException error, java.sql.@Nullable Connection jdbc) {
        ErrorKind kind = dialect.classify(error);
        if (kind == ErrorKind.OTHER || kind == ErrorKind.INTERFACE || kind == ErrorKind.OPERATIONAL) {
            return speaksOfConnection(error) || jdbc == null || isDead(jdbc, kind) ? ErrorKind.CONNECTION_LOST : kind;
        }
        return kind;
    }

    private static boolean speaksOfConnection(SQLException error) {
        return error instanceof SQLNonTransientConnectionException
                || error instanceof SQLRecoverableException
                || error instanceof SQLTransientConnectionException;
    }

    private static boolean isDead(java.sql.Connection jdbc, ErrorKind kind) {
        try {
            return jdbc.isClosed() || (kind == ErrorKind.OTHER && !jdbc.isValid(PROBE_SECONDS));
        } catch (SQLException unanswered) {
            return true;
        }
    }

    DriverException exception(ErrorKind kind, SQLException error, FailureReport report) {
        boolean lost = kind == ErrorKind.CONNECTION_LOST;
        Failure failure = new Failure(message(kind, error, report), report.sql(), report.parameters(), error, lost);
        return exception(kind, failure);
    }

    CommitOutcomeUnknownException outcomeUnknown(SQLException error) {
        String message = """
                The connection was lost while committing: %s. Whether the transaction took effect is unknown; look for \
                its rows before you run it again. [commit-outcome-unknown]""".formatted(driverText(error));
        return new CommitOutcomeUnknownException(new Failure(message, null, null, error, true));
    }

    private static DriverException exception(ErrorKind kind, Failure failure) {
        return switch (kind) {
            case UNIQUE -> new IntegrityException(failure, Violation.UNIQUE);
            case FOREIGN_KEY -> new IntegrityException(failure, Violation.FOREIGN_KEY);
            case NOT_NULL -> new IntegrityException(failure, Violation.NOT_NULL);
            case CHECK -> new IntegrityException(failure, Violation.CHECK);
            case INTEGRITY -> new IntegrityException(failure, Violation.OTHER);
            case DATA -> new DataException(failure);
            case DEADLOCK -> new DeadlockException(failure);
            case LOCK_TIMEOUT -> new LockTimeoutException(failure);
            case STATEMENT_TIMEOUT -> new StatementTimeoutException(failure);
            case CONNECTION_LOST -> new ConnectionLostException(failure);
            case PROGRAMMING -> new ProgrammingException(failure);
            case NOT_SUPPORTED -> new NotSupportedException(failure);
            case INTERFACE -> new InterfaceException(failure);
            case INTERNAL -> new InternalDatabaseException(failure);
            case OPERATIONAL -> new OperationalException(failure);
            case OTHER -> new DriverException(failure);
        };
    }

    private String message(ErrorKind kind, SQLException error, FailureReport report) {
        String doing = report.doing();
        return "%s%s failed: %s%s [%s]"
                .formatted(
                        doing.substring(0, 1).toUpperCase(Locale.ROOT),
                        doing.substring(1),
                        driverText(error),
                        advice(kind),
                        kind.slug());
    }

    private String driverText(SQLException error) {
        String text = hideValues ? DriverText.withoutValues(error) : DriverText.full(error);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** What to do about it, where that is not plain from the driver's words. */
    private static String advice(ErrorKind kind) {
        return switch (kind) {
            case DEADLOCK -> ". The transaction can be run again from its start.";
            case LOCK_TIMEOUT -> ". Another transaction holds the lock.";
            case CONNECTION_LOST -> ". The connection was discarded; roll back, then the next use takes a new one.";
            default -> ".";
        };
    }
}
