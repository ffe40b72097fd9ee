package dev.holdfast.junit;

import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.MappingException;
import dev.holdfast.instrument.Managed;
import dev.holdfast.mapping.Registry;
import dev.holdfast.session.Session;
import dev.holdfast.session.SessionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;

class InjectionTest {
    @Test
    void whatIsPerTestIsNotForConstructors() {
        assertThat(Kit.failures(TakesASessionInTheConstructor.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(ParameterResolutionException.class)
                        .hasMessageContaining("A Session belongs to one test: take it as a parameter of the test, of"
                                + " @BeforeEach or of @AfterEach, not of a constructor or @BeforeAll."));
    }

    @Test
    void whatIsPerTestIsNotForBeforeAll() {
        assertThat(Kit.run(TakesAnEngineBeforeAll.class)
                        .containerEvents()
                        .failed()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aSessionNeedsEntities() {
        assertThat(Kit.failures(NamesNoEntities.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasRootCauseInstanceOf(InvalidRequestException.class)
                        .rootCause()
                        .hasMessageStartingWith("A test with a Session or SessionFactory needs entities")
                        .hasMessageEndingWith("[test-without-entities]"));
    }

    @Test
    void aSchemaStandsAlone() {
        assertThat(Kit.failures(MixesSchemaAndEntities.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .rootCause()
                        .isInstanceOf(InvalidArgumentException.class)
                        .hasMessageContaining("either one Schema class or entity classes"));
    }

    @Test
    void anUnmappableClassFailsItsTests() {
        assertThat(Kit.failures(NamesAClassThatIsNoEntity.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .rootCause()
                        .isInstanceOf(MappingException.class)
                        .hasMessageContaining("java.lang.String"));
    }

    @Test
    void anExtensionMayBeMadeInCode() {
        Kit.run(ConfiguredInCode.class)
                .testEvents()
                .assertStatistics(run -> run.started(2).succeeded(2));
    }

    @Test
    void resetEmptiesTheTablesAndReallyCommits() {
        Kit.run(ReallyCommits.class)
                .testEvents()
                .assertStatistics(run ->
                        run.failed(0).succeeded(2L * TestDatabase.configured().size()));
    }

    @Test
    void withoutEntitiesConnectionsAreReal() {
        Kit.run(OnlyAnEngine.class)
                .testEvents()
                .assertStatistics(
                        run -> run.failed(0).succeeded(TestDatabase.configured().size()));
    }

    @Test
    void theAgentHasEnhancedTheEntities() {
        assertThat(new Band("Faust")).isInstanceOf(Managed.class);
        assertThat(AgentLauncherSessionListener.refusal()).isEmpty();
    }

    @SessionTest({Band.class, Song.class})
    static class TakesASessionInTheConstructor {
        TakesASessionInTheConstructor(Session session) {}

        @Test
        void neverRuns() {}
    }

    @SessionTest({Band.class, Song.class})
    static class TakesAnEngineBeforeAll {
        @BeforeAll
        static void setUp(Engine engine) {}

        @Test
        void neverRuns() {}
    }

    @SessionTest
    static class NamesNoEntities {
        @Test
        void asksForASession(Session session) {}
    }

    @SessionTest({BandSchema.class, Song.class})
    static class MixesSchemaAndEntities {
        @Test
        void asksForASession(Session session) {}
    }

    @SessionTest(String.class)
    static class NamesAClassThatIsNoEntity {
        @Test
        void asksForASession(Session session) {}
    }

    static final class BandSchema implements Schema {
        @Override
        public Registry registry() {
            return Registry.of(Band.class, Song.class);
        }
    }

    static class ConfiguredInCode {
        @RegisterExtension
        static final SessionExtension HOLDFAST = SessionExtension.builder()
                .entities(BandSchema.class)
                .database(TestDatabase.SQLITE)
                .build();

        @Test
        void runsWhereItWasToldTo(TestDatabase database, Session session) {
            session.add(new Band("Harmonia"));
            session.commit();
            assertThat(database).isEqualTo(TestDatabase.SQLITE);
        }

        @Test
        void andIsRolledBack(Session session) {
            session.add(new Band("Cluster"));
            session.commit();
            assertThat(session.execute(select(Band.class)).all()).hasSize(1);
        }
    }

    @SessionTest(value = BandSchema.class, isolation = Isolation.RESET, ownDatabase = true)
    static class ReallyCommits {
        @OnEveryDatabase
        void one(SessionFactory sessions, Engine engine) {
            sessions.transact(session -> session.add(new Band("Popol Vuh")));
            try (Connection other = engine.connect()) {
                assertThat(other.execute("SELECT name FROM band").all()).hasSize(1);
            }
        }

        @OnEveryDatabase
        void two(SessionFactory sessions, Engine engine) {
            one(sessions, engine);
        }
    }

    static class OnlyAnEngine {
        @OnEveryDatabase
        void commits(Engine engine, Connection connection) {
            engine.execute("CREATE TABLE note (id INTEGER PRIMARY KEY)");
            connection.execute("INSERT INTO note (id) VALUES (1)");
            connection.commit();

            assertThat(engine.execute("SELECT id FROM note").all()).hasSize(1);
        }
    }
}
