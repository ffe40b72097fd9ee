package dev.holdfast.error;

/** The database or driver does not know this feature. */
public final class NotSupportedException extends DriverException {
    private static final long serialVersionUID = 1L;

    public NotSupportedException(Failure failure) {
        super(failure);
    }
}
