package dev.holdfast.error;

/** The connection broke during COMMIT: whether it took effect is unknown. */
public final class CommitOutcomeUnknownException extends OperationalException {
    private static final long serialVersionUID = 1L;

    public CommitOutcomeUnknownException(Failure failure) {
        super(failure);
    }
}
