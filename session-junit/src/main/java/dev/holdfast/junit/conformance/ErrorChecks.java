package dev.holdfast.junit.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.error.IntegrityException.Violation;
import dev.holdfast.error.LockTimeoutException;
import dev.holdfast.error.ProgrammingException;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.RowLock;
import dev.holdfast.sql.Sql;
import dev.holdfast.type.SqlTypes;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Errors are told apart. */
final class ErrorChecks extends Checks {
    ErrorChecks(Engine engine) {
        super(engine);
    }

    @Override
    Stream<DynamicTest> tests() {
        return Stream.of(
                test("unique key", () -> violates(Violation.UNIQUE, connection -> connection.execute(tag("old")))),
                test(
                        "NOT NULL",
                        () -> violates(
                                Violation.NOT_NULL,
                                connection -> connection.execute(Sql.insert(Sample.TAG)
                                        .set(Sample.CODE, "x")
                                        .set(Sample.HITS, (Integer) null)))),
                test("foreign key", this::foreignKey),
                test("check", this::check),
                test(
                        "unknown table",
                        () -> refused(
                                ProgrammingException.class,
                                connection -> connection.execute("SELECT 1 FROM no_such_table"))),
                test(
                        "wrong SQL",
                        () -> refused(ProgrammingException.class, connection -> connection.execute("SELEC 1"))),
                test("a lock that is taken, with NOWAIT", this::lockIsTaken),
                test("locked rows are skipped", this::lockedRowsAreSkipped));
    }

    private void violates(Violation violation, ThrowingUse use) {
        IntegrityException failure = refused(IntegrityException.class, use);
        assertEquals(violation, failure.violation());
    }

    private void foreignKey() {
        needs(Feature.FOREIGN_KEYS);
        violates(
                Violation.FOREIGN_KEY,
                connection -> connection.execute(
                        Sql.update(Sample.ORDERS).set(Sample.BUYER, 99).where(Sample.ORDER_ID.eq(1))));
    }

    private void check() {
        MetaData metaData = new MetaData();
        Table table = metaData.define("conformance_check", t -> {
            t.column("amount", SqlTypes.INTEGER);
            t.check("ck_amount", "amount > 0");
        });
        metaData.dropAll(engine);
        metaData.createAll(engine);
        violates(
                Violation.CHECK,
                connection -> connection.execute(Sql.insert(table).set(table.column("amount", Integer.class), -1)));
        metaData.dropAll(engine);
    }

    private void lockIsTaken() {
        needs(Feature.ROW_LOCKS);
        needs(Feature.ROW_LOCK_OPTIONS);
        try (Connection holder = engine.connect()) {
            holder.execute(Sql.select(Sample.CODE).where(Sample.CODE.eq("old")).forUpdate());
            refused(
                    LockTimeoutException.class,
                    other -> other.execute(Sql.select(Sample.CODE)
                            .where(Sample.CODE.eq("old"))
                            .forUpdate(RowLock.update().noWait())));
            holder.rollback();
        }
    }

    private void lockedRowsAreSkipped() {
        needs(Feature.ROW_LOCKS);
        needs(Feature.ROW_LOCK_OPTIONS);
        try (Connection holder = engine.connect();
                Connection other = engine.connect()) {
            holder.execute(Sql.select(Sample.CODE).where(Sample.CODE.eq("old")).forUpdate());
            assertEquals(
                    0,
                    other.execute(Sql.select(Sample.CODE)
                                    .where(Sample.CODE.eq("old"))
                                    .forUpdate(RowLock.update().skipLocked()))
                            .size());
            holder.rollback();
            other.rollback();
        }
    }
}
