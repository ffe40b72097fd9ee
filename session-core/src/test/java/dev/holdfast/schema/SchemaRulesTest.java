package dev.holdfast.schema;

import static dev.holdfast.sql.Sql.insert;
import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.IdentifierException;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.error.StatementException;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.Requires;
import dev.holdfast.type.SqlTypes;
import java.util.List;
import java.util.Map;

/** Tables created for real, on every database. */
class SchemaRulesTest {
    private final MetaData metaData = new MetaData();

    @OnEveryDatabase
    void SC_02_keysAndConstraintsHold(Connection connection) {
        Table artist = metaData.define("sc02_artist", t -> {
            t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().comment("counts"));
            t.column("name", SqlTypes.varchar(40), c -> c.notNull().unique().comment("it's"));
            t.check("sc02_named", "name <> ''");
            t.comment("who plays");
        });
        Table album = metaData.define("sc02_album", t -> {
            t.column("id", SqlTypes.BIGINT, c -> c.primaryKey());
            t.column(
                    "artist_id",
                    c -> c.references("sc02_artist", "id", key -> key.onDelete(ForeignKey.Action.CASCADE)));
            t.column("year_released", SqlTypes.INTEGER);
            t.column("next_year", SqlTypes.INTEGER, c -> c.computed("year_released + 1"));
            t.index("sc02_newest", i -> i.descending("year_released").column("artist_id"));
        });
        metaData.createAll(connection);

        connection.execute(insert(artist).values(Map.of("name", "PJ")));
        connection.execute(insert(album).values(Map.of("artist_id", 1L, "year_released", 1995)));
        assertThat(connection
                        .execute(select(album.column("next_year")).from(album))
                        .one())
                .isEqualTo(1996);
        connection.execute(dev.holdfast.sql.Sql.delete(artist));
        assertThat(connection.execute(select(album.column("id")).from(album)).all())
                .isEmpty();
        connection.commit();

        assertThatThrownBy(() -> connection.execute(insert(artist).values(Map.of("name", ""))))
                .isInstanceOf(IntegrityException.class);
        connection.rollback();
        metaData.dropAll(connection);
    }

    @OnEveryDatabase
    void SC_04_someOfTheTablesAreCreatedAndDropped(Connection connection) {
        Table one = metaData.define("sc04_one", t -> t.column("id", SqlTypes.BIGINT, c -> c.primaryKey()));
        Table two = metaData.define("sc04_two", t -> t.column("id", SqlTypes.BIGINT, c -> c.primaryKey()));

        metaData.createAll(connection, List.of(two));
        assertThat(connection.existingTables()).contains("sc04_two").doesNotContain("sc04_one");
        one.create(connection);
        one.create(connection);
        two.drop(connection);
        assertThat(connection.existingTables()).contains("sc04_one").doesNotContain("sc04_two");
        two.drop(connection);
        one.drop(connection);
        assertThat(connection.existingTables()).doesNotContain("sc04_one");
    }

    @OnEveryDatabase
    void SC_05_uncheckedCreationIsTheDatabasesError(Engine engine) {
        metaData.define("sc05", t -> t.column("id", SqlTypes.BIGINT, c -> c.primaryKey()));
        metaData.createAll(engine);

        assertThatThrownBy(() -> metaData.createAllUnchecked(engine)).isInstanceOf(StatementException.class);
        metaData.dropAll(engine);
    }

    @OnEveryDatabase
    @Requires(Feature.SEQUENCES)
    void SC_04_sequencesOfTheirTablesComeAndGo(Connection connection) {
        metaData.sequence(
                null,
                "sc04_numbers",
                s -> s.start(7).increment(3).minimum(1).maximum(1000).cycle());
        Table numbered = metaData.define(
                "sc04_numbered",
                t -> t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().sequence("sc04_numbers")));
        String next = connection.dialect().sequenceNext("sc04_numbers");

        numbered.create(connection);
        assertThat(connection.execute(next).scalarOne(Long.class)).isEqualTo(7);
        assertThat(connection.execute(next).scalarOne(Long.class)).isEqualTo(10);
        connection.commit();
        numbered.drop(connection);
        connection.commit();
        assertThatThrownBy(() -> connection.execute(next)).isInstanceOf(StatementException.class);
    }

    @OnEveryDatabase
    void R_15_oddNamesWorkEverywhereOrAreRefused(Engine engine) {
        for (String name : List.of(
                "a\"\"b",
                "order",
                "two words",
                "quo'te`s",
                "semi;colon -- x",
                "Mixed",
                "\uD83C\uDFB8",
                "\u00E4".repeat(32))) {
            MetaData odd = new MetaData();
            Table table = odd.define(name, t -> {
                t.column("id", SqlTypes.BIGINT, c -> c.primaryKey());
                t.column(name, SqlTypes.INTEGER);
                t.unique(name);
            });
            try {
                odd.createAll(engine);
            } catch (IdentifierException refused) {
                assertThat(refused).hasMessageContaining(name);
                continue;
            }
            engine.execute(insert(table).values(Map.of(name, 5)));
            assertThat(engine.execute(select(table.column(name)).from(table)).one())
                    .as(name)
                    .isEqualTo(5);
            odd.dropAll(engine);
        }
    }
}
