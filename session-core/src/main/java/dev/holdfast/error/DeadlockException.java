package dev.holdfast.error;

/** The database chose this transaction to end a deadlock. */
public final class DeadlockException extends OperationalException {
    private static final long serialVersionUID = 1L;

    public DeadlockException(Failure failure) {
        super(failure);
    }
}
