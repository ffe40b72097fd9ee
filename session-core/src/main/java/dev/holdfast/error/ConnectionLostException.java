package dev.holdfast.error;

/** The connection broke. */
public final class ConnectionLostException extends OperationalException {
    private static final long serialVersionUID = 1L;

    public ConnectionLostException(Failure failure) {
        super(failure);
    }
}
