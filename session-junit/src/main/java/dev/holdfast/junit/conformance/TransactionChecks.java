package dev.holdfast.junit.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.Savepoint;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.error.NotSupportedException;
import dev.holdfast.error.PendingRollbackException;
import dev.holdfast.sql.Sql;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Connections, transactions and savepoints. */
final class TransactionChecks extends Checks {
    TransactionChecks(Engine engine) {
        super(engine);
    }

    @Override
    Stream<DynamicTest> tests() {
        return Stream.of(
                test("a commit keeps rows", this::commitKeepsRows),
                test("a rollback undoes them", this::rollbackUndoesRows),
                test("savepoints work or are refused", this::savepoints),
                test("an error ends the transaction where that is declared", this::errorsAndTransactions),
                test("two connections write at a time where that is declared", this::concurrentWrites));
    }

    private void commitKeepsRows() {
        engine.transact(connection -> connection.execute(tag("kept")));
        try (Connection another = engine.connect()) {
            assertEquals(1, tags(another, "kept"));
        }
        engine.transact(connection -> connection.execute(Sql.delete(Sample.TAG).where(Sample.CODE.eq("kept"))));
    }

    private void rollbackUndoesRows() {
        try (Connection connection = engine.connect()) {
            connection.execute(tag("undone"));
            connection.rollback();
            assertEquals(0, tags(connection, "undone"));
        }
    }

    private void savepoints() {
        try (Connection connection = engine.connect()) {
            connection.execute(tag("outer"));
            if (has(Feature.SAVEPOINTS)) {
                Savepoint savepoint = connection.beginNested();
                connection.execute(tag("inner"));
                savepoint.rollback();
                assertEquals(1, tags(connection, "outer", "inner"));
            } else {
                assertThrows(NotSupportedException.class, connection::beginNested);
            }
            connection.rollback();
        }
    }

    private void errorsAndTransactions() {
        try (Connection connection = engine.connect()) {
            connection.execute(tag("twice"));
            assertThrows(IntegrityException.class, () -> connection.execute(tag("twice")));
            if (has(Feature.ERROR_ENDS_TRANSACTION)) {
                assertThrows(PendingRollbackException.class, () -> tags(connection, "twice"));
            } else {
                assertEquals(1, tags(connection, "twice"));
            }
            connection.rollback();
            assertEquals(0, tags(connection, "twice"));
        }
    }

    private void concurrentWrites() {
        needs(Feature.CONCURRENT_WRITES);
        try (Connection one = engine.connect();
                Connection other = engine.connect()) {
            one.execute(tag("one"));
            other.execute(tag("other"));
            assertEquals(0, tags(other, "one"));
            one.rollback();
            other.rollback();
        }
    }
}
