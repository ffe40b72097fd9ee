package dev.holdfast.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidValueException;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.Generation;
import dev.holdfast.schema.MetaData;
import dev.holdfast.type.SqlTypes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectsTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:mem:music, h2, false",
        "jdbc:h2:mem:, h2, true",
        "jdbc:h2:mem:;MODE=Regular, h2, true",
        "jdbc:sqlite:music.db, sqlite, false",
        "jdbc:sqlite::memory:, sqlite, true",
        "jdbc:sqlite:, sqlite, true",
        "jdbc:sqlite:file:music?mode=memory&cache=shared, sqlite, false",
        "jdbc:postgresql://db/music, postgresql, false",
        "jdbc:mariadb://db/music, mariadb, false",
        "jdbc:mysql://db/music, mysql, false"
    })
    void dialectIsChosenByUrl(String url, String name, boolean hidden) {
        Dialect dialect = Dialects.forUrl(url);

        assertThat(dialect.name()).isEqualTo(name);
        assertThat(dialect.isPrivate(url)).isEqualTo(hidden);
    }

    @Test
    void unknownDatabaseListsTheKnownOnesAndShowsNoSecret() {
        assertThatThrownBy(() -> Dialects.forUrl("jdbc:oracle:thin://scott:tiger@db:1521?password=tiger"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("jdbc:oracle:thin:")
                .hasMessageContaining("cockroachdb, h2, mariadb, mysql, postgresql, sqlite")
                .hasMessageNotContaining("tiger");
    }

    @Test
    void sequenceBecomesAnIdentityWhereThereAreNone() {
        Column<?> id = new MetaData()
                .define(
                        "t",
                        t -> t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().sequence("s")))
                .column("id");

        assertThat(Dialects.forUrl("jdbc:sqlite:").generation(id)).isEqualTo(Generation.IDENTITY);
        assertThat(Dialects.forUrl("jdbc:h2:").generation(id)).isEqualTo(Generation.SEQUENCE);
    }

    @Test
    void R_12_nulIsRefusedOnPostgresqlOnly() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                PreparedStatement statement = connection.prepareStatement("SELECT CAST(? AS VARCHAR)")) {
            Dialects.forUrl("jdbc:h2:").adapt(SqlTypes.STRING).bind(statement, 1, "a\0");
            assertThatThrownBy(() -> Dialects.forUrl("jdbc:postgresql:")
                            .adapt(SqlTypes.STRING)
                            .bind(statement, 1, "a\0"))
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> Dialects.forUrl("jdbc:postgresql:")
                            .adapt(SqlTypes.CHARACTER)
                            .bind(statement, 1, '\0'))
                    .isInstanceOf(InvalidValueException.class);
        }
    }

    @Test
    void nanIsRefusedOnSqlite() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                PreparedStatement statement = connection.prepareStatement("SELECT ?")) {
            assertThatThrownBy(() -> Dialects.forUrl("jdbc:sqlite:")
                            .adapt(SqlTypes.DOUBLE)
                            .bind(statement, 1, Double.NaN))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageEndingWith("[nan]");
        }
    }

    @Test
    void adaptingTwiceChangesNothing() {
        for (Dialect dialect : Dialects.all()) {
            assertThat(dialect.adapt(SqlTypes.BIGINT)).isSameAs(SqlTypes.BIGINT);
            assertThat(dialect.adapt(dialect.adapt(SqlTypes.INSTANT)).javaType())
                    .isEqualTo(SqlTypes.INSTANT.javaType());
        }
    }
}
