package dev.holdfast.junit.conformance;

import dev.holdfast.engine.Engine;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.Insert;
import dev.holdfast.sql.Sql;
import dev.holdfast.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The three small tables that constructs are about, and their rows, which never change.
 *
 * <pre>
 * employee  id name    manager_id salary  hired      active department
 *           1  Ada     null       9000.00 2015-03-01 true   board
 *           2  Ben     1          5000.00 2016-07-15 true   build
 *           3  Cleo    1          6000.50 2017-01-10 false  sales
 *           4  Dora    2          4000.00 2018-11-30 true   build
 *           5  Emil    2          4000.00 2019-05-05 true   build
 *           6  o'Neil  3          null    2020-02-29 false  null
 *
 * orders    id buyer_id amount quantity placed              details
 *           1  4        10.00  1        2024-01-05T10:00    {"color":"red","sizes":[1,2],"box":{"weight":2.5}}
 *           2  4        20.50  2        2024-01-06T11:30:15 {"color":"blue","sizes":[],"gift":true}
 *           3  5        5.25   3        2024-02-01T00:00    null
 *           4  3        100.00 10       2024-02-10T23:59:59 {"color":"red","note":"a \"quoted\" word"}
 *           5  null     7.00   null     2024-03-01T08:00    {"color":null}
 *
 * tag       id (identity) code (unique)  hits
 *           1             new            0
 *           2             old            5
 *           3             50%_off\       1
 * </pre>
 *
 * <p>The numbers of {@code tag} are given by the database: constructs do not say them.
 */
public final class Sample {
    /** What the tables are in. */
    public static final MetaData METADATA = new MetaData();

    public static final Table EMPLOYEE = METADATA.define("employee", t -> {
        t.column("id", SqlTypes.INTEGER, c -> c.primaryKey().assigned());
        t.column("name", SqlTypes.varchar(40), c -> c.notNull());
        t.column("manager_id", SqlTypes.INTEGER);
        t.column("salary", SqlTypes.decimal(10, 2));
        t.column("hired", SqlTypes.DATE, c -> c.notNull());
        t.column("active", SqlTypes.BOOLEAN, c -> c.notNull());
        t.column("department", SqlTypes.varchar(20));
        t.foreignKey("manager_id").references("employee", "id");
    });
    public static final Column<Integer> ID = EMPLOYEE.column("id", Integer.class);
    public static final Column<String> NAME = EMPLOYEE.column("name", String.class);
    public static final Column<Integer> MANAGER = EMPLOYEE.column("manager_id", Integer.class);
    public static final Column<BigDecimal> SALARY = EMPLOYEE.column("salary", BigDecimal.class);
    public static final Column<LocalDate> HIRED = EMPLOYEE.column("hired", LocalDate.class);
    public static final Column<Boolean> ACTIVE = EMPLOYEE.column("active", Boolean.class);
    public static final Column<String> DEPARTMENT = EMPLOYEE.column("department", String.class);

    public static final Table ORDERS = METADATA.define("orders", t -> {
        t.column("id", SqlTypes.INTEGER, c -> c.primaryKey().assigned());
        t.column("buyer_id", SqlTypes.INTEGER);
        t.column("amount", SqlTypes.decimal(10, 2), c -> c.notNull());
        t.column("quantity", SqlTypes.INTEGER);
        t.column("placed", SqlTypes.TIMESTAMP, c -> c.notNull());
        t.column("details", SqlTypes.JSON);
        t.foreignKey("buyer_id").references("employee", "id");
    });
    public static final Column<Integer> ORDER_ID = ORDERS.column("id", Integer.class);
    public static final Column<Integer> BUYER = ORDERS.column("buyer_id", Integer.class);
    public static final Column<BigDecimal> AMOUNT = ORDERS.column("amount", BigDecimal.class);
    public static final Column<Integer> QUANTITY = ORDERS.column("quantity", Integer.class);
    public static final Column<LocalDateTime> PLACED = ORDERS.column("placed", LocalDateTime.class);
    public static final Column<String> DETAILS = ORDERS.column("details", String.class);

    public static final Table TAG = METADATA.define("tag", t -> {
        t.column("id", SqlTypes.INTEGER, c -> c.primaryKey().identity());
        t.column("code", SqlTypes.varchar(20), c -> c.notNull().unique());
        t.column("hits", SqlTypes.INTEGER, c -> c.notNull());
    });
    public static final Column<Integer> TAG_ID = TAG.column("id", Integer.class);
    public static final Column<String> CODE = TAG.column("code", String.class);
    public static final Column<Integer> HITS = TAG.column("hits", Integer.class);

    private Sample() {}

    /** Makes the tables anew, with their rows. */
    public static void createIn(Engine engine) {
        METADATA.dropAll(engine);
        METADATA.createAll(engine);
        engine.transact(connection -> inserts().forEach(connection::execute));
    }

    private static List<Insert> inserts() {
        return List.of(
                employee(1, "Ada", null, "9000.00", "2015-03-01", true, "board"),
                employee(2, "Ben", 1, "5000.00", "2016-07-15", true, "build"),
                employee(3, "Cleo", 1, "6000.50", "2017-01-10", false, "sales"),
                employee(4, "Dora", 2, "4000.00", "2018-11-30", true, "build"),
                employee(5, "Emil", 2, "4000.00", "2019-05-05", true, "build"),
                employee(6, "o'Neil", 3, null, "2020-02-29", false, null),
                order(1, 4, "10.00", 1, "2024-01-05T10:00", """
                        {"color":"red","sizes":[1,2],"box":{"weight":2.5}}"""),
                order(2, 4, "20.50", 2, "2024-01-06T11:30:15", """
                        {"color":"blue","sizes":[],"gift":true}"""),
                order(3, 5, "5.25", 3, "2024-02-01T00:00", null),
                order(4, 3, "100.00", 10, "2024-02-10T23:59:59", """
                        {"color":"red","note":"a \\"quoted\\" word"}"""),
                order(5, null, "7.00", null, "2024-03-01T08:00", """
                        {"color":null}"""),
                tag("new", 0),
                tag("old", 5),
                tag("50%_off\\", 1));
    }

    private static Insert employee(
            int id,
            String name,
            @Nullable Integer manager,
            @Nullable String salary,
            String hired,
            boolean active,
            @Nullable String department) {
        return Sql.insert(EMPLOYEE)
                .set(ID, id)
                .set(NAME, name)
                .set(MANAGER, manager)
                .set(SALARY, salary == null ? null : new BigDecimal(salary))
                .set(HIRED, LocalDate.parse(hired))
                .set(ACTIVE, active)
                .set(DEPARTMENT, department);
    }

    private static Insert order(
            int id,
            @Nullable Integer buyer,
            String amount,
            @Nullable Integer quantity,
            String placed,
            @Nullable String details) {
        return Sql.insert(ORDERS)
                .set(ORDER_ID, id)
                .set(BUYER, buyer)
                .set(AMOUNT, new BigDecimal(amount))
                .set(QUANTITY, quantity)
                .set(PLACED, LocalDateTime.parse(placed))
                .set(DETAILS, details);
    }

    private static Insert tag(String code, int hits) {
        return Sql.insert(TAG).set(CODE, code).set(HITS, hits);
    }
}
