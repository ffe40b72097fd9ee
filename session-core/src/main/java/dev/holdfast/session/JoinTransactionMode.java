package dev.holdfast.session;

/** What a session does that is bound to a connection which is already in a transaction (TX-40). */
public enum JoinTransactionMode {
    /** As {@link #CREATE_SAVEPOINT} if the connection is in a savepoint, else as {@link #ROLLBACK_ONLY}. The default. */
    CONDITIONAL_SAVEPOINT,
    /** A rollback ends the outer transaction, a commit does not. */
    ROLLBACK_ONLY,
    /** Commit and rollback end the outer transaction. */
    CONTROL_FULLY,
    /** The session works in a savepoint of its own; the outer transaction is never ended. */
    CREATE_SAVEPOINT
}
