package dev.holdfast.error;

/** The SQL is wrong for this database: syntax, unknown table or column, missing rights. */
public final class ProgrammingException extends DriverException {
    private static final long serialVersionUID = 1L;

    public ProgrammingException(Failure failure) {
        super(failure);
    }
}
