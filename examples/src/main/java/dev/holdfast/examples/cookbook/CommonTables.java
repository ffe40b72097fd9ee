package dev.holdfast.examples.cookbook;

import static dev.holdfast.sql.Sql.asNumber;
import static dev.holdfast.sql.Sql.column;
import static dev.holdfast.sql.Sql.literal;
import static dev.holdfast.sql.Sql.recursive;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.sum;
import static dev.holdfast.sql.Sql.values;

import dev.holdfast.examples.chinook.model.Customer_;
import dev.holdfast.examples.chinook.model.Employee;
import dev.holdfast.examples.chinook.model.Employee_;
import dev.holdfast.examples.chinook.model.Invoice_;
import dev.holdfast.examples.chinook.model.Track_;
import dev.holdfast.sql.Cte;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.ValuesTable;
import dev.holdfast.type.SqlTypes;
import java.math.BigDecimal;

/** WITH, recursion, VALUES. */
final class CommonTables {
    private CommonTables() {}

    @Recipe("A query with a name")
    static Select<Row> named() {
        Cte spending = select(
                        Invoice_.customer.get(Customer_.id).as("customer"),
                        sum(Invoice_.total).as("spent"))
                .groupBy(Invoice_.customer.get(Customer_.id))
                .cte("spending");
        return select(Customer_.lastName, spending.get("spent", BigDecimal.class))
                .join(spending, spending.get("customer", Integer.class).eq(Customer_.id))
                .orderBy(Customer_.id);
    }

    @Recipe("Numbers from one to ten")
    static Select<Integer> series() {
        Cte numbers = recursive(
                "numbers",
                select(literal(1, SqlTypes.INTEGER).as("n")),
                self -> select(asNumber(self.get("n", Integer.class)).plus(1))
                        .where(self.get("n", Integer.class).lt(10)));
        return select(numbers.get("n", Integer.class)).orderBy(numbers.get("n", Integer.class));
    }

    @Recipe("Everybody below a manager")
    static Select<Employee> below() {
        Cte team = recursive(
                "team",
                select(Employee_.id.as("id")).where(Employee_.reportsTo.isNull()),
                self -> select(Employee_.id)
                        .join(self, Employee_.reportsTo.get(Employee_.id).eq(self.get("id", Integer.class))));
        return select(Employee.class)
                .where(Employee_.id.in(select(team.get("id", Integer.class))))
                .orderBy(Employee_.id);
    }

    @Recipe("Rows that are in no table")
    static Select<Row> withoutTable() {
        ValuesTable wanted = values("wanted", column("track", Integer.class), column("copies", Integer.class))
                .row(1, 2)
                .row(3, 1);
        return select(Track_.name, wanted.get("copies", Integer.class))
                .join(wanted, wanted.get("track", Integer.class).eq(Track_.id))
                .orderBy(Track_.id);
    }
}
