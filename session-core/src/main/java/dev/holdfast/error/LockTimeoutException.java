package dev.holdfast.error;

/** A lock was not granted in time. */
public final class LockTimeoutException extends OperationalException {
    private static final long serialVersionUID = 1L;

    public LockTimeoutException(Failure failure) {
        super(failure);
    }
}
