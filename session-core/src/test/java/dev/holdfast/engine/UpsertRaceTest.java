package dev.holdfast.engine;

import static dev.holdfast.sql.Sql.asNumber;
import static dev.holdfast.sql.Sql.assign;
import static dev.holdfast.sql.Sql.insert;
import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.dialect.Feature;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.Requires;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.Insert;
import dev.holdfast.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** P-22: many threads that insert or change one row. */
class UpsertRaceTest {
    private static final int THREADS = 50;

    private final Table counter = new MetaData().define("counter", t -> {
        t.column("name", SqlTypes.varchar(20), c -> c.primaryKey());
        t.column("hits", SqlTypes.INTEGER, c -> c.notNull());
    });
    private final Column<Integer> hits = counter.column("hits", Integer.class);

    @OnEveryDatabase
    @Requires(Feature.ATOMIC_UPSERT)
    void P_22_fiftyThreadsLeaveOneRowAndNoException(Engine engine) throws Exception {
        counter.metaData().createAll(engine);
        Insert hit = insert(counter)
                .columns(counter.column("name", String.class), hits)
                .values("page", 1)
                .onConflict(counter.column("name", String.class))
                .doUpdate(assign(hits, asNumber(hits).plus(1)));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            done.add(threads.submit(() -> {
                start.await();
                engine.transact(connection -> connection.execute(hit));
                return null;
            }));
        }

        start.countDown();
        for (Future<?> one : done) {
            one.get();
        }
        threads.shutdown();

        assertThat(engine.execute(select(hits).from(counter)).all()).containsExactly(THREADS);
    }
}
