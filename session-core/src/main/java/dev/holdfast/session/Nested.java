package dev.holdfast.session;

/** The handle of a savepoint, from {@link Session#beginNested()}: what it keeps is kept if the transaction commits. */
public final class Nested extends TransactionHandle {
    Nested(Session session, TransactionLevel level) {
        super(session, level);
    }
}
