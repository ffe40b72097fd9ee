package dev.holdfast.error;

/** A statement took longer than it was allowed. */
public final class StatementTimeoutException extends OperationalException {
    private static final long serialVersionUID = 1L;

    public StatementTimeoutException(Failure failure) {
        super(failure);
    }
}
