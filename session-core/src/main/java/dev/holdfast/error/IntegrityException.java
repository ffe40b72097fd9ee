package dev.holdfast.error;

/** A constraint refused a row. */
public final class IntegrityException extends DriverException {
    private static final long serialVersionUID = 1L;

    /** Which constraint it was. */
    public enum Violation {
        UNIQUE,
        FOREIGN_KEY,
        NOT_NULL,
        CHECK,
        /** The database did not tell. */
        OTHER
    }

    private final Violation violation;

    public IntegrityException(Failure failure, Violation violation) {
        super(failure);
        this.violation = violation;
    }

    public Violation violation() {
        return violation;
    }
}
