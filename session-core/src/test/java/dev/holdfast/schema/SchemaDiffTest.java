package dev.holdfast.schema;

import static dev.holdfast.sql.Sql.insert;
import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.engine.Engine;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.NoSuchTableException;
import dev.holdfast.fixtures.MusicSchema;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.TestDatabase;
import dev.holdfast.schema.TableChange.PossibleRename;
import dev.holdfast.type.SqlTypes;
import java.util.List;
import java.util.Random;

/** What a database says of its tables, and how it is made like a model (SC-12, SC-13, P-25). */
class SchemaDiffTest {
    private static MetaData shop() {
        MetaData metaData = new MetaData();
        metaData.define("customer", t -> {
            t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().identity());
            t.column("email", SqlTypes.varchar(80), c -> c.notNull().unique());
            t.column("active", SqlTypes.BOOLEAN, c -> c.notNull().defaultSql("TRUE"));
            t.column("credit", SqlTypes.decimal(10, 2), c -> c.notNull().defaultSql("0"));
            t.column("note", SqlTypes.TEXT, c -> c.comment("it's free"));
            t.comment("who buys");
        });
        metaData.define("order", t -> {
            t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().identity());
            t.column("customer_id", SqlTypes.BIGINT, c -> c.notNull());
            t.column("placed", SqlTypes.TIMESTAMP, c -> c.defaultSql("CURRENT_TIMESTAMP"));
            t.column("state", SqlTypes.varchar(20), c -> c.defaultText("it's new"));
            t.foreignKey("customer_id").references("customer").onDelete(ForeignKey.Action.CASCADE);
            t.check("ck_state", "state <> 'x' AND customer_id > 0");
            t.index("state", "placed");
            t.uniqueNamed("uq_two", List.of("customer_id", "placed"));
        });
        return metaData;
    }

    private static Engine fresh(Engine engine) {
        return TestDatabase.named(engine.dialect().name()).freshEngine("reflect");
    }

    @OnEveryDatabase
    void P_25_afterCreateAllNothingDiffers(Engine any) {
        Engine engine = fresh(any);
        shop().createAll(engine);

        assertThat(shop().diff(engine).changes()).isEmpty();
    }

    @OnEveryDatabase
    void P_25_theTestsOwnEntitiesDoNotDiffer(Engine any) {
        Engine engine = fresh(any);
        MetaData metaData = new MusicSchema().registry().metadata();
        metaData.createAll(engine);

        assertThat(metaData.diff(engine).changes()).isEmpty();
    }

    @OnEveryDatabase
    void SC_12_theInspectorSaysWhatThereIs(Engine any) {
        Engine engine = fresh(any);
        shop().createAll(engine);
        Inspector inspector = Inspector.of(engine);

        assertThat(inspector.tableNames()).containsExactly("customer", "order");
        ReflectedTable order = inspector.table("order");
        assertThat(order.columns())
                .extracting(ReflectedColumn::name)
                .containsExactly("id", "customer_id", "placed", "state");
        assertThat(order.primaryKey().columns()).containsExactly("id");
        assertThat(order.findColumn("id").orElseThrow().identity()).isTrue();
        assertThat(order.findColumn("customer_id").orElseThrow().nullable()).isFalse();
        assertThat(order.foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.columns()).containsExactly("customer_id");
            assertThat(key.referredTable()).isEqualTo("customer");
            assertThat(key.referredColumns()).containsExactly("id");
            assertThat(key.onDelete()).isEqualTo(ForeignKey.Action.CASCADE);
        });
        assertThat(order.checks())
                .singleElement()
                .satisfies(check -> assertThat(check.name()).isEqualTo("ck_state"));
        assertThat(order.indexes()).extracting(ReflectedIndex::columns).contains(List.of("state", "placed"));
        assertThat(order.uniques())
                .singleElement()
                .satisfies(unique -> assertThat(unique.columns()).containsExactly("customer_id", "placed"));
        assertThat(inspector.hasTable("nothing")).isFalse();
        assertThatThrownBy(() -> inspector.table("nothing"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("[no-such-table]");
    }

    @OnEveryDatabase
    void SC_12_anInspectorRemembers(Engine any) {
        Engine engine = fresh(any);
        shop().createAll(engine);
        Inspector inspector = Inspector.of(engine);
        inspector.tableNames();
        engine.execute("DROP TABLE " + engine.dialect().ddl().quote("order"));

        assertThat(inspector.hasTable("order")).isTrue();
        inspector.forget();
        assertThat(inspector.hasTable("order")).isFalse();
    }

    @OnEveryDatabase
    void SC_13_aReflectedTableComesWithWhatItRefersToAndCanBeUsed(Engine any) {
        Engine engine = fresh(any);
        shop().createAll(engine);
        MetaData reflected = new MetaData();

        Table order = reflected.reflectTable(engine, "order");

        assertThat(reflected.tables()).extracting(Table::name).containsExactly("order", "customer");
        assertThat(order.foreignKeys().get(0).referredTable()).isSameAs(reflected.table("customer"));
        Column<String> email = reflected.table("customer").column("email", String.class);
        engine.execute(insert(reflected.table("customer")).set(email, "a@b"));
        assertThat(engine.execute(select(email)).all()).containsExactly("a@b");
        assertThat(reflected.diff(engine).changes()).isEmpty();
    }

    @OnEveryDatabase
    void SC_13_aMissingNameIsRefused(Engine any) {
        assertThatThrownBy(() -> new MetaData().reflect(any, ReflectOptions.DEFAULT.only("nothing_there")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("[nothing-to-reflect]");
    }

    @OnEveryDatabase
    void P_25b_aPossibleRenameIsAskedFor(Engine any) {
        Engine engine = fresh(any);
        MetaData before = new MetaData();
        Table was = before.define("person", t -> {
            t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().assigned());
            t.column("surname", SqlTypes.varchar(30));
        });
        before.createAll(engine);
        engine.execute(
                insert(was).set(was.column("id", Long.class), 1L).set(was.column("surname", String.class), "Eno"));
        MetaData after = new MetaData();
        Table person = after.define("person", t -> {
            t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().assigned());
            t.column("last_name", SqlTypes.varchar(30));
        });

        SchemaDiff diff = after.diff(engine);

        assertThat(diff.questions()).containsExactly(new PossibleRename(person, "surname", "last_name"));
        assertThatThrownBy(diff::statements)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("[undecided-rename]");
        SchemaDiff refused = diff.refuse(diff.questions().get(0));
        assertThat(refused.questions()).isEmpty();
        assertThat(refused.changes()).isNotEmpty().noneMatch(TableChange.RenameColumn.class::isInstance);
        diff.accept(diff.questions().get(0)).apply(engine);
        assertThat(engine.execute(select(person.column("last_name", String.class)))
                        .all())
                .containsExactly("Eno");
        assertThat(after.diff(engine).changes()).isEmpty();
    }

    @OnEveryDatabase
    void P_25c_aNamedCheckIsCompared(Engine any) {
        Engine engine = fresh(any);
        shop().createAll(engine);
        MetaData changed = shop();
        changed.extend(changed.table("customer"), t -> t.check("ck_credit", "credit >= 0"));

        SchemaDiff diff = changed.diff(engine);

        assertThat(diff.isEmpty()).isFalse();
        diff.apply(engine);
        assertThat(changed.diff(engine).changes()).isEmpty();
        assertThat(shop().diff(engine).isEmpty()).isFalse();
    }

    @OnEveryDatabase
    void P_25a_afterApplyingNothingDiffersWhateverTheModels(Engine any) {
        boolean server = !List.of("h2", "sqlite").contains(any.dialect().name());
        for (int seed = 0; seed < (server ? 12 : 100); seed++) {
            Engine engine = any;
            MetaData from = RandomModel.of(new Random(seed));
            MetaData to = RandomModel.of(new Random(seed + 10_000));
            from.dropAll(engine);
            to.dropAll(engine);
            from.createAll(engine);
            assertThat(diff(from, engine).changes())
                    .as("seed %d, created", seed)
                    .isEmpty();
            RandomModel.fill(from, engine);
            SchemaDiff diff = RandomModel.answer(diff(to, engine), new Random(seed));

            try {
                diff.apply(engine);
            } catch (RuntimeException failure) {
                throw new AssertionError("seed " + seed + ": " + diff.statements(), failure);
            }

            assertThat(diff(to, engine).changes())
                    .as("seed %d: %s", seed, diff.statements())
                    .isEmpty();
            RandomModel.assertRowsKept(from, to, engine);
            to.dropAll(engine);
        }
    }

    private static SchemaDiff diff(MetaData model, Engine engine) {
        return model.diff(engine, name -> name.startsWith("rnd_"));
    }
}
