package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.AMOUNT;
import static dev.holdfast.junit.conformance.Sample.BUYER;
import static dev.holdfast.junit.conformance.Sample.CODE;
import static dev.holdfast.junit.conformance.Sample.EMPLOYEE;
import static dev.holdfast.junit.conformance.Sample.HITS;
import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.junit.conformance.Sample.NAME;
import static dev.holdfast.junit.conformance.Sample.ORDERS;
import static dev.holdfast.junit.conformance.Sample.ORDER_ID;
import static dev.holdfast.junit.conformance.Sample.TAG;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.sum;

import dev.holdfast.sql.Statement;
import dev.holdfast.sql.Subquery;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** Joins. */
final class JoinConstructs {
    static final List<Construct> ALL = List.of(
            construct(
                            "join_on_foreign_key",
                            () -> select(NAME, ORDER_ID)
                                    .from(EMPLOYEE)
                                    .join(ORDERS)
                                    .orderBy(ORDER_ID))
                    .gives("Dora|1", "Dora|2", "Emil|3", "Cleo|4"),
            construct(
                            "join_on_condition",
                            () -> select(NAME, AMOUNT)
                                    .from(ORDERS)
                                    .join(EMPLOYEE, BUYER.eq(ID))
                                    .where(AMOUNT.gt(BigDecimal.TEN))
                                    .orderBy(AMOUNT))
                    .gives("Dora|20.5", "Cleo|100"),
            construct(
                            "left_join",
                            () -> select(ORDER_ID, NAME)
                                    .from(ORDERS)
                                    .leftJoin(EMPLOYEE, BUYER.eq(ID))
                                    .where(ORDER_ID.ge(4))
                                    .orderBy(ORDER_ID))
                    .gives("4|Cleo", "5|null"),
            construct(
                            "two_sources",
                            () -> select(NAME, CODE)
                                    .from(EMPLOYEE, TAG)
                                    .where(ID.eq(1), HITS.gt(0))
                                    .orderBy(CODE))
                    .gives("Ada|50%_off\\", "Ada|old"),
            construct("join_subquery", () -> {
                        Subquery spent = select(BUYER, sum(AMOUNT).as("total"))
                                .groupBy(BUYER)
                                .subquery("spent");
                        return select(NAME, spent.get("total", BigDecimal.class))
                                .from(EMPLOYEE)
                                .join(spent, spent.get(BUYER).eq(ID))
                                .orderBy(ID);
                    })
                    .gives("Cleo|100", "Dora|30.5", "Emil|5.25"));

    private JoinConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("join", name, statement);
    }
}
