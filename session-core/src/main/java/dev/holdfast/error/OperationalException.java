package dev.holdfast.error;

/** The database could not do its work just now: connection, resources, locks, time. */
public class OperationalException extends DriverException {
    private static final long serialVersionUID = 1L;

    public OperationalException(Failure failure) {
        super(failure);
    }

    /** Whether the same transaction may succeed when it is run again from its start (ER-06). */
    public boolean isRetryable() {
        String state = sqlState();
        return "40001".equals(state) || "40P01".equals(state);
    }
}
