package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.BUYER;
import static dev.holdfast.junit.conformance.Sample.CODE;
import static dev.holdfast.junit.conformance.Sample.DEPARTMENT;
import static dev.holdfast.junit.conformance.Sample.EMPLOYEE;
import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.junit.conformance.Sample.NAME;
import static dev.holdfast.junit.conformance.Sample.ORDERS;
import static dev.holdfast.junit.conformance.Sample.QUANTITY;
import static dev.holdfast.junit.conformance.Sample.SALARY;
import static dev.holdfast.junit.conformance.Sample.TAG;
import static dev.holdfast.sql.Sql.asNumber;
import static dev.holdfast.sql.Sql.avg;
import static dev.holdfast.sql.Sql.column;
import static dev.holdfast.sql.Sql.count;
import static dev.holdfast.sql.Sql.countDistinct;
import static dev.holdfast.sql.Sql.length;
import static dev.holdfast.sql.Sql.literal;
import static dev.holdfast.sql.Sql.max;
import static dev.holdfast.sql.Sql.min;
import static dev.holdfast.sql.Sql.param;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.selectAll;
import static dev.holdfast.sql.Sql.sum;
import static dev.holdfast.sql.Sql.text;

import dev.holdfast.sql.Statement;
import dev.holdfast.sql.Subquery;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a SELECT consists of. */
final class SelectConstructs {
    static final List<Construct> ALL = List.of(
            construct("one_column", () -> select(NAME).orderBy(ID))
                    .gives("Ada", "Ben", "Cleo", "Dora", "Emil", "o'Neil"),
            construct("all_columns", () -> selectAll(TAG).where(CODE.eq("old")).orderBy(CODE))
                    .gives("2|old|5"),
            construct("label", () -> select(NAME.as("who")).where(ID.eq(1))).gives("Ada"),
            construct(
                            "distinct",
                            () -> select(DEPARTMENT)
                                    .distinct()
                                    .where(DEPARTMENT.isNotNull())
                                    .orderBy(DEPARTMENT))
                    .gives("board", "build", "sales"),
            construct(
                            "order_by_two",
                            () -> select(NAME).where(SALARY.isNotNull()).orderBy(SALARY.desc(), NAME))
                    .gives("Ada", "Cleo", "Ben", "Dora", "Emil"),
            construct(
                            "order_by_label",
                            () -> select(ID, asNumber(SALARY).times(2).as("twice"))
                                    .where(ID.in(1, 2, 3))
                                    .orderBy(column("twice")))
                    .gives("2|10000", "3|12001", "1|18000"),
            construct(
                            "nulls_first",
                            () -> select(ID)
                                    .where(ID.ge(4))
                                    .orderBy(SALARY.asc().nullsFirst(), ID.asc()))
                    .written("NULLS FIRST")
                    .gives("6", "4", "5"),
            construct(
                            "nulls_last",
                            () -> select(ID)
                                    .where(ID.ge(4))
                                    .orderBy(SALARY.desc().nullsLast(), ID.asc()))
                    .written("NULLS LAST")
                    .gives("4", "5", "6"),
            construct("limit", () -> select(ID).orderBy(ID).limit(2)).gives("1", "2"),
            construct("limit_offset", () -> select(ID).orderBy(ID).limit(2).offset(3))
                    .gives("4", "5"),
            construct("offset", () -> select(ID).orderBy(ID).offset(4)).gives("5", "6"),
            construct("limit_parameter", () -> select(ID).orderBy(ID).limit(param("rows", Long.class)))
                    .with(Map.of("rows", 1L))
                    .gives("1"),
            construct(
                            "group_by",
                            () -> select(DEPARTMENT, count())
                                    .where(DEPARTMENT.isNotNull())
                                    .groupBy(DEPARTMENT)
                                    .orderBy(DEPARTMENT))
                    .gives("board|1", "build|3", "sales|1"),
            construct(
                            "group_by_expression",
                            () -> select(length(NAME), count())
                                    .groupBy(length(NAME))
                                    .orderBy(length(NAME)))
                    .gives("3|2", "4|3", "6|1"),
            construct("having", () -> select(DEPARTMENT).groupBy(DEPARTMENT).having(count().gt(1L)))
                    .gives("build"),
            construct(
                            "aggregates",
                            () -> select(
                                            count(),
                                            count(SALARY),
                                            countDistinct(SALARY),
                                            sum(SALARY),
                                            min(SALARY),
                                            max(SALARY))
                                    .from(EMPLOYEE))
                    .gives("6|5|4|28000.5|4000|9000"),
            construct("average", () -> select(avg(QUANTITY)).from(ORDERS)).gives("4"),
            construct("aggregate_of_nothing", () -> select(count(), sum(SALARY)).where(ID.lt(0)))
                    .gives("0|null"),
            construct(
                            "scalar_subquery",
                            () -> select(
                                            NAME,
                                            select(count())
                                                    .where(BUYER.eq(ID))
                                                    .scalarSubquery()
                                                    .as("orders"))
                                    .where(ID.in(3, 4))
                                    .orderBy(ID))
                    .gives("Cleo|1", "Dora|2"),
            construct("subquery_source", () -> {
                        Subquery rich = select(NAME, SALARY)
                                .where(SALARY.gt(new BigDecimal(5000)))
                                .subquery("rich");
                        return select(rich.get(NAME)).from(rich).orderBy(rich.get(NAME));
                    })
                    .gives("Ada", "Cleo"),
            construct(
                            "text",
                            () -> text("SELECT name FROM employee WHERE id = :id")
                                    .bind("id", 3))
                    .gives("Cleo"),
            construct(
                            "text_list",
                            () -> text("SELECT name FROM employee WHERE id IN (:ids) ORDER BY id")
                                    .expanding("ids")
                                    .bind("ids", List.of(1, 3)))
                    .gives("Ada", "Cleo"),
            construct("literal", () -> select(literal("it's"), literal(3), ID).where(ID.eq(1)))
                    .gives("it's|3|1"));

    private SelectConstructs() {}

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("select", name, statement);
    }
}
