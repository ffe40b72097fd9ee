package dev.holdfast.session;

import dev.holdfast.state.EntityStatus;

/**
 * Is told what a session does. Every method does nothing by default. Called on the session's thread, in the order of
 * registration; an exception goes to whoever called the session.
 */
public interface SessionListener {
    /** A flush has work to do and sends it next; anything may still be changed, but not flushed (EV-08). */
    default void beforeFlush(Session session) {}

    /** The SQL of a flush is done; what the session holds looks as before it. Changes wait for the next flush (EV-09). */
    default void afterFlush(Session session) {}

    /** Objects have their new state (EV-10). */
    default void afterFlushCompleted(Session session) {}

    /** Before the flush of a commit, of the transaction or a savepoint (EV-04). */
    default void beforeCommit(Session session) {}

    /** After the commit, before objects expire. No SQL (EV-05). */
    default void afterCommit(Session session) {}

    /** After a rollback, before objects are restored. No SQL (EV-06). */
    default void afterRollback(Session session) {}

    /** An object went from one state to another (EV-12). */
    default void statusChanged(Session session, Object entity, EntityStatus from, EntityStatus to) {}

    /** Something that is probably a mistake (EV-13). */
    default void warning(Session session, String message) {}
}
