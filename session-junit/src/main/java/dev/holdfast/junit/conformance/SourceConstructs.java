package dev.holdfast.junit.conformance;

import static dev.holdfast.junit.conformance.Sample.AMOUNT;
import static dev.holdfast.junit.conformance.Sample.BUYER;
import static dev.holdfast.junit.conformance.Sample.DEPARTMENT;
import static dev.holdfast.junit.conformance.Sample.EMPLOYEE;
import static dev.holdfast.junit.conformance.Sample.ID;
import static dev.holdfast.junit.conformance.Sample.MANAGER;
import static dev.holdfast.junit.conformance.Sample.NAME;
import static dev.holdfast.junit.conformance.Sample.ORDERS;
import static dev.holdfast.junit.conformance.Sample.ORDER_ID;
import static dev.holdfast.junit.conformance.Sample.SALARY;
import static dev.holdfast.sql.Sql.*;

import dev.holdfast.sql.Cte;
import dev.holdfast.sql.Ordering;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Sql;
import dev.holdfast.sql.Statement;
import dev.holdfast.sql.Subquery;
import dev.holdfast.sql.TableAlias;
import dev.holdfast.sql.ValuesTable;
import dev.holdfast.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;

/** What can stand in FROM, and which of its rows come. */
final class SourceConstructs {
    static final List<Construct> ALL = List.of(
            construct("cte", SourceConstructs::cte).gives("build|3"),
            construct("cte_twice", SourceConstructs::cteTwice).gives("Ben|Ada", "Cleo|Ada"),
            construct("cte_named_columns", SourceConstructs::cteNamedColumns).gives("1|Ada"),
            construct("cte_of_cte", SourceConstructs::cteOfCte).gives("6"),
            construct("recursive", SourceConstructs::recursive)
                    .gives("Ada|1", "Ben|2", "Cleo|2", "Dora|3", "Emil|3", "o'Neil|3"),
            construct("recursive_numbers", SourceConstructs::numbers).gives("1", "2", "3", "4"),
            construct("values", SourceConstructs::valuesRows).gives("Ada|x", "Cleo|null"),
            construct("lateral", SourceConstructs::lateral).gives("Cleo|100", "Dora|20.5", "Emil|5.25"),
            construct(
                            "cross_join",
                            () -> select(ID, ORDER_ID)
                                    .from(EMPLOYEE)
                                    .crossJoin(ORDERS)
                                    .where(ID.le(2), ORDER_ID.le(2))
                                    .orderBy(ID, ORDER_ID))
                    .gives("1|1", "1|2", "2|1", "2|2"),
            construct("table_alias", () -> {
                        TableAlias boss = EMPLOYEE.alias("boss");
                        return select(NAME, boss.get(NAME))
                                .from(EMPLOYEE)
                                .join(boss, boss.get(ID).eq(MANAGER))
                                .where(ID.le(3))
                                .orderBy(ID);
                    })
                    .gives("Ben|Ada", "Cleo|Ada"),
            construct(
                            "distinct_on",
                            () -> select(DEPARTMENT, NAME)
                                    .distinctOn(DEPARTMENT)
                                    .where(DEPARTMENT.isNotNull())
                                    .orderBy(DEPARTMENT, NAME.desc()))
                    .gives("board|Ada", "build|Emil", "sales|Cleo"),
            construct(
                            "limit_with_ties",
                            () -> select(SALARY)
                                    .where(SALARY.isNotNull())
                                    .orderBy(SALARY)
                                    .limitWithTies(1))
                    .gives("4000", "4000"),
            construct("slice", () -> select(ID).orderBy(ID).slice(2, 4)).gives("3", "4"),
            construct(
                            "order_by_name",
                            () -> select(ID, NAME).where(ID.le(2)).orderBy("name", Ordering.Direction.DESCENDING))
                    .gives("2|Ben", "1|Ada"),
            construct("correlated", SourceConstructs::correlated).gives("3|100", "4|20.5", "5|5.25"));

    private SourceConstructs() {}

    private static Select<?> cte() {
        Cte sizes = select(DEPARTMENT.as("department"), count().as("members"))
                .groupBy(DEPARTMENT)
                .cte("sizes");
        return select(sizes.get("department", String.class), sizes.get("members", Long.class))
                .where(sizes.get("members", Long.class).gt(1L));
    }

    private static Select<?> cteTwice() {
        Cte staff = select(ID.as("id"), NAME.as("name"), MANAGER.as("manager")).cte("staff");
        var boss = staff.alias("boss");
        return select(staff.get("name", String.class), boss.get("name", String.class))
                .from(staff)
                .join(boss, boss.get("id", Integer.class).eq(staff.get("manager", Integer.class)))
                .where(staff.get("id", Integer.class).le(3))
                .orderBy(staff.get("id", Integer.class));
    }

    private static Select<?> cteNamedColumns() {
        Cte staff = select(ID, NAME).where(ID.eq(1)).cte("staff").columns("number", "called");
        return select(staff.get("number", Integer.class), staff.get("called", String.class));
    }

    private static Select<?> cteOfCte() {
        Cte all = select(ID.as("id")).cte("everybody");
        Cte late = select(all.get("id", Integer.class).as("id"))
                .where(all.get("id", Integer.class).gt(5))
                .cte("late");
        return select(late.get("id", Integer.class));
    }

    private static Select<?> recursive() {
        Cte tree = Sql.recursive(
                "tree",
                select(
                                ID.as("id"),
                                NAME.as("name"),
                                literal(1, SqlTypes.INTEGER).as("depth"))
                        .where(MANAGER.isNull()),
                self -> select(
                                ID,
                                NAME,
                                asNumber(self.get("depth", Integer.class)).plus(1))
                        .from(EMPLOYEE)
                        .join(self, self.get("id", Integer.class).eq(MANAGER)));
        return select(tree.get("name", String.class), tree.get("depth", Integer.class))
                .orderBy(tree.get("id", Integer.class));
    }

    private static Select<?> numbers() {
        Cte numbers = Sql.recursive(
                "numbers",
                select(literal(1, SqlTypes.INTEGER).as("n")),
                self -> select(asNumber(self.get("n", Integer.class)).plus(1))
                        .where(self.get("n", Integer.class).lt(4)));
        return select(numbers.get("n", Integer.class)).orderBy(numbers.get("n", Integer.class));
    }

    private static Select<?> valuesRows() {
        ValuesTable marks = values("marks", column("id", Integer.class), column("mark", String.class))
                .row(1, "x")
                .row(3, null);
        return select(NAME, marks.get("mark", String.class))
                .from(EMPLOYEE)
                .join(marks, marks.get("id", Integer.class).eq(ID))
                .orderBy(ID);
    }

    private static Select<?> lateral() {
        Subquery largest = select(AMOUNT.as("amount"))
                .where(BUYER.eq(ID))
                .orderBy(AMOUNT.desc())
                .limit(1)
                .lateral("largest");
        return select(NAME, largest.get("amount", BigDecimal.class))
                .from(EMPLOYEE)
                .crossJoin(largest)
                .orderBy(ID);
    }

    private static Select<?> correlated() {
        return select(ID, select(max(AMOUNT)).where(BUYER.eq(ID)).scalarSubquery())
                .where(ID.between(3, 5))
                .orderBy(ID);
    }

    private static Construct.Draft construct(String name, Supplier<? extends Statement> statement) {
        return Construct.of("source", name, statement);
    }
}
