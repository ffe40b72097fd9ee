package dev.holdfast.error;

/** A value the database cannot take or convert. */
public class DataException extends DriverException {
    private static final long serialVersionUID = 1L;

    public DataException(Failure failure) {
        super(failure);
    }
}
