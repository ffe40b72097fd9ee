package dev.holdfast.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.dialect.postgresql.PostgresDialect;
import dev.holdfast.engine.StatementCause.Kind;
import dev.holdfast.error.DataException;
import dev.holdfast.error.DriverException;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.error.IntegrityException.Violation;
import dev.holdfast.error.LockTimeoutException;
import dev.holdfast.error.NotSupportedException;
import dev.holdfast.error.ProgrammingException;
import dev.holdfast.error.StatementException;
import dev.holdfast.error.StatementTimeoutException;
import dev.holdfast.sql.StatementKind;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorReportTest {
    private static final String INSERT = "INSERT INTO artist VALUES (?, ?)";
    private static final String SECRET = "marker-5f3a";

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void ER_01_constraintsAreToldApart(TestEngine database) {
        try (Engine engine = database.withArtists()) {
            engine.execute(INSERT, 1, "AC/DC");

            assertThat(violation(engine, 1, "again")).isEqualTo(Violation.UNIQUE);
            assertThat(violation(engine, 2, null)).isEqualTo(Violation.NOT_NULL);
        }
    }

    private static Violation violation(Engine engine, Object... values) {
        return catchThrowableOfType(IntegrityException.class, () -> engine.execute(INSERT, values))
                .violation();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new SQLException("x", "22001"), DataException.class, "[data-error]"),
                Arguments.of(new SQLException("x", "42P01"), ProgrammingException.class, "[programming-error]"),
                Arguments.of(new SQLException("x", "55P03"), LockTimeoutException.class, "[lock-timeout]"),
                Arguments.of(new SQLException("x", "57014"), StatementTimeoutException.class, "[statement-timeout]"),
                Arguments.of(
                        new SQLFeatureNotSupportedException("x", "0A000"),
                        NotSupportedException.class,
                        "[not-supported]"),
                Arguments.of(new SQLException("x", "P0001"), DriverException.class, "[driver-error]"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void ER_01_everyKindHasItsExceptionAndSlug(SQLException error, Class<?> expected, String slug) {
        FaultyDataSource source = new FaultyDataSource(TestEngine.H2.newUrl());
        try (Engine engine =
                        Engine.builder(source).dialect(new PostgresDialect()).build();
                Connection connection = engine.connect()) {
            connection.begin();
            source.failNext("execute", error);

            assertThatThrownBy(() -> connection.execute("SELECT 1"))
                    .isExactlyInstanceOf(expected)
                    .hasMessageContaining(slug)
                    .hasCause(error);
        }
    }

    @Test
    void ER_02_theMessageSaysWhatWasBeingDoneAndShowsTheSql() {
        try (Engine engine = TestEngine.H2.withArtists();
                Connection connection = engine.connect()) {
            StatementCause cause =
                    StatementCause.of(Kind.INSERT, "Artist").triggeredBy(StatementCause.of(Kind.FLUSH, ""));
            connection.execute(INSERT, 1, "AC/DC");

            assertThatThrownBy(() -> connection.update(
                            "INSERT INTO artist VALUES (1, 'x')",
                            Binder.NONE,
                            StatementContext.of(cause, StatementKind.INSERT, "artist")))
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageStartingWith("Insert Artist, flush failed: Unique index or primary key violation")
                    .hasMessageContaining("[unique-violation]\n[SQL: INSERT INTO artist VALUES (1, 'x')]")
                    .satisfies(failure -> assertThat(((StatementException) failure).statement())
                            .isEqualTo("INSERT INTO artist VALUES (1, 'x')"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void ER_03_P_24_valuesAreHiddenByDefaultInTheDriversWordsToo(TestEngine database) {
        try (Engine engine = database.withArtists()) {
            engine.execute(INSERT, 1, SECRET);

            StatementException failure =
                    catchThrowableOfType(StatementException.class, () -> engine.execute(INSERT, 2, SECRET));

            assertThat(failure.getMessage()).doesNotContain(SECRET);
            assertThat(failure.parameters()).isNull();
        }
    }

    @Test
    void ER_03_P_24_aConversionErrorHidesItsValue() {
        try (Engine engine = TestEngine.H2.withArtists()) {
            StatementException failure = catchThrowableOfType(
                    StatementException.class, () -> engine.execute("SELECT CAST(? AS INTEGER)", SECRET));

            assertThat(failure).isInstanceOf(DataException.class);
            assertThat(failure.getMessage()).doesNotContain(SECRET);
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void ER_03_valuesAreShownWhereAskedFor(TestEngine database) {
        try (Engine engine = database.builder().hideParameters(false).build()) {
            TestEngine.createArtists(engine);
            engine.execute(INSERT, 1, SECRET);

            StatementException failure =
                    catchThrowableOfType(StatementException.class, () -> engine.execute(INSERT, 2, SECRET));

            assertThat(failure.parameters()).isEqualTo("[2, '" + SECRET + "']");
            assertThat(failure.getMessage()).endsWith("[parameters: [2, '" + SECRET + "']]");
        }
    }

    @Test
    void ER_02_aLongBatchIsAbridged() {
        try (Engine engine = TestEngine.H2.builder().hideParameters(false).build();
                Connection connection = engine.connect()) {
            TestEngine.createArtists(engine);

            StatementException failure = catchThrowableOfType(
                    StatementException.class,
                    () -> connection.batch(
                            INSERT,
                            50,
                            (statement, row) -> {
                                statement.setInt(1, row);
                                statement.setString(2, "same");
                            },
                            StatementContext.USER));

            assertThat(failure.parameters())
                    .startsWith("[[0, 'same'], [1, 'same']")
                    .contains("... 40 rows ...")
                    .endsWith("[49, 'same']]");
        }
    }

    @Test
    void ER_04_whatUserCodeThrowsWhileBindingIsToldWithTheStatement() {
        try (Engine engine = TestEngine.H2.withArtists();
                Connection connection = engine.connect()) {
            IllegalStateException thrown = new IllegalStateException("converter");

            assertThatThrownBy(() -> connection.update(
                            "DELETE FROM artist",
                            statement -> {
                                throw thrown;
                            },
                            StatementContext.USER))
                    .isExactlyInstanceOf(StatementException.class)
                    .hasCause(thrown)
                    .hasMessageContaining("[bind-failed]");
        }
    }

    @Test
    void ER_04_whatAReaderThrowsPasses() {
        try (Engine engine = TestEngine.H2.withArtists();
                Connection connection = engine.connect()) {
            IllegalStateException thrown = new IllegalStateException("reader");

            assertThatThrownBy(() -> connection.query("SELECT 1", Binder.NONE, StatementContext.USER, rows -> {
                        throw thrown;
                    }))
                    .isSameAs(thrown);

            assertThat(connection.execute("SELECT 1").scalarOne(Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void ER_04_holdfastsOwnExceptionsPassAsTheyAre() {
        try (Engine engine = TestEngine.SQLITE.withArtists()) {
            assertThatThrownBy(() -> engine.execute(INSERT, 1, "half a \ud83d"))
                    .isInstanceOf(dev.holdfast.error.InvalidValueException.class);

            assertThat(TestEngine.artists(engine)).isZero();
        }
    }
}
