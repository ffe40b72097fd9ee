package dev.holdfast.error;

/** The driver was used in a way it does not allow. */
public final class InterfaceException extends DriverException {
    private static final long serialVersionUID = 1L;

    public InterfaceException(Failure failure) {
        super(failure);
    }
}
