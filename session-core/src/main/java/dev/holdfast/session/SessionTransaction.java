package dev.holdfast.session;

/** The handle of a session's transaction, from {@link Session#begin()}: its commit ends the work in the database. */
public final class SessionTransaction extends TransactionHandle {
    SessionTransaction(Session session, TransactionLevel level) {
        super(session, level);
    }
}
