package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.ACTIVE;
import static dev.holdfast.junit.conformance.Sample.BUYER;
import static dev.holdfast.junit.conformance.Sample.CODE;
import static dev.holdfast.junit.conformance.Sample.DEPARTMENT;
import static dev.holdfast.junit.conformance.Sample.EMPLOYEE;
import static dev.holdfast.junit.conformance.Sample.HITS;
import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.junit.conformance.Sample.NAME;
import static dev.holdfast.junit.conformance.Sample.ORDERS;
import static dev.holdfast.junit.conformance.Sample.ORDER_ID;
import static dev.holdfast.junit.conformance.Sample.QUANTITY;
import static dev.holdfast.junit.conformance.Sample.TAG;
import static dev.holdfast.sql.Sql.asNumber;
import static dev.holdfast.sql.Sql.assign;
import static dev.holdfast.sql.Sql.count;
import static dev.holdfast.sql.Sql.delete;
import static dev.holdfast.sql.Sql.excluded;
import static dev.holdfast.sql.Sql.insert;
import static dev.holdfast.sql.Sql.literal;
import static dev.holdfast.sql.Sql.lower;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.update;

import dev.holdfast.sql.Statement;
import dev.holdfast.type.SqlTypes;
import java.util.List;
import java.util.function.Supplier;

/** INSERT, UPDATE, DELETE. */
final class ChangeConstructs {
    static final List<Construct> ALL = List.of(
            construct("insert_set", () -> insert(TAG).set(CODE, "x").set(HITS, 4))
                    .then(() -> select(HITS).where(CODE.eq("x")))
                    .gives("4"),
            construct(
                            "insert_rows",
                            () -> insert(TAG).columns(CODE, HITS).values("x", 1).values("y", 2))
                    .then(() -> select(CODE, HITS).where(CODE.in("x", "y")).orderBy(CODE))
                    .gives("x|1", "y|2"),
            construct(
                            "insert_expression",
                            () -> insert(TAG).set(CODE, lower(literal("ABC"))).set(HITS, 0))
                    .then(() -> select(CODE).where(CODE.eq("abc")))
                    .gives("abc"),
            construct(
                            "insert_from_select",
                            () -> insert(TAG)
                                    .columns(CODE, HITS)
                                    .fromSelect(select(NAME, ID).where(ID.le(2))))
                    .then(() -> select(CODE, HITS).where(CODE.in("Ada", "Ben")).orderBy(CODE))
                    .gives("Ada|1", "Ben|2"),
            construct("update_set", () -> update(TAG).set(HITS, 7).where(CODE.eq("old")))
                    .then(() -> select(CODE, HITS).orderBy(CODE))
                    .gives("50%_off\\|1", "new|0", "old|7"),
            construct(
                            "update_expression",
                            () -> update(TAG).set(HITS, asNumber(HITS).plus(1)))
                    .then(() -> select(HITS).orderBy(HITS))
                    .gives("1", "2", "6"),
            construct(
                            "update_null",
                            () -> update(ORDERS).set(QUANTITY, (Integer) null).where(ORDER_ID.eq(1)))
                    .then(() -> select(count()).from(ORDERS).where(QUANTITY.isNull()))
                    .gives("2"),
            construct(
                            "update_subquery",
                            () -> update(TAG)
                                    .set(
                                            HITS,
                                            select(count().cast(SqlTypes.INTEGER))
                                                    .from(ORDERS)
                                                    .scalarSubquery())
                                    .where(CODE.eq("new")))
                    .then(() -> select(HITS).where(CODE.eq("new")))
                    .gives("5"),
            construct(
                            "update_where_exists",
                            () -> update(EMPLOYEE)
                                    .set(ACTIVE, false)
                                    .where(select(BUYER).where(BUYER.eq(ID)).exists()))
                    .then(() -> select(ID).where(ACTIVE.eq(false)).orderBy(ID))
                    .gives("3", "4", "5", "6"),
            construct("delete", () -> delete(TAG).where(HITS.lt(5)))
                    .then(() -> select(CODE).from(TAG))
                    .gives("old"),
            construct(
                            "delete_in_subquery",
                            () -> delete(ORDERS).where(BUYER.in(select(ID).where(DEPARTMENT.eq("build")))))
                    .then(() -> select(ORDER_ID).orderBy(ORDER_ID))
                    .gives("4", "5"),
            construct(
                            "on_conflict_do_nothing",
                            () -> insert(TAG)
                                    .set(CODE, "old")
                                    .set(HITS, 9)
                                    .onConflict(CODE)
                                    .doNothing())
                    .written("DO NOTHING|IGNORE")
                    .then(() -> select(HITS).where(CODE.eq("old")))
                    .gives("5"),
            construct(
                            "on_conflict_do_update",
                            () -> insert(TAG)
                                    .set(CODE, "old")
                                    .set(HITS, 9)
                                    .onConflict(CODE)
                                    .doUpdate(HITS))
                    .then(() -> select(HITS).where(CODE.eq("old")))
                    .gives("9"),
            construct(
                            "on_conflict_excluded",
                            () -> insert(TAG)
                                    .set(CODE, "old")
                                    .set(HITS, 9)
                                    .onConflict(CODE)
                                    .doUpdate(assign(HITS, asNumber(HITS).plus(excluded(HITS)))))
                    .then(() -> select(HITS).where(CODE.eq("old")))
                    .gives("14"));

    private ChangeConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("change", name, statement);
    }
}
