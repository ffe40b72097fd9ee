package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.BUYER;
import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.junit.conformance.Sample.MANAGER;
import static dev.holdfast.sql.Sql.select;

import dev.holdfast.sql.Ordering;
import dev.holdfast.sql.Statement;
import java.util.List;
import java.util.function.Supplier;

/** Set operations. */
final class SetConstructs {
    static final List<Construct> ALL = List.of(
            construct(
                            "union",
                            () -> select(BUYER)
                                    .where(BUYER.isNotNull())
                                    .union(select(MANAGER).where(MANAGER.isNotNull()))
                                    .orderBy(BUYER))
                    .gives("1", "2", "3", "4", "5"),
            construct(
                            "union_all",
                            () -> select(ID)
                                    .where(ID.le(2))
                                    .unionAll(select(MANAGER).where(ID.le(3)))
                                    .orderBy(ID.asc().nullsFirst()))
                    .gives("null", "1", "1", "1", "2"),
            construct("intersect", () -> select(ID).intersect(select(BUYER)).orderBy(ID))
                    .gives("3", "4", "5"),
            construct("except", () -> select(ID).except(select(BUYER)).orderBy(ID))
                    .gives("1", "2", "6"),
            construct(
                            "union_limit",
                            () -> select(ID)
                                    .union(select(BUYER).where(BUYER.isNotNull()))
                                    .orderBy(ID.desc())
                                    .limit(2))
                    .gives("6", "5"),
            construct(
                            "union_then_intersect",
                            () -> select(ID)
                                    .where(ID.le(2))
                                    .union(select(ID).where(ID.ge(5)))
                                    .intersect(select(ID).where(ID.ne(1)))
                                    .orderBy(ID))
                    .gives("2", "5", "6"),
            construct(
                            "intersect_in_union",
                            () -> select(ID)
                                    .where(ID.eq(1))
                                    .union(select(ID).intersect(select(BUYER)))
                                    .orderBy(ID))
                    .gives("1", "3", "4", "5"),
            construct(
                            "first_limited",
                            () -> select(ID)
                                    .orderBy(ID.desc())
                                    .limit(1)
                                    .union(select(ID).orderBy(ID).limit(1))
                                    .orderBy(ID))
                    .gives("1", "6"),
            construct(
                            "order_by_label",
                            () -> select(ID.as("n"))
                                    .where(ID.le(2))
                                    .union(select(BUYER).where(BUYER.eq(5)))
                                    .orderBy("n", Ordering.Direction.DESCENDING))
                    .gives("5", "2", "1"));

    private SetConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("set", name, statement);
    }
}
