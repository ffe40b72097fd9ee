package dev.holdfast.state;

/** Where an instance stands between program and database (semantics section 1). */
public enum EntityStatus {
    /** No session, no identity. */
    TRANSIENT,
    /** In a session, to be inserted by the next flush. */
    PENDING,
    /** In a session, with a row. */
    PERSISTENT,
    /** Its DELETE was flushed, the transaction is still open. */
    DELETED,
    /** Has an identity, but no session. */
    DETACHED
}
