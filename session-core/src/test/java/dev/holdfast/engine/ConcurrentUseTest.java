package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.IllegalConcurrentUseException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConcurrentUseTest {
    @Test
    void R_18_aSecondThreadIsToldWhoIsInside() throws Exception {
        try (Engine engine = TestEngine.H2.withArtists();
                Connection connection = engine.connect()) {
            CountDownLatch inside = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            Thread first = new Thread(
                    () -> connection.query("SELECT 1", Binder.NONE, StatementContext.USER, rows -> {
                        inside.countDown();
                        return await(done);
                    }),
                    "first thread");
            first.start();
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

            assertThatThrownBy(connection::commit)
                    .isInstanceOf(IllegalConcurrentUseException.class)
                    .hasMessageContaining("Connection " + connection.id())
                    .hasMessageContaining("\"first thread\" (query is under way)")
                    .hasMessageContaining("\"" + Thread.currentThread().getName() + "\" (commit)")
                    .hasMessageEndingWith("[concurrent-use]");

            done.countDown();
            first.join();
            connection.rollback();
        }
    }

    @Test
    void CN_32_handingOverBetweenCallsIsAllowed() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Engine engine = TestEngine.H2.withArtists();
                Connection connection = engine.connect()) {
            connection.execute("INSERT INTO artist VALUES (1, 'AC/DC')");

            Future<?> handedOver = other.submit(connection::commit);
            handedOver.get(10, TimeUnit.SECONDS);

            assertThat(TestEngine.artists(engine)).isEqualTo(1);
        } finally {
            other.shutdown();
        }
    }

    @Test
    void aReaderMayUseItsConnectionAgain() {
        try (Engine engine = TestEngine.H2.withArtists();
                Connection connection = engine.connect()) {
            Integer inner = connection.query(
                    "SELECT 1",
                    Binder.NONE,
                    StatementContext.USER,
                    rows -> connection.execute("SELECT 1").scalarOne(Integer.class));

            assertThat(inner).isEqualTo(1);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
