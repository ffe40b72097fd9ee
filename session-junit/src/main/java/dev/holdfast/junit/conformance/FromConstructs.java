package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.*;
import static dev.holdfast.sql.Sql.*;

import dev.holdfast.sql.Statement;
import dev.holdfast.sql.TableSample;
import dev.holdfast.sql.ValuesTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** Further kinds of sources and joins. */
final class FromConstructs {
    static final List<Construct> ALL = List.of(
            construct("values_types", () -> {
                        ValuesTable v = values("v", SALARY, HIRED, ACTIVE)
                                .row(new BigDecimal("1.50"), LocalDate.of(2024, 2, 29), true);
                        return select(v.get(SALARY), v.get(HIRED), v.get(ACTIVE));
                    })
                    .gives("1.5|2024-02-29|true"),
            construct("values_joined", () -> {
                        ValuesTable v = values("v", ID, HITS).row(1, 10).row(3, 30);
                        return select(NAME, v.get(HITS))
                                .from(v)
                                .join(EMPLOYEE, ID.eq(v.get(ID)))
                                .orderBy(ID);
                    })
                    .gives("Ada|10", "Cleo|30"),
            construct(
                            "right_join",
                            () -> select(NAME, ORDER_ID)
                                    .from(EMPLOYEE)
                                    .rightJoin(ORDERS, BUYER.eq(ID))
                                    .where(ORDER_ID.ge(4))
                                    .orderBy(ORDER_ID))
                    .gives("Cleo|4", "null|5"),
            construct(
                            "join_from",
                            () -> select(NAME, ORDER_ID)
                                    .joinFrom(EMPLOYEE, ORDERS)
                                    .where(ORDER_ID.le(2))
                                    .orderBy(ORDER_ID))
                    .gives("Dora|1", "Dora|2"),
            construct(
                            "sample_all",
                            () -> select(NAME)
                                    .sample(EMPLOYEE, TableSample.bernoulli(100).repeatable(1))
                                    .where(ID.le(2))
                                    .orderBy(ID))
                    .written("TABLESAMPLE")
                    .gives("Ada", "Ben"),
            construct(
                            "correlate_except",
                            () -> select(NAME)
                                    .where(ID.eq(select(max(ID))
                                            .correlateExcept(EMPLOYEE)
                                            .scalarSubquery())))
                    .gives("o'Neil"),
            construct(
                            "correlate",
                            () -> select(NAME)
                                    .where(select(ORDER_ID)
                                            .where(BUYER.eq(ID))
                                            .correlate(EMPLOYEE)
                                            .exists())
                                    .orderBy(ID))
                    .gives("Cleo", "Dora", "Emil"),
            construct(
                            "hint_for_one",
                            () -> select(ID)
                                    .prefix("mariadb", "SQL_BUFFER_RESULT")
                                    .hint("sqlite", "-- noted")
                                    .where(ID.eq(1)))
                    .gives("1"));

    private FromConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("from", name, statement);
    }
}
