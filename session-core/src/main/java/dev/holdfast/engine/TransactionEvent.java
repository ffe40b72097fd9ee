package dev.holdfast.engine;

import org.jspecify.annotations.Nullable;

/**
 * One step of a transaction, told after the JDBC call. Immutable.
 *
 * @param step what happened
 * @param connectionId the number of the connection, unique in its engine
 * @param nanos how long the JDBC call took
 * @param failure why it did not work, null if it did
 */
public record TransactionEvent(
        Step step, long connectionId, long nanos, @Nullable Throwable failure) {
    /** What happened to the transaction. */
    public enum Step {
        BEGIN("BEGIN"),
        COMMIT("COMMIT"),
        ROLLBACK("ROLLBACK"),
        SAVEPOINT("SAVEPOINT"),
        RELEASE("RELEASE SAVEPOINT"),
        ROLLBACK_TO("ROLLBACK TO SAVEPOINT");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        /** The step in SQL's words. */
        public String words() {
            return words;
        }
    }
}
