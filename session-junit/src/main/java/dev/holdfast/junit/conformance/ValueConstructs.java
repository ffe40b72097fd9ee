package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.ACTIVE;
import static dev.holdfast.junit.conformance.Sample.DEPARTMENT;
import static dev.holdfast.junit.conformance.Sample.HIRED;
import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.junit.conformance.Sample.NAME;
import static dev.holdfast.junit.conformance.Sample.PLACED;
import static dev.holdfast.junit.conformance.Sample.SALARY;
import static dev.holdfast.sql.Sql.caseWhen;
import static dev.holdfast.sql.Sql.coalesce;
import static dev.holdfast.sql.Sql.function;
import static dev.holdfast.sql.Sql.literal;
import static dev.holdfast.sql.Sql.select;

import dev.holdfast.sql.Statement;
import dev.holdfast.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;

/** CASE, CAST and functions. */
final class ValueConstructs {
    static final List<Construct> ALL = List.of(
            construct(
                            "case",
                            () -> select(caseWhen(SALARY.ge(new BigDecimal(6000)), "high")
                                            .when(SALARY.isNotNull(), "low")
                                            .otherwise("none"))
                                    .orderBy(ID))
                    .gives("high", "low", "high", "low", "low", "none"),
            construct(
                            "case_without_else",
                            () -> select(caseWhen(ID.eq(1), NAME))
                                    .where(ID.le(2))
                                    .orderBy(ID))
                    .gives("Ada", "null"),
            construct(
                            "coalesce",
                            () -> select(coalesce(DEPARTMENT, "?"))
                                    .where(ID.ge(5))
                                    .orderBy(ID))
                    .gives("build", "?"),
            construct("cast_to_text", () -> select(ID.cast(SqlTypes.STRING)).where(ID.eq(4)))
                    .gives("4"),
            construct(
                            "cast_to_integer",
                            () -> select(literal("12").cast(SqlTypes.INTEGER), ID)
                                    .where(ID.eq(1)))
                    .gives("12|1"),
            construct(
                            "cast_to_decimal",
                            () -> select(literal("12.5").cast(SqlTypes.decimal(10, 2)), ID)
                                    .where(ID.eq(1)))
                    .gives("12.5|1"),
            construct("cast_to_double", () -> select(ID.cast(SqlTypes.DOUBLE)).where(ID.eq(4)))
                    .gives("4"),
            construct(
                            "function",
                            () -> select(function("NULLIF", String.class, NAME, "Ada"))
                                    .where(ID.le(2))
                                    .orderBy(ID))
                    .gives("null", "Ben"),
            construct("date", () -> select(HIRED).where(HIRED.lt(LocalDate.of(2016, 1, 1))))
                    .gives("2015-03-01"),
            construct(
                            "timestamp",
                            () -> select(PLACED)
                                    .where(PLACED.ge(LocalDateTime.of(2024, 2, 10, 23, 59, 59)))
                                    .orderBy(PLACED))
                    .gives("2024-02-10T23:59:59", "2024-03-01T08:00"),
            construct("boolean", () -> select(ACTIVE).where(ID.in(1, 3)).orderBy(ID))
                    .gives("true", "false"));

    private ValueConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("value", name, statement);
    }
}
