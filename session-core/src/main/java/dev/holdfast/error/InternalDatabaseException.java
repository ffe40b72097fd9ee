package dev.holdfast.error;

/** The database reports an inconsistency or an invalid transaction state. */
public final class InternalDatabaseException extends DriverException {
    private static final long serialVersionUID = 1L;

    public InternalDatabaseException(Failure failure) {
        super(failure);
    }
}
