package dev.holdfast.dialect;

import static dev.holdfast.sql.Sql.asNumber;
import static dev.holdfast.sql.Sql.asText;
import static dev.holdfast.sql.Sql.count;
import static dev.holdfast.sql.Sql.insert;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.sum;
import static dev.holdfast.sql.Sql.tuple;
import static dev.holdfast.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.CompileException;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.BoundSql;
import dev.holdfast.sql.EntityCatalog;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.RowLock;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Statement;
import dev.holdfast.type.SqlTypes;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statements mean the same on every database, however they are written there. */
class SyntaxTest {
    private final MetaData metaData = new MetaData();
    private final Table user = metaData.define("user", t -> {
        t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().identity());
        t.column("name", SqlTypes.varchar(40), c -> c.unique());
        t.column("rank", SqlTypes.INTEGER);
        t.column("price", SqlTypes.decimal(10, 2));
    });
    private final Column<Long> id = user.column("id", Long.class);
    private final Column<String> name = user.column("name", String.class);
    private final Column<Integer> rank = user.column("rank", Integer.class);
    private final Column<BigDecimal> price = user.column("price", BigDecimal.class);

    static List<String> urls() {
        return TestUrls.all();
    }

    /** The table with four rows: A 1 10.00, b 2 2.50, a%c null null, "back\slash" 4 0.50. */
    private final class Fixture implements AutoCloseable {
        private final Dialect dialect;
        private final Connection connection;

        Fixture(String url) throws SQLException {
            dialect = Dialects.forUrl(url);
            connection = DriverManager.getConnection(url);
            dialect.configure(connection);
            JdbcTarget target = new JdbcTarget(dialect, connection);
            metaData.dropAll(target);
            metaData.createAll(target);
            add("A", 1, "10.00");
            add("b", 2, "2.50");
            add("a%c", null, null);
            add("back\\slash", 4, "0.50");
        }

        private void add(String text, Integer number, String amount) throws SQLException {
            execute(insert(user)
                    .set(name, text)
                    .set(rank, number)
                    .set(price, amount == null ? null : new BigDecimal(amount)));
        }

        private PreparedStatement prepare(Statement statement) throws SQLException {
            BoundSql bound = dialect.compile(statement, EntityCatalog.NONE).bind(statement);
            PreparedStatement prepared = connection.prepareStatement(bound.sql());
            bound.bind(prepared);
            return prepared;
        }

        int execute(Statement statement) throws SQLException {
            try (PreparedStatement prepared = prepare(statement)) {
                return prepared.executeUpdate();
            }
        }

        List<String> texts(Statement statement) throws SQLException {
            List<String> texts = new ArrayList<>();
            try (PreparedStatement prepared = prepare(statement);
                    ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }

        List<Double> numbers(Select<?> statement) throws SQLException {
            return texts(statement).stream().map(Double::valueOf).toList();
        }

        @Override
        public void close() throws SQLException {
            metaData.dropAll(new JdbcTarget(dialect, connection));
            connection.close();
        }
    }

    private Select<Long> ids() {
        return select(id).orderBy(id);
    }

    @ParameterizedTest
    @MethodSource("urls")
    void limitsAndOffsets(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url)) {
            assertThat(fixture.texts(ids().limit(2))).containsExactly("1", "2");
            assertThat(fixture.texts(ids().limit(2).offset(1))).containsExactly("2", "3");
            assertThat(fixture.texts(ids().offset(3))).containsExactly("4");
            assertThat(fixture.texts(ids().limit(0))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void QL_02_nullSafeComparison(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url)) {
            assertThat(fixture.texts(ids().where(rank.isNotDistinctFrom((Integer) null))))
                    .containsExactly("3");
            assertThat(fixture.texts(ids().where(rank.isDistinctFrom(1)))).containsExactly("2", "3", "4");
            assertThat(fixture.texts(ids().where(rank.isNotDistinctFrom(2)))).containsExactly("2");
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void QL_06_emptyInIsFalse(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url)) {
            assertThat(fixture.texts(ids().where(rank.in(List.of())))).isEmpty();
            assertThat(fixture.texts(ids().where(rank.notIn(List.of())))).hasSize(4);
            assertThat(fixture.texts(ids().where(rank.in(1, 4)))).containsExactly("1", "4");
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void QL_05_tuplesInAList(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url)) {
            assertThat(fixture.texts(ids().where(tuple(id, name).in(List.of(List.of(1L, "A"), List.of(2L, "x"))))))
                    .containsExactly("1");
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void QL_07_likeMindsTheCaseUnlessToldOtherwise(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url)) {
            assertThat(fixture.texts(ids().where(asText(name).startsWith("a")))).containsExactly("3");
            assertThat(fixture.texts(ids().where(asText(name).ilike("a%")))).containsExactly("1", "3");
            assertThat(fixture.texts(ids().where(asText(name).contains("%")))).containsExactly("3");
            assertThat(fixture.texts(ids().where(asText(name).contains("\\")))).containsExactly("4");
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void QL_09_divisionKeepsTheFraction(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url)) {
            Select<?> one = select(asNumber(rank).dividedBy(4)).where(id.eq(1L));
            assertThat(fixture.numbers(one)).containsExactly(0.25);
            assertThat(fixture.numbers(select(asNumber(price).dividedBy(4)).where(id.eq(1L))))
                    .containsExactly(2.5);
            assertThat(fixture.numbers(select(asNumber(rank).floorDividedBy(3)).where(id.eq(4L))))
                    .containsExactly(1.0);
            assertThat(fixture.numbers(select(asNumber(rank).modulo(3)).where(id.eq(4L))))
                    .containsExactly(1.0);
            assertThat(fixture.numbers(
                            select(sum(price)).where(asNumber(price).times(2).gt(new BigDecimal("4.9")))))
                    .containsExactly(12.5);
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void concatenationWorks(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url)) {
            assertThat(fixture.texts(select(asText(name).concat("!")).where(id.eq(1L))))
                    .containsExactly("A!");
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void QL_16_nullsFirstAndLast(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url)) {
            assertThat(fixture.texts(select(id).orderBy(rank.asc().nullsFirst())))
                    .containsExactly("3", "1", "2", "4");
            assertThat(fixture.texts(select(id).orderBy(rank.desc().nullsLast())))
                    .containsExactly("4", "2", "1", "3");
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void QL_20_locksAreAcceptedOrIgnored(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url)) {
            assertThat(fixture.texts(select(id).where(id.eq(1L)).forUpdate())).containsExactly("1");
            assertThat(fixture.texts(select(id).where(id.eq(1L)).forUpdate(RowLock.share())))
                    .containsExactly("1");
            assertThat(fixture.texts(select(id)
                            .where(id.eq(1L))
                            .forUpdate(RowLock.update().skipLocked())))
                    .containsExactly("1");
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void QL_21_conflictsAreHandledWhereTheyCanBe(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url)) {
            var again = insert(user).set(name, "A").set(rank, 9);
            if (!fixture.dialect.has(Feature.UPSERT)) {
                assertThatThrownBy(() -> fixture.execute(again.onConflict(name).doNothing()))
                        .isInstanceOf(CompileException.class);
                return;
            }
            fixture.execute(again.onConflict(name).doNothing());
            assertThat(fixture.texts(select(rank).where(name.eq("A")))).containsExactly("1");
            fixture.execute(again.onConflict(name).doUpdate(rank));
            assertThat(fixture.texts(select(rank).where(name.eq("A")))).containsExactly("9");
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void QL_23_returningWorksOrIsRefused(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url)) {
            assertThat(fixture.texts(insert(user).set(name, "new").returning(id)))
                    .containsExactly("5");
            var changed = update(user).set(rank, 7).where(id.eq(5L)).returning(rank);
            if (fixture.dialect.name().equals("mariadb")) {
                assertThatThrownBy(() -> fixture.texts(changed)).isInstanceOf(CompileException.class);
            } else {
                assertThat(fixture.texts(changed)).containsExactly("7");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void castsKeepWhatTheyShould(String url) throws SQLException {
        try (Fixture fixture = new Fixture(url)) {
            Expression<String> text = rank.cast(SqlTypes.STRING);
            Expression<Double> number = name.cast(SqlTypes.DOUBLE);
            Expression<BigDecimal> decimal = rank.cast(SqlTypes.DECIMAL);
            fixture.execute(update(user).set(name, "1.75").where(id.eq(1L)));

            assertThat(fixture.texts(select(text).where(id.eq(4L)))).containsExactly("4");
            assertThat(fixture.numbers(select(number).where(id.eq(1L)))).containsExactly(1.75);
            assertThat(fixture.numbers(select(decimal).where(id.eq(4L)))).containsExactly(4.0);
        }
    }

    @Test
    void reservedNamesAreQuotedWhereTheyAreReserved() {
        Select<Long> query = select(count()).from(user).where(rank.eq(1));

        assertThat(compiled("jdbc:h2:", query)).contains("\"user\".rank").doesNotContain("\"rank\"");
        assertThat(compiled("jdbc:postgresql:", query)).contains("\"user\".rank");
        assertThat(compiled("jdbc:mariadb:", query)).contains("user.`rank`");
        assertThat(compiled("jdbc:sqlite:", query)).contains("user.rank");
    }

    private static String compiled(String url, Statement statement) {
        return Dialects.forUrl(url).compile(statement, EntityCatalog.NONE).sql();
    }
}
