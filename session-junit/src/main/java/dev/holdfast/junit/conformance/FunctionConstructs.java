package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.AMOUNT;
import static dev.holdfast.junit.conformance.Sample.DEPARTMENT;
import static dev.holdfast.junit.conformance.Sample.HIRED;
import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.junit.conformance.Sample.MANAGER;
import static dev.holdfast.junit.conformance.Sample.NAME;
import static dev.holdfast.junit.conformance.Sample.ORDERS;
import static dev.holdfast.junit.conformance.Sample.ORDER_ID;
import static dev.holdfast.junit.conformance.Sample.PLACED;
import static dev.holdfast.junit.conformance.Sample.SALARY;
import static dev.holdfast.sql.Sql.*;

import dev.holdfast.sql.Extract.Field;
import dev.holdfast.sql.Statement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/** Functions of single values, dates and times among them. */
final class FunctionConstructs {
    static final List<Construct> ALL = List.of(
            construct(
                            "null_if",
                            () -> select(nullIf(DEPARTMENT, "build"))
                                    .where(ID.le(2))
                                    .orderBy(ID))
                    .gives("board", "null"),
            construct(
                            "greatest_least",
                            () -> select(greatest(ID, literal(3)), least(ID, literal(3)))
                                    .where(ID.in(1, 5))
                                    .orderBy(ID))
                    .gives("3|1", "5|3"),
            construct(
                            "rounding",
                            () -> select(round(SALARY, 0), ceiling(SALARY), floor(SALARY))
                                    .where(ID.eq(3)))
                    .gives("6001|6001|6000"),
            construct(
                            "roots",
                            () -> select(
                                            power(ID, 2),
                                            sqrt(ID),
                                            sign(asNumber(ID).minus(9)))
                                    .where(ID.eq(4)))
                    .gives("16|2|-1"),
            construct(
                            "parts_of_text",
                            () -> select(substring(NAME, 2, 3), replace(NAME, "'", "-"), position(NAME, "Neil"))
                                    .where(ID.eq(6)))
                    .gives("'Ne|o-Neil|3"),
            construct("regex", () -> select(ID).where(matches(NAME, "^[AB]")).orderBy(ID))
                    .gives("1", "2"),
            construct(
                            "condition_as_value",
                            () -> select(ID, SALARY.gt(new BigDecimal("5000")).as("rich"))
                                    .where(ID.in(1, 2, 6))
                                    .orderBy(ID))
                    .gives("1|true", "2|false", "6|null"),
            construct(
                            "tuple_order",
                            () -> select(ID)
                                    .where(tuple(DEPARTMENT, ID).gt(tuple(literal("build"), literal(4))))
                                    .orderBy(ID))
                    .gives("3", "5"),
            construct(
                            "any_of",
                            () -> select(ID)
                                    .where(ID.eq(anyOf(select(MANAGER).where(MANAGER.isNotNull()))))
                                    .orderBy(ID))
                    .gives("1", "2", "3"),
            construct("all_of", () -> select(ORDER_ID).where(AMOUNT.ge(allOf(select(AMOUNT)))))
                    .gives("4"),
            construct(
                            "extract_date",
                            () -> select(
                                            year(HIRED),
                                            extract(Field.QUARTER, HIRED),
                                            month(HIRED),
                                            extract(Field.DAY, HIRED),
                                            extract(Field.DAY_OF_WEEK, HIRED),
                                            extract(Field.DAY_OF_YEAR, HIRED))
                                    .where(ID.in(1, 6))
                                    .orderBy(ID))
                    .gives("2015|1|3|1|7|60", "2020|1|2|29|6|60"),
            construct(
                            "extract_time",
                            () -> select(
                                            extract(Field.HOUR, PLACED),
                                            extract(Field.MINUTE, PLACED),
                                            extract(Field.SECOND, PLACED),
                                            extract(Field.EPOCH_SECOND, PLACED))
                                    .where(ORDER_ID.eq(2)))
                    .gives("11|30|15|1704540615"),
            construct(
                            "date_plus",
                            () -> select(
                                            plus(HIRED, 1, ChronoUnit.YEARS),
                                            plus(HIRED, -1, ChronoUnit.DAYS),
                                            plus(HIRED, asNumber(ID), ChronoUnit.MONTHS))
                                    .where(ID.eq(1)))
                    .gives("2016-03-01|2015-02-28|2015-04-01"),
            construct(
                            "time_plus",
                            () -> select(plus(PLACED, 90, ChronoUnit.MINUTES), plus(PLACED, -2, ChronoUnit.DAYS))
                                    .where(ORDER_ID.eq(1)))
                    .gives("2024-01-05T11:30|2024-01-03T10:00"),
            construct(
                            "days_between",
                            () -> select(
                                            daysBetween(HIRED, literal(LocalDate.of(2015, 3, 31))),
                                            daysBetween(PLACED, PLACED))
                                    .from(ORDERS)
                                    .where(ID.eq(1), ORDER_ID.eq(1)))
                    .gives("30|0"),
            construct(
                            "truncated",
                            () -> select(truncated(PLACED, ChronoUnit.MONTHS), truncated(PLACED, ChronoUnit.HOURS))
                                    .where(ORDER_ID.eq(2)))
                    .gives("2024-01-01T00:00|2024-01-06T11:00"),
            construct(
                            "current_date",
                            () -> select(ID).where(ID.eq(1), currentDate().gt(LocalDate.of(2020, 1, 1))))
                    .gives("1"));

    private FunctionConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("function", name, statement);
    }
}
