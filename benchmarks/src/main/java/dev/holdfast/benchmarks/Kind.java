package dev.holdfast.benchmarks;

import dev.holdfast.junit.TestDatabase;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The workloads, with what they may cost. */
public enum Kind {
    INSERT_1000("insert 1,000, generated keys", new Target.Ratio(1.25), new Target.Ratio(1.10), InsertWork::new),
    CHANGE_100(
            "change 100 of 10,000 held, flush, commit",
            new Target.Ratio(1.15),
            new Target.Ratio(1.15),
            ChangeWork::new),
    FLUSH_10K(
            "flush, nothing changed, 10,000 held", new Target.Nanos(1000), null, db -> new CleanFlushWork(db, 10_000)),
    FLUSH_1M(
            "flush, nothing changed, 1,000,000 held",
            new Target.Nanos(1000),
            null,
            db -> new CleanFlushWork(db, 1_000_000)),
    LOAD_1000("load 1,000, managed", new Target.Ratio(1.25), new Target.Ratio(1.05), LoadWork::new),
    GET_HIT("get, identity map hit (HashMap.get)", new Target.Nanos(30), null, GetHitWork::new),
    GET_BY_ID("get by id, fresh session", new Target.None(), new Target.None(), GetByIdWork::new),
    OPEN_CLOSE("open and close a session, no SQL", new Target.Nanos(200), null, db -> new OpenCloseWork(db, false)),
    BORROW_RETURN(
            "session.connection(), reset() (HikariCP)",
            new Target.Plus(100),
            new Target.Plus(100),
            db -> new OpenCloseWork(db, true)),
    GETTER("getter, loaded entity (plain class)", new Target.Plus(1), null, AccessorWork::getter),
    SETTER("setter, transient entity (plain class)", new Target.Plus(1), null, AccessorWork::setter),
    LAZY_PRODUCTS(
            "load 100 lines, touch their 10 products lazily",
            new Target.None(),
            new Target.None(),
            db -> new LinesWork(db, false)),
    SELECTIN_PRODUCTS(
            "load 100 lines, 10 products by selectin",
            new Target.None(),
            new Target.None(),
            db -> new LinesWork(db, true)),
    ORDERS_WITH_LINES(
            "load 100 orders, 10 lines each, selectin", new Target.None(), new Target.None(), OrdersWork::new);

    private final String title;
    private final Target onH2;
    private final @Nullable Target onPostgres;
    private final Maker maker;

    Kind(String title, Target onH2, @Nullable Target onPostgres, Maker maker) {
        this.title = title;
        this.onH2 = onH2;
        this.onPostgres = onPostgres;
        this.maker = maker;
    }

    private interface Maker {
        Workload make(Database database) throws SQLException;
    }

    /** In words; what the other side is stands in brackets where it is not JDBC. */
    String title() {
        return title;
    }

    /** Work inside the process is measured beside H2 only. */
    Set<TestDatabase> databases() {
        return onPostgres == null ? EnumSet.of(TestDatabase.H2) : EnumSet.of(TestDatabase.H2, TestDatabase.POSTGRESQL);
    }

    Target target(TestDatabase database) {
        return database == TestDatabase.H2 || onPostgres == null ? onH2 : onPostgres;
    }

    Workload make(Database database) throws SQLException {
        return maker.make(database);
    }
}
