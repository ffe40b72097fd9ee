package dev.holdfast.session;

import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Savepoint;
import dev.holdfast.engine.Transaction;
import dev.holdfast.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** What a level's commit and rollback end on the connection: a transaction, a savepoint, or nothing of its own (TX-40). */
interface Boundary {
    void commit();

    void rollback();

    /** Rolls back what is still open, if it is the session's own. */
    void end();

    static Boundary of(Savepoint savepoint) {
        return new Boundary() {
            @Override
            public void commit() {
                savepoint.commit();
            }

            @Override
            public void rollback() {
                if (savepoint.isActive()) {
                    savepoint.rollback();
                }
            }

            @Override
            public void end() {
                savepoint.close();
            }
        };
    }

    static Boundary of(Transaction transaction) {
        return new Boundary() {
            @Override
            public void commit() {
                transaction.commit();
            }

            @Override
            public void rollback() {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }

            @Override
            public void end() {
                transaction.close();
            }
        };
    }

    /** A transaction of somebody else's that a rollback ends and a commit does not (TX-44). */
    static Boundary rollbackOnly(Boundary outer) {
        return new Boundary() {
            @Override
            public void commit() {
                // The owner of the transaction commits it.
            }

            @Override
            public void rollback() {
                outer.rollback();
            }

            @Override
            public void end() {
                // The owner of the transaction ends it.
            }
        };
    }

    /** A savepoint of the session's own in a transaction of somebody else's; its loss is an error (TX-45). */
    static Boundary ownSavepoint(Savepoint savepoint) {
        Boundary inner = of(savepoint);
        return new Boundary() {
            @Override
            public void commit() {
                if (!savepoint.isActive()) {
                    throw new InvalidRequestException(
                            "The outer transaction was ended behind the session's back, and with it the session's savepoint. [outer-transaction-ended]");
                }
                inner.commit();
            }

            @Override
            public void rollback() {
                inner.rollback();
            }

            @Override
            public void end() {
                inner.end();
            }
        };
    }

    /** Begins a transaction on a connection, or joins the one it is in (TX-40). */
    static Boundary join(Connection connection, @Nullable Connection bound, JoinTransactionMode mode) {
        if (bound == null || !connection.inTransaction()) {
            return of(connection.begin());
        }
        JoinTransactionMode effective = mode;
        if (mode == JoinTransactionMode.CONDITIONAL_SAVEPOINT) {
            effective = connection.inNestedTransaction()
                    ? JoinTransactionMode.CREATE_SAVEPOINT
                    : JoinTransactionMode.ROLLBACK_ONLY;
        }
        return switch (effective) {
            case CREATE_SAVEPOINT -> ownSavepoint(connection.beginNested());
            case CONTROL_FULLY -> innermost(connection);
            default -> rollbackOnly(innermost(connection));
        };
    }

    private static Boundary innermost(Connection connection) {
        Savepoint savepoint = connection.savepoint();
        if (savepoint != null) {
            return of(savepoint);
        }
        return of(java.util.Objects.requireNonNull(connection.transaction(), "connection is in a transaction"));
    }
}
