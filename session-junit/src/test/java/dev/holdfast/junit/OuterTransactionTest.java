package dev.holdfast.junit;

import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.engine.Connection;
import dev.holdfast.error.IllegalStateChangeException;
import dev.holdfast.session.Session;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test that ends the outer transaction fails, for it is no longer kept apart (TX-50). */
class OuterTransactionTest {
    @Test
    void committingTheConnectionFailsTheTest() {
        assertThat(Kit.failures(CommitsTheConnection.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(IllegalStateChangeException.class)
                        .hasMessageStartingWith(
                                "The outer transaction of the test was ended by COMMIT: what the test wrote may")
                        .hasMessageEndingWith("[outer-transaction-ended]")
                        .hasRootCauseMessage("The outer transaction was ended here."));
    }

    @Test
    void rollingTheConnectionBackFailsTheTest() {
        assertThat(Kit.failures(RollsTheConnectionBack.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessageContaining("ended by ROLLBACK"));
    }

    @Test
    void aStatementThatCommitsByItselfFailsTheTest() {
        assertThat(Kit.failures(CommitsByDdl.class))
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .isInstanceOf(IllegalStateChangeException.class)
                        .hasMessageContaining("ended by a statement that commits by itself (DDL, or COMMIT as text)"));
    }

    @Test
    void theFailureOfTheTestItselfComesFirst() {
        assertThat(Kit.failures(FailsAndCommits.class)).singleElement().satisfies(failure -> {
            assertThat(failure).hasMessage("the test's own failure");
            assertThat(failure.getSuppressed()).hasOnlyElementsOfType(IllegalStateChangeException.class);
        });
    }

    @Test
    void theNextTestGetsANewDatabase() {
        assertThat(Kit.run(LeavesRows.class).testEvents().failed().count()).isEqualTo(1);
    }

    @SessionTest({Band.class, Song.class})
    static class CommitsTheConnection {
        @Test
        void commits(Session session) {
            session.add(new Band("Can"));
            session.flush();
            session.connection().commit();
        }
    }

    @SessionTest({Band.class, Song.class})
    static class RollsTheConnectionBack {
        @Test
        void rollsBack(Connection connection) {
            connection.rollback();
        }
    }

    static class CommitsByDdl {
        @RegisterExtension
        static final SessionExtension HOLDFAST = SessionExtension.builder()
                .entities(Band.class, Song.class)
                .database(TestDatabase.H2) // its DDL commits
                .build();

        @Test
        void createsATable(Connection connection) {
            connection.execute("CREATE TABLE by_the_way (id INTEGER)");
        }
    }

    @SessionTest({Band.class, Song.class})
    static class FailsAndCommits {
        @Test
        void fails(Connection connection) {
            connection.commit();
            throw new IllegalStateException("the test's own failure");
        }
    }

    @SessionTest({Band.class, Song.class})
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class LeavesRows {
        @Test
        @Order(1)
        void leaves(Connection connection) {
            connection.execute("INSERT INTO band (name) VALUES ('Neu!')");
            connection.commit();
        }

        @Test
        @Order(2)
        void findsNone(Session session) {
            assertThat(session.execute(select(Band.class)).all()).isEmpty();
        }
    }
}
