package dev.holdfast.session;

import static dev.holdfast.sql.Sql.insert;
import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.ExecutionOptions;
import dev.holdfast.error.CompileException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.mapping.Registry;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.SchemaMap;
import dev.holdfast.type.SqlTypes;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** CN-12 and SC-15: one definition of tables, a schema for each tenant. */
class TenantRulesTest {
    private final MetaData shop = new MetaData();
    private final Table item = shop.define("shop", "item", t -> {
        t.column("id", SqlTypes.BIGINT, c -> c.primaryKey());
        t.column("name", SqlTypes.varchar(20));
        t.column("parent_id", SqlTypes.BIGINT);
        t.foreignKey("parent_id").references("shop", "item", List.of("id"));
        t.index("name");
    });

    @Entity
    static class Guitar {
        @Id
        @GeneratedValue
        Long id;

        String name;

        protected Guitar() {}

        Guitar(String name) {
            this.name = name;
        }
    }

    @Entity
    static class Amplifier {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "amplifiers")
        @SequenceGenerator(name = "amplifiers", sequenceName = "amplifier_numbers")
        Long id;

        protected Amplifier() {}
    }

    private static Engine in(Engine engine, SchemaMap schemas) {
        return engine.withOptions(ExecutionOptions.defaults().withSchemas(schemas));
    }

    /** Makes a schema; whether the database has schemas at all. */
    private static boolean make(String schema, Engine engine) {
        MetaData named = new MetaData();
        named.define(schema, "t", t -> t.column("id", SqlTypes.BIGINT));
        try {
            named.createSchemas(engine);
            named.createSchemas(engine);
            return true;
        } catch (CompileException refused) {
            assertThat(refused).hasMessageContaining("CREATE SCHEMA is not supported");
            return false;
        }
    }

    @OnEveryDatabase
    void CN_12_statementsAndDdlGoToTheTenantsSchema(Engine engine) {
        if (!make("tenant_1", engine) || !make("tenant_2", engine)) {
            return;
        }
        Engine first = in(engine, SchemaMap.of("shop", "tenant_1"));
        Engine second = in(engine, SchemaMap.of("shop", "tenant_2"));
        for (Engine tenant : List.of(first, second)) {
            shop.createAll(tenant);
            shop.createAll(tenant);
        }
        first.execute(insert(item).values(Map.of("name", "one")));
        second.execute(insert(item).values(Map.of("name", "two")));
        int compiled = engine.compiledStatements();

        assertThat(first.execute(select(item.column("name")).from(item)).one()).isEqualTo("one");
        assertThat(second.execute(select(item.column("name")).from(item)).one()).isEqualTo("two");
        assertThat(engine.compiledStatements()).isEqualTo(compiled + 1);
        shop.dropAll(first);
        assertThat(engine.existingTables()).contains("tenant_2.item").doesNotContain("tenant_1.item");
        shop.dropAll(second);
    }

    @OnEveryDatabase
    void CN_12_connectionHasItsOwnSchemas(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.withOptions(ExecutionOptions.defaults().withSchemas(SchemaMap.of("shop", null)));
            shop.createAll(connection);
            connection.execute(insert(item).values(List.of(Map.of("name", "one"), Map.of("name", "two"))));

            List<?> names = connection
                    .execute(select(item.column("name"))
                            .from(item)
                            .orderBy(item.column("id").asc()))
                    .all();
            assertThat(names).isEqualTo(List.of("one", "two"));
            assertThat(connection.execute("SELECT COUNT(*) FROM item").scalarOne(Long.class))
                    .isEqualTo(2);
            connection.commit();
            shop.dropAll(connection);
            connection.commit();
        }
    }

    @OnEveryDatabase
    void CN_12_sessionsWriteAndReadInTheSchemaOfTheirEngine(Engine engine) {
        if (!make("tenant_3", engine)) {
            return;
        }
        Registry registry = Registry.of(Guitar.class, Amplifier.class);
        Engine tenant = in(engine, SchemaMap.of(null, "tenant_3"));
        registry.metadata().createAll(tenant);
        SessionFactory sessions = SessionFactory.of(tenant, registry);
        List<Guitar> guitars = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            guitars.add(new Guitar("g" + i));
        }

        sessions.transact(session -> {
            guitars.forEach(session::add);
            session.add(new Amplifier());
        });
        sessions.transact(session -> session.getOne(Guitar.class, guitars.get(0).id).name = "renamed");
        sessions.transact(session -> session.delete(session.getOne(Guitar.class, guitars.get(1).id)));

        List<Guitar> found =
                sessions.call(session -> session.query(Guitar.class).all());
        assertThat(found).hasSize(19).anyMatch(guitar -> guitar.name.equals("renamed"));
        assertThat(engine.execute("SELECT COUNT(*) FROM tenant_3.guitar").scalarOne(Long.class))
                .isEqualTo(19);
        registry.metadata().dropAll(tenant);
    }

    @Test
    void CN_12_badSchemaNamesAreRefused() {
        assertThatThrownBy(() -> SchemaMap.of("shop", " ")).isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> ExecutionOptions.defaults().withSchemas(null))
                .isInstanceOf(InvalidArgumentException.class);
        assertThat(SchemaMap.of("a", "b").and("a", "c")).isEqualTo(SchemaMap.of("a", "c"));
    }
}
