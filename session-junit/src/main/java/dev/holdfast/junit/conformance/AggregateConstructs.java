package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.ACTIVE;
import static dev.holdfast.junit.conformance.Sample.DEPARTMENT;
import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.junit.conformance.Sample.NAME;
import static dev.holdfast.junit.conformance.Sample.SALARY;
import static dev.holdfast.sql.Sql.*;

import dev.holdfast.sql.Statement;
import java.util.List;
import java.util.function.Supplier;

/** Aggregates of some of the rows, of sorted rows, and of several groupings at once. */
final class AggregateConstructs {
    static final List<Construct> ALL = List.of(
            construct(
                            "filter",
                            () -> select(
                                            count().filter(isTrue(ACTIVE)),
                                            sum(SALARY).filter(DEPARTMENT.eq("build")),
                                            countDistinct(DEPARTMENT).filter(ID.gt(1), ID.lt(6)))
                                    .from(Sample.EMPLOYEE))
                    .written("FILTER")
                    .gives("4|13000|2"),
            construct(
                            "text",
                            () -> select(DEPARTMENT, textAgg(NAME, ", ").orderBy(NAME.desc()))
                                    .where(DEPARTMENT.isNotNull())
                                    .groupBy(DEPARTMENT)
                                    .orderBy(DEPARTMENT))
                    .gives("board|Ada", "build|Emil, Dora, Ben", "sales|Cleo"),
            construct(
                            "text_filter",
                            () -> select(textAgg(NAME, "'").orderBy(ID).filter(isTrue(ACTIVE)))
                                    .from(Sample.EMPLOYEE))
                    .written("FILTER")
                    .gives("Ada'Ben'Dora'Emil"),
            construct("percentile", () -> select(percentile(0.5, SALARY)).from(Sample.EMPLOYEE))
                    .gives("5000"),
            construct(
                            "percentile_value",
                            () -> select(percentileValue(0.25, SALARY)).from(Sample.EMPLOYEE))
                    .gives("4000"),
            construct(
                            "rollup",
                            () -> select(DEPARTMENT, count())
                                    .where(DEPARTMENT.isNotNull())
                                    .groupBy(rollup(DEPARTMENT)))
                    .inAnyOrder()
                    .gives("board|1", "build|3", "sales|1", "null|5"),
            construct(
                            "cube",
                            () -> select(DEPARTMENT, ACTIVE, count())
                                    .where(DEPARTMENT.eq("build"))
                                    .groupBy(cube(DEPARTMENT, ACTIVE)))
                    .inAnyOrder()
                    .gives("build|true|3", "build|null|3", "null|true|3", "null|null|3"),
            construct(
                            "grouping_sets",
                            () -> select(DEPARTMENT, grouping(DEPARTMENT), count())
                                    .where(DEPARTMENT.isNotNull())
                                    .groupBy(groupingSets(List.of(List.of(DEPARTMENT), List.of()))))
                    .inAnyOrder()
                    .gives("board|0|1", "build|0|3", "sales|0|1", "null|1|5"));

    private AggregateConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("aggregate", name, statement);
    }
}
