package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.ACTIVE;
import static dev.holdfast.junit.conformance.Sample.AMOUNT;
import static dev.holdfast.junit.conformance.Sample.BUYER;
import static dev.holdfast.junit.conformance.Sample.DEPARTMENT;
import static dev.holdfast.junit.conformance.Sample.EMPLOYEE;
import static dev.holdfast.junit.conformance.Sample.HIRED;
import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.junit.conformance.Sample.MANAGER;
import static dev.holdfast.junit.conformance.Sample.NAME;
import static dev.holdfast.junit.conformance.Sample.ORDER_ID;
import static dev.holdfast.junit.conformance.Sample.QUANTITY;
import static dev.holdfast.junit.conformance.Sample.SALARY;
import static dev.holdfast.sql.Sql.alwaysFalse;
import static dev.holdfast.sql.Sql.alwaysTrue;
import static dev.holdfast.sql.Sql.and;
import static dev.holdfast.sql.Sql.count;
import static dev.holdfast.sql.Sql.exists;
import static dev.holdfast.sql.Sql.isTrue;
import static dev.holdfast.sql.Sql.not;
import static dev.holdfast.sql.Sql.or;
import static dev.holdfast.sql.Sql.param;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.tuple;

import dev.holdfast.sql.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Conditions. */
final class ConditionConstructs {
    static final List<Construct> ALL = List.of(
            construct("eq", () -> select(NAME).where(ID.eq(2))).gives("Ben"),
            construct("ne", () -> select(ID).where(DEPARTMENT.ne("build")).orderBy(ID))
                    .gives("1", "3"),
            construct("eq_null", () -> select(ID).where(MANAGER.eq((Integer) null)))
                    .gives("1"),
            construct(
                            "ne_null",
                            () -> select(ID).where(SALARY.ne((BigDecimal) null)).orderBy(ID))
                    .gives("1", "2", "3", "4", "5"),
            construct(
                            "comparisons",
                            () -> select(ID)
                                    .where(
                                            SALARY.ge(new BigDecimal(4000)),
                                            SALARY.lt(new BigDecimal(6000)),
                                            ID.gt(2),
                                            ID.le(5))
                                    .orderBy(ID))
                    .gives("4", "5"),
            construct(
                            "compare_columns",
                            () -> select(ORDER_ID).where(QUANTITY.lt(BUYER)).orderBy(ORDER_ID))
                    .gives("1", "2", "3"),
            construct(
                            "between",
                            () -> select(ID)
                                    .where(HIRED.between(LocalDate.of(2016, 7, 15), LocalDate.of(2018, 11, 30)))
                                    .orderBy(ID))
                    .gives("2", "3", "4"),
            construct(
                            "in",
                            () -> select(NAME)
                                    .where(NAME.in("Ada", "o'Neil", "nobody"))
                                    .orderBy(NAME))
                    .gives("Ada", "o'Neil"),
            construct("in_nothing", () -> select(NAME).where(ID.in(List.of()))).gives(),
            construct("not_in", () -> select(ID).where(ID.notIn(1, 2, 3)).orderBy(ID))
                    .gives("4", "5", "6"),
            construct("not_in_nothing", () -> select(count()).from(EMPLOYEE).where(ID.notIn(List.of())))
                    .gives("6"),
            construct(
                            "in_parameter",
                            () -> select(ID).where(ID.in(param("ids"))).orderBy(ID))
                    .with(Map.of("ids", List.of(2, 4)))
                    .gives("2", "4"),
            construct(
                            "in_subquery",
                            () -> select(NAME)
                                    .where(ID.in(select(BUYER).where(AMOUNT.gt(BigDecimal.TEN))))
                                    .orderBy(NAME))
                    .gives("Cleo", "Dora"),
            construct(
                            "not_in_subquery",
                            () -> select(NAME)
                                    .where(ID.notIn(select(BUYER).where(BUYER.isNotNull())))
                                    .orderBy(ID))
                    .gives("Ada", "Ben", "o'Neil"),
            construct(
                            "tuple_in",
                            () -> select(ID)
                                    .where(tuple(DEPARTMENT, MANAGER).in(List.of("build", 2), List.of("sales", 1)))
                                    .orderBy(ID))
                    .gives("3", "4", "5"),
            construct(
                            "exists",
                            () -> select(NAME)
                                    .where(select(BUYER).where(BUYER.eq(ID)).exists())
                                    .orderBy(NAME))
                    .gives("Cleo", "Dora", "Emil"),
            construct(
                            "not_exists",
                            () -> select(NAME)
                                    .where(not(exists(select(BUYER).where(BUYER.eq(ID)))))
                                    .orderBy(ID))
                    .gives("Ada", "Ben", "o'Neil"),
            construct("is_null", () -> select(ID).where(SALARY.isNull())).gives("6"),
            construct(
                            "and_or_not",
                            () -> select(ID)
                                    .where(or(and(ACTIVE.eq(true), ID.lt(3)), not(DEPARTMENT.eq("build"))))
                                    .orderBy(ID))
                    .gives("1", "2", "3"),
            construct("is_true", () -> select(ID).where(isTrue(ACTIVE)).orderBy(ID))
                    .gives("1", "2", "4", "5"),
            construct(
                            "distinct_from",
                            () -> select(ID)
                                    .where(DEPARTMENT.isDistinctFrom("build"))
                                    .orderBy(ID))
                    .written("IS DISTINCT FROM|IS NOT")
                    .gives("1", "3", "6"),
            construct("not_distinct_from", () -> select(ID).where(DEPARTMENT.isNotDistinctFrom((String) null)))
                    .written("IS NOT DISTINCT FROM| IS |<=>")
                    .gives("6"),
            construct("always", () -> select(count()).from(EMPLOYEE).where(or(alwaysTrue(), alwaysFalse())))
                    .gives("6"));

    private ConditionConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("condition", name, statement);
    }
}
