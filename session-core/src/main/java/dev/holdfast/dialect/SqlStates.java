package dev.holdfast.dialect;

import java.sql.BatchUpdateException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What SQLState and the classes of JDBC say of an error (ER-01). For dialects. */
public final class SqlStates {
    private static final int CLASS_LENGTH = 2;

    private static final Map<String, ErrorKind> STATES = Map.ofEntries(
            Map.entry("23502", ErrorKind.NOT_NULL),
            Map.entry("23503", ErrorKind.FOREIGN_KEY),
            Map.entry("23505", ErrorKind.UNIQUE),
            Map.entry("40001", ErrorKind.OPERATIONAL), // serialization failure
            Map.entry("57014", ErrorKind.STATEMENT_TIMEOUT),
            Map.entry("70100", ErrorKind.STATEMENT_TIMEOUT),
            Map.entry("HYT00", ErrorKind.STATEMENT_TIMEOUT));

    private static final Map<String, ErrorKind> CLASSES = Map.ofEntries(
            Map.entry("07", ErrorKind.PROGRAMMING),
            Map.entry("08", ErrorKind.CONNECTION_LOST),
            Map.entry("0A", ErrorKind.NOT_SUPPORTED),
            Map.entry("21", ErrorKind.PROGRAMMING),
            Map.entry("22", ErrorKind.DATA),
            Map.entry("23", ErrorKind.INTEGRITY),
            Map.entry("24", ErrorKind.INTERNAL),
            Map.entry("25", ErrorKind.INTERNAL),
            Map.entry("26", ErrorKind.PROGRAMMING),
            Map.entry("28", ErrorKind.OPERATIONAL),
            Map.entry("2B", ErrorKind.INTERNAL),
            Map.entry("2D", ErrorKind.INTERNAL),
            Map.entry("34", ErrorKind.PROGRAMMING),
            Map.entry("3B", ErrorKind.INTERNAL),
            Map.entry("3D", ErrorKind.PROGRAMMING),
            Map.entry("3F", ErrorKind.PROGRAMMING),
            Map.entry("40", ErrorKind.OPERATIONAL),
            Map.entry("42", ErrorKind.PROGRAMMING),
            Map.entry("44", ErrorKind.CHECK),
            Map.entry("53", ErrorKind.OPERATIONAL),
            Map.entry("54", ErrorKind.OPERATIONAL),
            Map.entry("55", ErrorKind.OPERATIONAL),
            Map.entry("57", ErrorKind.OPERATIONAL),
            Map.entry("58", ErrorKind.OPERATIONAL),
            Map.entry("XX", ErrorKind.INTERNAL));

    private static final Map<Class<? extends SQLException>, ErrorKind> EXCEPTIONS = exceptions();

    private SqlStates() {}

    /** The error inside a failed batch. */
    static SQLException unwrapped(SQLException error) {
        SQLException inner = error instanceof BatchUpdateException ? inner(error) : null;
        return inner == null ? error : unwrapped(inner);
    }

    private static @Nullable SQLException inner(SQLException error) {
        if (error.getNextException() != null) {
            return error.getNextException();
        }
        return error.getCause() instanceof SQLException cause ? cause : null;
    }

    /** Sorts by the whole SQLState, then by its first two characters, then by the exception's class. */
    static ErrorKind classify(SQLException error) {
        String state = error.getSQLState();
        ErrorKind kind = state == null ? null : STATES.get(state);
        if (kind == null && state != null && state.length() > CLASS_LENGTH) {
            kind = CLASSES.get(state.substring(0, CLASS_LENGTH));
        }
        return kind != null ? kind : byClass(error);
    }

    private static ErrorKind byClass(SQLException error) {
        return EXCEPTIONS.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(error))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ErrorKind.OTHER);
    }

    private static Map<Class<? extends SQLException>, ErrorKind> exceptions() {
        Map<Class<? extends SQLException>, ErrorKind> kinds = new LinkedHashMap<>();
        kinds.put(SQLIntegrityConstraintViolationException.class, ErrorKind.INTEGRITY);
        kinds.put(SQLDataException.class, ErrorKind.DATA);
        kinds.put(SQLSyntaxErrorException.class, ErrorKind.PROGRAMMING);
        kinds.put(SQLFeatureNotSupportedException.class, ErrorKind.NOT_SUPPORTED);
        kinds.put(SQLTimeoutException.class, ErrorKind.STATEMENT_TIMEOUT);
        kinds.put(SQLTransactionRollbackException.class, ErrorKind.OPERATIONAL);
        kinds.put(SQLNonTransientConnectionException.class, ErrorKind.CONNECTION_LOST);
        kinds.put(SQLTransientConnectionException.class, ErrorKind.CONNECTION_LOST);
        kinds.put(SQLRecoverableException.class, ErrorKind.CONNECTION_LOST);
        kinds.put(SQLInvalidAuthorizationSpecException.class, ErrorKind.OPERATIONAL);
        return kinds;
    }
}
