package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.EMPLOYEE;
import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.junit.conformance.Sample.NAME;
import static dev.holdfast.junit.conformance.Sample.ORDERS;
import static dev.holdfast.junit.conformance.Sample.ORDER_ID;
import static dev.holdfast.sql.Sql.select;

import dev.holdfast.sql.RowLock;
import dev.holdfast.sql.Statement;
import java.util.List;
import java.util.function.Supplier;

/** Row locks. */
final class LockConstructs {
    static final List<Construct> ALL = List.of(
            construct("for_update", () -> select(NAME).where(ID.eq(1)).forUpdate())
                    .written("FOR UPDATE")
                    .gives("Ada"),
            construct("for_share", () -> select(NAME).where(ID.eq(1)).forUpdate(RowLock.share()))
                    .written("SHARE")
                    .gives("Ada"),
            construct("key_share", () -> select(NAME).where(ID.eq(1)).forUpdate(RowLock.keyShare()))
                    .written("KEY SHARE")
                    .gives("Ada"),
            construct("no_key_update", () -> select(NAME).where(ID.eq(1)).forUpdate(RowLock.noKeyUpdate()))
                    .written("NO KEY UPDATE")
                    .gives("Ada"),
            construct(
                            "no_wait",
                            () -> select(NAME)
                                    .where(ID.eq(1))
                                    .forUpdate(RowLock.update().noWait()))
                    .written("NOWAIT")
                    .gives("Ada"),
            construct(
                            "skip_locked",
                            () -> select(NAME)
                                    .where(ID.eq(1))
                                    .forUpdate(RowLock.update().skipLocked()))
                    .written("SKIP LOCKED")
                    .gives("Ada"),
            construct(
                            "of_one_table",
                            () -> select(NAME)
                                    .from(ORDERS)
                                    .join(EMPLOYEE)
                                    .where(ORDER_ID.eq(1))
                                    .forUpdate(RowLock.update().of(ORDERS)))
                    .written(" OF ")
                    .gives("Dora"));

    private LockConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("lock", name, statement);
    }
}
