package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.OperationalException;
import dev.holdfast.error.PoolTimeoutException;
import dev.holdfast.error.ResourceClosedException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("try") // resources that are closed early, or only opened
class EngineTest {
    @Test
    void CN_01_anEngineOpensNoConnectionUntilItIsAskedFor() {
        FaultyDataSource source = new FaultyDataSource(TestEngine.H2.newUrl());
        try (Engine engine = Engine.over(source)) {
            assertThat(source.calls()).isEmpty();

            engine.connect().close();

            assertThat(source.calls()).contains("getConnection", "close");
        }
    }

    @Test
    void CN_01_anUnreachableDatabaseIsNoticedByConnectOnly() {
        try (Engine engine = Engine.builder("jdbc:postgresql://127.0.0.1:1/none")
                .hikari(pool -> pool.setConnectionTimeout(300))
                .build()) {
            assertThat(engine.dialect().name()).isEqualTo("postgresql");

            assertThatThrownBy(engine::connect)
                    .isInstanceOf(OperationalException.class)
                    .hasMessageStartingWith("Connecting failed")
                    .satisfies(failure -> assertThat(((OperationalException) failure).statement())
                            .isNull());
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_05_transactCommitsOnReturn(TestEngine database) {
        try (Engine engine = database.withArtists()) {
            engine.transact(connection -> connection.execute("INSERT INTO artist VALUES (1, 'AC/DC')"));

            assertThat(TestEngine.artists(engine)).isEqualTo(1);
            assertThat(engine.pool().active()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_05_transactRollsBackOnAnyThrowable(TestEngine database) {
        try (Engine engine = database.withArtists()) {
            AssertionError thrown = new AssertionError("no");

            assertThatThrownBy(() -> engine.transact(connection -> {
                        connection.execute("INSERT INTO artist VALUES (1, 'AC/DC')");
                        throw thrown;
                    }))
                    .isSameAs(thrown);

            assertThat(TestEngine.artists(engine)).isZero();
            assertThat(engine.pool().active()).isZero();
        }
    }

    @Test
    void CN_05_callReturnsAValue() {
        try (Engine engine = TestEngine.H2.withArtists()) {
            assertThat(engine.<Boolean>call(Connection::inTransaction)).isTrue();
        }
    }

    @Test
    void TX_11_aScopeWhoseTransactionEndedRefusesMoreWork() {
        try (Engine engine = TestEngine.H2.withArtists()) {
            assertThatThrownBy(() -> engine.transact(connection -> {
                        connection.execute("INSERT INTO artist VALUES (1, 'AC/DC')");
                        connection.commit();
                        connection.execute("INSERT INTO artist VALUES (2, 'Björk')");
                    }))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("[ended-scope]");

            assertThat(TestEngine.artists(engine)).isEqualTo(1);
        }
    }

    @Test
    void TX_11_leavingAScopeWhoseTransactionEndedIsFine() {
        try (Engine engine = TestEngine.H2.withArtists()) {
            engine.transact(connection -> {
                connection.execute("INSERT INTO artist VALUES (1, 'AC/DC')");
                connection.rollback();
            });

            assertThat(TestEngine.artists(engine)).isZero();
        }
    }

    @Test
    void CN_09_aViewSharesPoolCacheAndListeners() {
        try (Engine engine = TestEngine.H2.withArtists()) {
            Engine serializable =
                    engine.withOptions(ExecutionOptions.defaults().withIsolation(IsolationLevel.SERIALIZABLE));
            AtomicReference<String> heard = new AtomicReference<>();
            engine.addListener(new EngineListener() {
                @Override
                public void statementFinished(StatementEvent event) {
                    heard.set(event.sql());
                }
            });

            serializable.execute("SELECT 1");

            assertThat(heard).hasValue("SELECT 1");
            assertThat(serializable.pool()).isEqualTo(engine.pool());
            assertThat(serializable.options().isolation()).isEqualTo(IsolationLevel.SERIALIZABLE);
            assertThat(engine.options().isolation()).isNull();
        }
    }

    @Test
    void CN_09_optionsOfAViewKeepWhatTheyLeaveOpen() {
        try (Engine engine = TestEngine.H2
                .builder()
                .options(ExecutionOptions.defaults().withIsolation(IsolationLevel.SERIALIZABLE))
                .build()) {
            ExecutionOptions options = engine.withOptions(
                            ExecutionOptions.defaults().withReadOnly(true))
                    .options();

            assertThat(options.isolation()).isEqualTo(IsolationLevel.SERIALIZABLE);
            assertThat(options.readOnly()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_16_executeOnTheEngineCommitsAndReturnsTheConnection(TestEngine database) {
        try (Engine engine = database.withArtists()) {
            Result<?> inserted = engine.execute("INSERT INTO artist VALUES (?, ?)", 7, "Björk");

            assertThat(inserted.rowCount()).isEqualTo(1);
            assertThat(engine.execute("SELECT name FROM artist WHERE id = ?", 7).scalarOne(String.class))
                    .isEqualTo("Björk");
            assertThat(engine.pool().active()).isZero();
        }
    }

    @Test
    void J17_autocommitOfAForeignConnectionIsRestored() throws Exception {
        FaultyDataSource source = new FaultyDataSource(TestEngine.H2.newUrl());
        try (Engine engine = Engine.over(source);
                Connection connection = engine.connect()) {
            connection.execute("SELECT 1");
            assertThat(source.calls()).contains("setAutoCommit(false)");
            connection.commit();

            connection.close();

            assertThat(source.calls()).endsWith("setAutoCommit(true)", "close");
        }
    }

    @Test
    void aConnectionThatRunsNothingLeavesTheJdbcConnectionAlone() {
        FaultyDataSource source = new FaultyDataSource(TestEngine.H2.newUrl());
        try (Engine engine = Engine.over(source)) {
            engine.connect().close();
            source.calls().clear();

            engine.connect().close();

            assertThat(source.calls()).containsExactly("getConnection", "close");
        }
    }

    @Test
    void aForeignDataSourceTellsItsDialect() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(TestEngine.H2.newUrl());
        try (Engine engine = Engine.over(source)) {
            assertThat(engine.dialect().name()).isEqualTo("h2");
        }
    }

    @Test
    void SQLite_inMemoryKeepsItsOneConnection() {
        try (Engine engine = Engine.create("jdbc:sqlite::memory:")) {
            TestEngine.createArtists(engine);
            engine.execute("INSERT INTO artist VALUES (1, 'AC/DC')");

            assertThat(TestEngine.artists(engine)).isEqualTo(1);
            assertThat(engine.pool().maximum()).isEqualTo(1);
        }
    }

    @Test
    void PL_12_disposeClosesIdleConnectionsAndKeepsThoseInUseWorking() {
        try (Engine engine = TestEngine.H2.withArtists();
                Connection connection = engine.connect()) {
            connection.execute("INSERT INTO artist VALUES (1, 'AC/DC')");

            engine.dispose();

            connection.commit();
            assertThat(TestEngine.artists(engine)).isEqualTo(1);
        }
    }

    @Test
    void aClosedEngineRefusesWork() {
        Engine engine = TestEngine.H2.withArtists();
        engine.close();
        engine.close();

        assertThat(engine.isClosed()).isTrue();
        assertThatThrownBy(engine::connect)
                .isInstanceOf(ResourceClosedException.class)
                .hasMessageContaining("[closed-engine]");
        assertThatThrownBy(() -> engine.execute("SELECT 1")).isInstanceOf(ResourceClosedException.class);
    }

    @Test
    void PL_03_anExhaustedPoolSaysHowFullItIsAndWhoHoldsConnections() {
        try (Engine engine = Engine.builder(TestEngine.H2.newUrl())
                        .hikari(pool -> {
                            pool.setMaximumPoolSize(1);
                            pool.setConnectionTimeout(300);
                        })
                        .build();
                Connection holder = engine.connect()) {
            holder.execute("SELECT 1");

            assertThatThrownBy(engine::connect)
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageContaining("size 1 of 1, active 1, waiting 0")
                    .hasMessageContaining(
                            "connection 1 by thread \"" + Thread.currentThread().getName() + "\"")
                    .hasMessageContaining("in a transaction")
                    .hasMessageContaining("This thread asks for a second connection while it holds one")
                    .hasMessageEndingWith("[pool-timeout]");
        }
    }

    @Test
    void R_05_afterAnExhaustedPoolNothingIsLeaked() {
        try (Engine engine = Engine.builder(TestEngine.H2.newUrl())
                .hikari(pool -> {
                    pool.setMaximumPoolSize(1);
                    pool.setConnectionTimeout(300);
                })
                .build()) {
            Connection holder = engine.connect();
            assertThatThrownBy(engine::connect).isInstanceOf(PoolTimeoutException.class);
            holder.close();

            engine.connect().close();

            assertThat(engine.pool().active()).isZero();
        }
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> Engine.create(null))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("url");
        assertThatThrownBy(() -> Engine.builder(" ")).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> Engine.over(null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> Engine.create("jdbc:nosuch:thing?password=secret"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("h2")
                .hasMessageNotContaining("secret");
        EngineBuilder builder = Engine.builder("jdbc:h2:mem:");
        assertThatThrownBy(() -> builder.credentials(null, "x")).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> builder.hikari(null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> builder.listener(null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> builder.dialect(null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> builder.options(null)).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> builder.statementCacheSize(0)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void badArgumentsOfAnEngineAreNamed() {
        try (Engine engine = TestEngine.H2.withArtists()) {
            assertThatThrownBy(() -> engine.transact(null)).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> engine.call(null)).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> engine.withOptions(null)).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> engine.addListener(null)).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> engine.removeListener(null)).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> engine.compiler(null)).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> engine.executeDdl(null)).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> engine.execute((String) null)).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> engine.execute(" ")).isInstanceOf(InvalidArgumentException.class);
            assertThat(engine.pool().active()).isZero();
        }
    }

    @Test
    void poolSettingsMakeNoSenseForAForeignDataSource() {
        DataSource source = new JdbcDataSource();

        assertThatThrownBy(() -> Engine.builder(source).hikari(pool -> {}))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("[foreign-data-source]");
        assertThatThrownBy(() -> Engine.builder(source).credentials("a", "b"))
                .isInstanceOf(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"READ COMMITTED", "read_committed", "Serializable"})
    void TX_32_isolationLevelsHaveNames(String name) {
        assertThat(ExecutionOptions.defaults().withIsolation(name).isolation()).isNotNull();
    }

    @Test
    void TX_32_anUnknownIsolationLevelListsTheKnownOnes() {
        assertThatThrownBy(() -> ExecutionOptions.defaults().withIsolation("CHAOS"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("CHAOS")
                .hasMessageContaining("REPEATABLE_READ");
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void existingTablesAndDdlWorkOnEngineAndConnection(TestEngine database) {
        try (Engine engine = database.builder().build();
                Connection connection = engine.connect()) {
            engine.executeDdl(java.util.List.of("CREATE TABLE one (id INTEGER)", "CREATE TABLE two (id INTEGER)"));

            assertThat(engine.existingTables()).extracting(String::toLowerCase).contains("one", "two");
            assertThat(connection.existingTables())
                    .extracting(String::toLowerCase)
                    .contains("one", "two");
        }
    }

    @Test
    void theServerIsReadFromTheUrlWithoutSecrets() {
        assertThat(ServerAddress.of("db", "jdbc:postgresql://db.example:5433/music?user=x&password=secret"))
                .isEqualTo(new ServerAddress("db", "db.example", 5433, "music"));
        assertThat(ServerAddress.of("db", "jdbc:mariadb://user:secret@db/music"))
                .isEqualTo(new ServerAddress("db", "db", 0, "music"));
        assertThat(ServerAddress.of("db", "jdbc:postgresql://[::1]:5432/music").host())
                .isEqualTo("[::1]");
        assertThat(ServerAddress.of("db", "jdbc:h2:mem:music;PASSWORD=secret"))
                .isEqualTo(new ServerAddress("db", null, 0, "mem:music"));
        assertThat(ServerAddress.of("db", "jdbc:sqlite:/tmp/music.db"))
                .isEqualTo(new ServerAddress("db", null, 0, "/tmp/music.db"));
    }
}
