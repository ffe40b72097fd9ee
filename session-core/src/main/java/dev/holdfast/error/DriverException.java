package dev.holdfast.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The driver or the database refused. */
public class DriverException extends StatementException {
    private static final long serialVersionUID = 1L;

    private final boolean connectionInvalidated;

    /** @param failure what happened and where; see {@link Failure} */
    public DriverException(Failure failure) {
        super(failure.message(), failure.statement(), failure.parameters(), failure.cause());
        this.connectionInvalidated = failure.connectionInvalidated();
    }

    /**
     * The facts of a driver's error.
     *
     * @param message what the user reads first
     * @param statement the SQL text, null if none was involved
     * @param parameters the bound values as text, null while they are hidden
     * @param connectionInvalidated whether the connection was lost and discarded
     */
    public record Failure(
            String message,
            @Nullable String statement,
            @Nullable String parameters,
            SQLException cause,
            boolean connectionInvalidated) {}

    @Override
    public boolean connectionInvalidated() {
        return connectionInvalidated;
    }

    /** The driver's SQLState, or null if it gave none. */
    public @Nullable String sqlState() {
        return getCause() instanceof SQLException error ? error.getSQLState() : null;
    }
}
