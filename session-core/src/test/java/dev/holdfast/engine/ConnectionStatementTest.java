package dev.holdfast.engine;

import static dev.holdfast.sql.Sql.count;
import static dev.holdfast.sql.Sql.insert;
import static dev.holdfast.sql.Sql.param;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.text;
import static dev.holdfast.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.NoSuchColumnException;
import dev.holdfast.error.ResourceClosedException;
import dev.holdfast.error.StatementException;
import dev.holdfast.error.UnmappedClassException;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import dev.holdfast.type.SqlTypes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionStatementTest {
    private final MetaData metaData = new MetaData();
    private final Table artist = metaData.define("artist", table -> {
        table.column("id", SqlTypes.BIGINT, column -> column.primaryKey().identity());
        table.column("name", SqlTypes.varchar(40), column -> column.notNull());
        table.column("formed", SqlTypes.INTEGER);
    });
    private final Column<Long> id = artist.column("id", Long.class);
    private final Column<String> name = artist.column("name", String.class);
    private final Column<Integer> formed = artist.column("formed", Integer.class);

    /** What a test does with an open connection on a database with three artists. */
    private interface Body {
        void run(Connection connection);
    }

    private void on(TestEngine database, Body body) {
        try (Engine engine = database.builder().build()) {
            metaData.createAll(engine);
            engine.transact(connection -> connection.execute(
                    insert(artist),
                    List.of(
                            Map.of("name", "AC/DC", "formed", 1973),
                            Map.of("name", "Björk", "formed", 1977),
                            Map.of("name", "Can", "formed", 1968))));
            try (Connection connection = engine.connect()) {
                body.run(connection);
            }
            assertThat(engine.pool().active()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_13_aMapGivesTheValuesOfNamedParameters(TestEngine database) {
        on(database, connection -> {
            Select<String> byYear = select(name).where(formed.eq(param("year", SqlTypes.INTEGER)));

            assertThat(connection.execute(byYear, Map.of("year", 1968)).one()).isEqualTo("Can");
            assertThat(connection.execute(byYear, Map.of("year", 1977)).one()).isEqualTo("Björk");
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_13_aListIsABatch(TestEngine database) {
        on(database, connection -> {
            Result<Row> result = connection.execute(
                    update(artist)
                            .set(formed, param("year", SqlTypes.INTEGER))
                            .where(name.eq(param("who", SqlTypes.STRING))),
                    List.of(Map.of("who", "Can", "year", 1), Map.of("who", "Björk", "year", 2)));

            assertThat(result.rowCount()).isEqualTo(2);
            assertThat(connection.execute(select(formed).orderBy(formed)).all()).containsExactly(1, 2, 1973);
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_13_aBatchOfQueriesIsRefused(TestEngine database) {
        on(
                database,
                connection -> assertThatThrownBy(() -> connection.execute(
                                select(name).where(formed.eq(param("year", SqlTypes.INTEGER))),
                                List.of(Map.of("year", 1))))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("[batch-of-queries]"));
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_14_aLaterGroupThatLacksAParameterIsNamedAndNothingIsSent(TestEngine database) {
        on(database, connection -> {
            assertThatThrownBy(() ->
                            connection.execute(insert(artist), List.of(Map.of("name", "Devo"), Map.of("formed", 1973))))
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("\"name\"")
                    .hasMessageContaining("group 2 of 2");

            assertThat(connection.execute(select(count()).from(artist)).one()).isEqualTo(3L);
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_15_aMissingParameterIsNamedAndNothingIsSent(TestEngine database) {
        on(database, connection -> {
            RecordingListener heard = new RecordingListener();
            connection.engine().addListener(heard);

            assertThatThrownBy(
                            () -> connection.execute(text("SELECT :one, :two").bind("one", 1)))
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("\"two\"");

            assertThat(heard.started()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_15_anEmptyBatchAndUnknownColumnsAreRefused(TestEngine database) {
        on(database, connection -> {
            assertThatThrownBy(() -> connection.execute(insert(artist), List.of()))
                    .isInstanceOf(InvalidArgumentException.class)
                    .hasMessageContaining("[empty-batch]");
            assertThatThrownBy(() -> connection.execute(insert(artist), Map.of("nope", 1)))
                    .hasMessageContaining("nope");
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_17_textBindsByName(TestEngine database) {
        on(database, connection -> {
            connection.execute(text("UPDATE artist SET name = :n WHERE id = :id")
                    .bind("n", "it's")
                    .bind("id", 1));

            Result<Row> found = connection.execute(
                    text("SELECT name, ':n', 'it''s :n' FROM artist WHERE id = :id -- :n"), Map.of("id", 1));

            assertThat(found.one().values()).hasToString("[it's, :n, it's :n]");
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_18_anExpandingParameterTakesAList(TestEngine database) {
        on(database, connection -> {
            var byIds = text("SELECT name FROM artist WHERE id IN :ids ORDER BY name")
                    .expanding("ids");

            assertThat(connection
                            .execute(byIds, Map.of("ids", List.of(1, 3)))
                            .scalars()
                            .all())
                    .hasToString("[AC/DC, Can]");
            assertThat(connection.execute(byIds, Map.of("ids", List.of())).all())
                    .isEmpty();
            assertThat(connection
                            .execute(select(name).where(id.in(List.of(1L, 2L))).orderBy(name))
                            .all())
                    .containsExactly("AC/DC", "Björk");
            assertThatThrownBy(() -> connection.execute(
                            text("SELECT name FROM artist WHERE id = :id").bind("id", List.of(1))))
                    .isInstanceOf(InvalidArgumentException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_19_statementsWithoutRowsRefuseToBeFetched(TestEngine database) {
        on(database, connection -> {
            Result<Row> updated = connection.execute(update(artist).set(formed, 2000));

            assertThat(updated.rowCount()).isEqualTo(3);
            assertThatThrownBy(updated::all).isInstanceOf(ResourceClosedException.class);
            assertThat(connection.execute("DELETE FROM artist WHERE id = 1").rowCount())
                    .isEqualTo(1);
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_20_aSingleInsertKnowsItsPrimaryKey(TestEngine database) {
        on(database, connection -> {
            Result<Row> generated =
                    connection.execute(insert(artist).columns(name).values("Devo"));
            Result<Row> given = connection.execute(insert(artist), Map.of("id", 77, "name", "Eno"));

            assertThat(generated.insertedPrimaryKey().get("id")).isEqualTo(4L);
            assertThat(generated.rowCount()).isEqualTo(1);
            assertThat(given.insertedPrimaryKey().get(id.name(), Long.class)).isEqualTo(77L);
            Result<Row> batch = connection.execute(insert(artist), List.of(Map.of("name", "F"), Map.of("name", "G")));
            assertThatThrownBy(batch::insertedPrimaryKey).isInstanceOf(InvalidRequestException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_28_rowsAreReadByExpression(TestEngine database) {
        on(database, connection -> {
            Row row = connection
                    .execute(select(id, name, count().as("n")).where(id.eq(2L)).groupBy(id, name))
                    .one();

            String who = row.get(name);
            assertThat(who).isEqualTo("Björk");
            assertThat(row.get(id)).isEqualTo(2L);
            assertThat(row.get("n")).isEqualTo(1L);
            assertThatThrownBy(() -> row.get(formed))
                    .isInstanceOf(NoSuchColumnException.class)
                    .hasMessageContaining("[id, name, n]");
        });
    }

    record Formed(String name, Integer year) {}

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void selectsBecomeValuesRecordsAndRows(TestEngine database) {
        on(database, connection -> {
            assertThat(connection
                            .execute(select(name, formed).orderBy(name).into(Formed.class))
                            .all())
                    .contains(new Formed("Can", 1968));
            assertThat(connection.execute(select(formed).where(name.eq("Can"))).one())
                    .isEqualTo(1968);
            assertThat(connection
                            .execute(select(name, formed).where(id.eq(3L)))
                            .one()
                            .get(1))
                    .isEqualTo(1968);
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_31_textComesAsTheDriverDelivers(TestEngine database) {
        on(database, connection -> {
            Result<Row> rows = connection.execute("SELECT name AS who, formed FROM artist WHERE id = ?", 1);

            assertThat(rows.one().get("who")).isEqualTo("AC/DC");
            assertThat(rows.columns()).hasSize(2);
            assertThat(rows.into(Formed.class).one()).isEqualTo(new Formed("AC/DC", 1973));
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void nullAndUnknownClassesCanBeBoundToText(TestEngine database) {
        on(database, connection -> {
            connection.execute("UPDATE artist SET formed = ? WHERE id = ?", null, 1);

            assertThat(connection.execute(select(formed).where(id.eq(1L))).one())
                    .isNull();
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void CN_23_aStreamFetchesWhileItIsReadAndFreesItsStatement(TestEngine database) {
        on(database, connection -> {
            Select<String> names = select(name).orderBy(name);
            try (Stream<String> stream = connection.stream(names, 1)) {
                assertThat(stream.limit(2)).containsExactly("AC/DC", "Björk");
            }
            try (Stream<String> stream = connection.stream(names, 2)) {
                connection.commit();
                assertThatThrownBy(stream::toList)
                        .isInstanceOf(ResourceClosedException.class)
                        .hasMessageContaining("[closed-stream]");
            }
            assertThatThrownBy(() -> connection.stream(names, 0)).isInstanceOf(InvalidArgumentException.class);
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void returningGivesRows(TestEngine database) {
        on(database, connection -> {
            Result<Row> one = connection.execute(
                    insert(artist).columns(name).values("Devo").returning(id, name));
            assertThat(one.one().get(name)).isEqualTo("Devo");
            assertThat(one.one().get(id)).isEqualTo(4L);
            assertThat(one.rowCount()).isEqualTo(1);

            Result<Row> batch =
                    connection.execute(insert(artist).returning(id), List.of(Map.of("name", "F"), Map.of("name", "G")));
            assertThat(batch.scalars().all()).hasToString("[5, 6]");
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void QL_30_equalStructuresShareOneCompiledForm(TestEngine database) {
        on(database, connection -> {
            Engine engine = connection.engine();
            int before = engine.compiledStatements();

            connection.execute(select(name).where(id.eq(1L)));
            connection.execute(select(name).where(id.eq(2L)));
            connection.execute(select(name).where(id.in(List.of(1L))));
            connection.execute(select(name).where(id.in(List.of(1L, 2L, 3L))));

            assertThat(engine.compiledStatements()).isEqualTo(before + 2);
        });
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void QL_30_theCacheForgetsTheStatementsUsedLeastRecently(TestEngine database) {
        try (Engine engine = database.builder().statementCacheSize(2).build()) {
            metaData.createAll(engine);
            engine.execute(select(name));
            engine.execute(select(formed));
            engine.execute(select(id));

            assertThat(engine.compiledStatements()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void entitiesNeedASession(TestEngine database) {
        on(
                database,
                connection -> assertThatThrownBy(() -> connection.execute(select(Thread.class)))
                        .isInstanceOf(UnmappedClassException.class));
    }

    @ParameterizedTest
    @EnumSource(TestEngine.class)
    void badArgumentsAreNamed(TestEngine database) {
        on(database, connection -> {
            assertThatThrownBy(() -> connection.execute((String) null)).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> connection.execute("")).isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> connection.execute("SELECT 1", (Object[]) null))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> connection.execute((Select<Row>) null))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> connection.execute(select(name), (Map<String, ?>) null))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> connection.execute(insert(artist), (List<Map<String, ?>>) null))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> connection.batch("x", 0, (statement, row) -> {}, StatementContext.USER))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThatThrownBy(() -> connection.cursor("x", Binder.NONE, StatementContext.USER, 0))
                    .isInstanceOf(InvalidArgumentException.class);
            assertThat(connection.inTransaction()).isFalse();
        });
    }
}
