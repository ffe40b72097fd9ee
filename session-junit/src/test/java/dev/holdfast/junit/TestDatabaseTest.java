package dev.holdfast.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestDatabaseTest {
    private final String configured = System.getProperty(TestDatabase.PROPERTY, "");

    @AfterEach
    void restoreProperty() {
        System.setProperty(TestDatabase.PROPERTY, configured);
    }

    @Test
    void withoutThePropertyTheDatabaseIsH2() {
        System.clearProperty(TestDatabase.PROPERTY);

        assertThat(TestDatabase.configured()).containsExactly(TestDatabase.H2);
        assertThat(TestDatabase.H2.isDemanded()).isFalse();
    }

    @Test
    void thePropertyNamesDatabasesInOrder() {
        System.setProperty(TestDatabase.PROPERTY, " postgresql, H2 ");

        assertThat(TestDatabase.configured()).containsExactly(TestDatabase.POSTGRESQL, TestDatabase.H2);
        assertThat(TestDatabase.H2.isDemanded()).isTrue();
        assertThat(TestDatabase.SQLITE.isDemanded()).isFalse();
    }

    @Test
    void allMeansEveryDatabaseButDemandsNone() {
        System.setProperty(TestDatabase.PROPERTY, "all");

        assertThat(TestDatabase.configured()).containsExactly(TestDatabase.values());
        assertThat(TestDatabase.MARIADB.isDemanded()).isFalse();
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        System.setProperty(TestDatabase.PROPERTY, "h2,oracle");

        assertThatThrownBy(TestDatabase::configured)
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessage("There is no test database 'oracle'; holdfast.test.databases knows: h2, sqlite, postgresql,"
                        + " mariadb, or all. [unknown-test-database]");
    }

    @ParameterizedTest
    @EnumSource
    void freshDatabasesDoNotSeeEachOther(TestDatabase database) throws SQLException {
        DatabaseAddress one = database.fresh("Same label!");
        DatabaseAddress two = database.fresh("Same label!");

        assertThat(one).isNotEqualTo(two);
        for (DatabaseAddress address : List.of(one, two)) {
            try (Connection connection = address.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE only_here (id INTEGER PRIMARY KEY)");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneAddressIsSharedByTheJvm(TestDatabase database) throws SQLException {
        assertThat(database.missing()).isEmpty();
        assertThat(database.address()).isEqualTo(database.address());
        try (Connection connection = database.address().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT 1")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEngineIsOnTheSharedDatabase(TestDatabase database) {
        assertThat(database.engine()).isSameAs(database.engine());
        assertThat(database.engine().dialect().name()).isEqualTo(database.label());
        assertThat(database.engine().execute("SELECT 1").rowCount()).isEqualTo(-1);
    }
}
