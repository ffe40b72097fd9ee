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
import static dev.holdfast.junit.conformance.Sample.QUANTITY;
import static dev.holdfast.junit.conformance.Sample.TAG;
import static dev.holdfast.sql.Sql.*;

import dev.holdfast.sql.Cte;
import dev.holdfast.sql.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** Changes that use other tables, queries with names, defaults. */
final class ChangeFromConstructs {
    static final List<Construct> ALL = List.of(
            construct("update_from", () -> update(ORDERS).set(QUANTITY, ID).where(ID.eq(BUYER), NAME.eq("Dora")))
                    .then(() -> select(ORDER_ID, QUANTITY).orderBy(ORDER_ID))
                    .written(" FROM employee WHERE|orders, employee SET")
                    .gives("1|4", "2|4", "3|3", "4|10", "5|null"),
            construct(
                            "update_condition_of_other_table",
                            () -> update(ORDERS).set(QUANTITY, 7).where(ID.eq(BUYER), NAME.eq("Emil")))
                    .then(() -> select(ORDER_ID, QUANTITY).orderBy(ORDER_ID))
                    .written(" FROM employee WHERE|orders, employee SET")
                    .gives("1|1", "2|2", "3|7", "4|10", "5|null"),
            construct("update_from_subquery", () -> {
                        var sums = select(BUYER.as("buyer"), sum(AMOUNT).as("spent"))
                                .groupBy(BUYER)
                                .subquery("sums");
                        return update(EMPLOYEE)
                                .set(Sample.SALARY, sums.get("spent", BigDecimal.class))
                                .from(sums)
                                .where(sums.get("buyer", Integer.class).eq(ID));
                    })
                    .then(() -> select(ID, Sample.SALARY).where(ID.in(3, 4, 5)).orderBy(ID))
                    .gives("3|100", "4|30.5", "5|5.25"),
            construct("delete_using", () -> delete(ORDERS).where(ID.eq(BUYER), NAME.eq("Dora")))
                    .then(() -> select(ORDER_ID).orderBy(ORDER_ID))
                    .written("USING")
                    .gives("3", "4", "5"),
            construct("update_with_cte", () -> {
                        Cte rich = select(ID.as("id"))
                                .where(Sample.SALARY.gt(new BigDecimal("6000")))
                                .cte("rich");
                        return update(ORDERS).set(QUANTITY, 0).where(BUYER.in(select(rich.get("id", Integer.class))));
                    })
                    .then(() -> select(ORDER_ID).where(QUANTITY.eq(0)).orderBy(ORDER_ID))
                    .gives("4"),
            construct(
                            "insert_default",
                            () -> insert(TAG).columns(Sample.TAG_ID, CODE, HITS).values(defaultValue(), "dflt", 3))
                    .then(() -> select(CODE, HITS).where(CODE.eq("dflt")))
                    .gives("dflt|3"));

    private ChangeFromConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("change_from", name, statement);
    }
}
