package dev.holdfast.engine;

/**
 * Hears what an engine does. Methods are called on the thread that does the work and must be quick; an exception they
 * throw reaches the caller. Implementations are thread-safe: one listener hears all connections.
 */
public interface EngineListener {
    /** Whether it wants to hear anything just now; asked before each event, so that a silent listener costs nothing. */
    default boolean isEnabled() {
        return true;
    }

    /** A statement is about to be executed. */
    default void statementStarted(StatementEvent event) {}

    /** The statement of an earlier {@link #statementStarted} has ended, well or not; the same event object. */
    default void statementFinished(StatementEvent event) {}

    /** A transaction or savepoint began or ended. */
    default void transactionEvent(TransactionEvent event) {}

    /** Work that may send several statements begins, such as a flush. */
    default void workStarted(WorkEvent event) {}

    /** Work of an earlier {@link #workStarted} has ended; the same event object. */
    default void workFinished(WorkEvent event) {}

    /** A connection was taken from the pool. */
    default void connected(Connection connection) {}

    /** A connection went back to the pool. */
    default void released(Connection connection) {}

    /** The engine's pool was emptied or closed. */
    default void disposed(Engine engine) {}
}
