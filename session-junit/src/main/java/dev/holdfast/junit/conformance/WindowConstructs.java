package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.DEPARTMENT;
import static dev.holdfast.junit.conformance.Sample.HIRED;
import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.junit.conformance.Sample.NAME;
import static dev.holdfast.junit.conformance.Sample.SALARY;
import static dev.holdfast.sql.Sql.*;

import dev.holdfast.sql.Frame;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Statement;
import dev.holdfast.sql.Subquery;
import dev.holdfast.sql.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** Functions of the rows around a row. */
final class WindowConstructs {
    static final List<Construct> ALL = List.of(
            construct(
                            "row_number",
                            () -> select(ID, rowNumber().over(orderedBy(HIRED.desc())))
                                    .orderBy(ID))
                    .gives("1|6", "2|5", "3|4", "4|3", "5|2", "6|1"),
            construct(
                            "rank",
                            () -> select(
                                            ID,
                                            rank().over(bySalary()),
                                            denseRank().over(bySalary()))
                                    .where(SALARY.isNotNull())
                                    .orderBy(ID))
                    .gives("1|1|1", "2|3|3", "3|2|2", "4|4|4", "5|4|4"),
            construct(
                            "share_of_rank",
                            () -> select(
                                            ID,
                                            percentRank().over(bySalary()),
                                            cumeDist().over(bySalary()))
                                    .where(SALARY.isNotNull())
                                    .orderBy(ID))
                    .gives("1|0|0.2", "2|0.5|0.6", "3|0.25|0.4", "4|0.75|1", "5|0.75|1"),
            construct("ntile", () -> select(ID, ntile(3).over(orderedBy(ID))).orderBy(ID))
                    .gives("1|1", "2|1", "3|2", "4|2", "5|3", "6|3"),
            construct(
                            "lag_lead",
                            () -> select(
                                            ID,
                                            lag(NAME).over(orderedBy(ID)),
                                            lead(NAME, 2).over(orderedBy(ID)))
                                    .where(ID.le(3))
                                    .orderBy(ID))
                    .gives("1|null|Cleo", "2|Ada|null", "3|Ben|null"),
            construct(
                            "first_last_nth",
                            () -> select(
                                            ID,
                                            firstValue(NAME).over(byDepartment()),
                                            lastValue(NAME)
                                                    .over(byDepartment()
                                                            .rows(unboundedPreceding(), unboundedFollowing())),
                                            nthValue(NAME, 2)
                                                    .over(byDepartment()
                                                            .rows(unboundedPreceding(), unboundedFollowing())))
                                    .where(DEPARTMENT.eq("build"))
                                    .orderBy(ID))
                    .gives("2|Ben|Emil|Dora", "4|Ben|Emil|Dora", "5|Ben|Emil|Dora"),
            construct(
                            "running_total",
                            () -> select(ID, sum(SALARY).over(orderedBy(ID)))
                                    .where(ID.le(3))
                                    .orderBy(ID))
                    .gives("1|9000", "2|14000", "3|20000.5"),
            construct(
                            "total_beside_rows",
                            () -> select(ID, sum(SALARY).over(), count().over(partitionBy(DEPARTMENT)))
                                    .where(ID.le(4))
                                    .orderBy(ID))
                    .gives("1|24000.5|1", "2|24000.5|2", "3|24000.5|1", "4|24000.5|2"),
            construct(
                            "moving_average",
                            () -> select(ID, avg(SALARY).over(orderedBy(ID).rows(preceding(1), following(1))))
                                    .where(ID.le(4))
                                    .orderBy(ID))
                    .gives("1|7000", "2|6666.833333", "3|5000.166667", "4|5000.25"),
            construct(
                            "frame_range",
                            () -> select(ID, count().over(orderedBy(SALARY).range(currentRow(), unboundedFollowing())))
                                    .where(SALARY.isNotNull())
                                    .orderBy(ID))
                    .gives("1|1", "2|3", "3|2", "4|5", "5|5"),
            construct(
                            "frame_groups",
                            () -> select(ID, count().over(orderedBy(SALARY).groups(preceding(1), currentRow())))
                                    .where(SALARY.isNotNull())
                                    .orderBy(ID))
                    .gives("1|2", "2|3", "3|2", "4|2", "5|2"),
            construct(
                            "frame_exclude",
                            () -> select(
                                            ID,
                                            sum(ID).over(orderedBy(ID)
                                                    .rows(unboundedPreceding(), unboundedFollowing())
                                                    .exclude(Frame.Exclusion.CURRENT_ROW)))
                                    .where(ID.le(3))
                                    .orderBy(ID))
                    .gives("1|5", "2|4", "3|3"),
            construct(
                            "filtered_over",
                            () -> select(
                                            ID,
                                            count().filter(SALARY.gt(money("4500")))
                                                    .over(orderedBy(ID)))
                                    .where(ID.le(4))
                                    .orderBy(ID))
                    .written("FILTER")
                    .gives("1|1", "2|2", "3|3", "4|3"),
            construct("top_of_group", WindowConstructs::topOfGroup).gives("board|Ada", "build|Ben", "sales|Cleo"));

    private WindowConstructs() {}

    private static Window bySalary() {
        return orderedBy(SALARY.desc());
    }

    private static Window byDepartment() {
        return partitionBy(DEPARTMENT).orderBy(ID);
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }

    private static Select<?> topOfGroup() {
        Subquery numbered = select(
                        DEPARTMENT,
                        NAME,
                        rowNumber()
                                .over(partitionBy(DEPARTMENT).orderBy(SALARY.desc(), ID))
                                .as("place"))
                .where(DEPARTMENT.isNotNull())
                .subquery("numbered");
        return select(numbered.get(DEPARTMENT), numbered.get(NAME))
                .where(numbered.get("place", Long.class).eq(1L))
                .orderBy(numbered.get(DEPARTMENT));
    }

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("window", name, statement);
    }
}
