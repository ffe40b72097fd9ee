package dev.holdfast.benchmarks;

import static dev.holdfast.sql.Sql.column;
import static dev.holdfast.sql.Sql.count;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.sum;

import dev.holdfast.engine.Engine;
import dev.holdfast.engine.StatementCompiler;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.CompiledSql;
import dev.holdfast.sql.EntityCatalog;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import dev.holdfast.type.SqlTypes;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a query of five tables costs before it is sent: built anew each time, or held in a constant. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class StatementBenchmark {
    private static final MetaData METADATA = new MetaData();
    private static final Table CATEGORY = table("category", null);
    private static final Table PRODUCT = table("product", "category");
    private static final Table CUSTOMER = table("customer", null);
    private static final Table ORDERS = table("orders", "customer");
    private static final Table LINE = METADATA.define("line", t -> {
        t.column("id", SqlTypes.INTEGER, c -> c.primaryKey().assigned());
        t.column("order_id", SqlTypes.INTEGER);
        t.column("product_id", SqlTypes.INTEGER);
        t.column("quantity", SqlTypes.INTEGER);
    });
    private static final Column<String> CUSTOMER_NAME = CUSTOMER.column("name", String.class);
    private static final Column<Integer> QUANTITY = LINE.column("quantity", Integer.class);

    private Engine engine;
    private StatementCompiler compiler;
    private Select<Row> held;

    private static Table table(String name, String parent) {
        return METADATA.define(name, t -> {
            t.column("id", SqlTypes.INTEGER, c -> c.primaryKey().assigned());
            t.column("name", SqlTypes.STRING);
            if (parent != null) {
                t.column(parent + "_id", SqlTypes.INTEGER);
            }
        });
    }

    private static Column<Integer> number(Table table, String name) {
        return table.column(name, Integer.class);
    }

    @Setup
    public void open() {
        engine = Engine.create("jdbc:h2:mem:statements");
        compiler = engine.compiler(EntityCatalog.NONE);
        held = query(3);
        compiler.compile(held);
    }

    @TearDown
    public void close() {
        engine.close();
    }

    private static Select<Row> query(int least) {
        return select(
                        CUSTOMER_NAME,
                        CATEGORY.column("name", String.class),
                        sum(QUANTITY).as("pieces"))
                .from(CUSTOMER)
                .join(ORDERS, number(ORDERS, "customer_id").eq(number(CUSTOMER, "id")))
                .join(LINE, number(LINE, "order_id").eq(number(ORDERS, "id")))
                .join(PRODUCT, number(LINE, "product_id").eq(number(PRODUCT, "id")))
                .join(CATEGORY, number(PRODUCT, "category_id").eq(number(CATEGORY, "id")))
                .where(QUANTITY.ge(least), CUSTOMER_NAME.ne("nobody"))
                .groupBy(CUSTOMER_NAME, CATEGORY.column("name", String.class))
                .having(count().gt(1L))
                .orderBy(column("pieces").desc())
                .limit(10);
    }

    /** The tree alone. */
    @Benchmark
    public Select<Row> build() {
        return query(4);
    }

    /** The tree, its key, and its compiled form from the cache. */
    @Benchmark
    public CompiledSql buildAndFind() {
        return compiler.compile(query(4));
    }

    /** The compiled form of a statement that was used before. */
    @Benchmark
    public CompiledSql findHeld() {
        return compiler.compile(held);
    }

    /** The same, and the values to send. */
    @Benchmark
    public Object bindHeld() {
        return compiler.compile(held).bind(held);
    }
}
