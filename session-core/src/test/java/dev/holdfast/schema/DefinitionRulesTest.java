package dev.holdfast.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.dialect.Dialects;
import dev.holdfast.error.CompileException;
import dev.holdfast.error.HoldfastException;
import dev.holdfast.error.IdentifierException;
import dev.holdfast.error.InvalidArgumentException;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.error.NoReferencedColumnException;
import dev.holdfast.error.NoReferencedTableException;
import dev.holdfast.type.SqlTypes;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is said of tables, and what is refused; no database. */
class DefinitionRulesTest {
    private static final DdlSyntax H2 = Dialects.forUrl("jdbc:h2:mem:x").ddl();
    private static final DdlSyntax SQLITE = Dialects.forUrl("jdbc:sqlite:x").ddl();
    private static final DdlSyntax POSTGRESQL =
            Dialects.forUrl("jdbc:postgresql://x/y").ddl();
    private static final DdlSyntax MARIADB =
            Dialects.forUrl("jdbc:mariadb://x/y").ddl();

    private final MetaData metaData = new MetaData();

    private static Table artist(MetaData into, Consumer<TableSpec> more) {
        return into.define("artist", t -> {
            t.column("id", SqlTypes.BIGINT, c -> c.primaryKey());
            t.column("name", SqlTypes.varchar(120));
            t.column("born", SqlTypes.DATE);
            more.accept(t);
        });
    }

    private void refused(Consumer<TableSpec> more, DdlSyntax syntax) {
        MetaData single = new MetaData();
        artist(single, more);
        assertThatThrownBy(() -> single.createStatements(syntax)).isInstanceOf(CompileException.class);
    }

    @Test
    void SC_01_tableIsExtendedOrKeptOnDemand() {
        Table artist = artist(metaData, t -> {});

        assertThat(metaData.defineOrExtend(null, "artist", t -> t.column("died", SqlTypes.DATE)))
                .isSameAs(artist);
        assertThat(metaData.defineIfMissing(null, "artist", t -> t.column("label", SqlTypes.STRING)))
                .isSameAs(artist);
        assertThat(artist.columns()).extracting(Column::name).containsExactly("id", "name", "born", "died");
        assertThat(metaData.defineIfMissing("other", "artist", t -> {})).isNotSameAs(artist);
    }

    @Test
    void SC_01_failedDefinitionLeavesNoTable() {
        assertThatThrownBy(() -> artist(metaData, t -> t.unique("nmae"))).isInstanceOf(InvalidArgumentException.class);

        assertThat(metaData.tables()).isEmpty();
    }

    @Test
    void SC_03_columnTakesTheTypeOfItsTarget() {
        Table track = metaData.define("track", t -> t.column("album_id", c -> c.references("album", "id")));
        Table album =
                metaData.define("album", t -> t.column("id", c -> c.primaryKey().references("artist", "id")));

        assertThatThrownBy(() -> track.column("album_id").type()).isInstanceOf(NoReferencedTableException.class);
        artist(metaData, t -> {});
        assertThat(track.column("album_id").type()).isSameAs(SqlTypes.BIGINT);
        assertThat(album.column("id").generation()).isEqualTo(Generation.NONE);
    }

    @Test
    void SC_03_columnWithoutAnyTypeIsRefused() {
        Table bare = metaData.define("bare", t -> t.column("x", c -> c.notNull()));
        Table circle = metaData.define("circle", t -> {
            t.column("a", c -> c.references("circle", "b"));
            t.column("b", c -> c.references("circle", "a"));
            t.column("c", c -> c.references("circle", "missing"));
        });

        for (Column<?> column : List.of(bare.column("x"), circle.column("a"))) {
            assertThatThrownBy(column::type)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining(column + " has no type");
        }
        assertThatThrownBy(() -> circle.column("c").type()).isInstanceOf(NoReferencedColumnException.class);
    }

    @Test
    void SC_02_indexHasAllThatPostgresKnows() {
        artist(
                metaData,
                t -> t.index(
                        "found",
                        i -> i.descending("born")
                                .expression("lower(name)")
                                .unique()
                                .include("id")
                                .where("born IS NOT NULL")
                                .using("btree")));

        assertThat(metaData.createStatements(POSTGRESQL).get(1)).isEqualTo("""
                CREATE UNIQUE INDEX found ON artist USING btree (born DESC, (lower(name))) INCLUDE (id) \
                WHERE born IS NOT NULL""");
    }

    @Test
    void SC_02_whatADatabaseDoesNotHaveIsRefused() {
        Consumer<TableSpec> expression = t -> t.index("i", i -> i.expression("lower(name)"));
        Consumer<TableSpec> partial = t -> t.index("i", i -> i.column("name").where("name > 'a'"));
        Consumer<TableSpec> method = t -> t.index("i", i -> i.column("name").using("gin"));
        Consumer<TableSpec> include = t -> t.index("i", i -> i.column("name").include("id"));
        Consumer<TableSpec> nulls = t -> t.unique("u", List.of("name"), Unique.Nulls.NOT_DISTINCT);
        Consumer<TableSpec> match = t -> t.foreignKey("id").references("artist").match(ForeignKey.Match.FULL);

        for (Consumer<TableSpec> one : List.of(expression, partial, method, include, match)) {
            refused(one, H2);
            refused(one, MARIADB);
        }
        for (Consumer<TableSpec> one : List.of(method, include, nulls, match)) {
            refused(one, SQLITE);
        }
        refused(nulls, MARIADB);
        refused(t -> t.column("v", SqlTypes.INTEGER, c -> c.computedVirtual("1 + 1")), H2);
    }

    @Test
    void SC_02_badDefinitionsAreRefusedAtOnce() {
        List<Consumer<TableSpec>> bad = List.of(
                t -> t.index("i", i -> i.column("name").using("gin; DROP TABLE artist")),
                t -> t.index("i", i -> {}),
                t -> t.index("i", i -> i.column("nmae")),
                t -> t.index(" ", i -> i.column("name")),
                t -> t.unique(),
                t -> t.foreignKey(),
                t -> t.foreignKey("id").references("\0"),
                t -> t.column("n", SqlTypes.INTEGER, c -> c.identity(Identity.STANDARD.incrementingBy(0))));

        for (Consumer<TableSpec> one : bad) {
            assertThatThrownBy(() -> artist(new MetaData(), one)).isInstanceOf(InvalidArgumentException.class);
        }
    }

    @Test
    void SC_02_sequenceSaysAllItsOptions() {
        metaData.sequence(
                "shop",
                "numbers",
                s -> s.start(10).increment(5).minimum(10).maximum(100).cache(3).cycle());

        assertThat(metaData.createStatements(POSTGRESQL)).containsExactly("""
                CREATE SEQUENCE IF NOT EXISTS shop.numbers START WITH 10 INCREMENT BY 5 MINVALUE 10 MAXVALUE 100 \
                CACHE 3 CYCLE""");
        assertThatThrownBy(() -> metaData.sequence(null, "s", s -> s.start(1).minimum(2)))
                .isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> metaData.sequence(null, "s", s -> s.increment(0)))
                .isInstanceOf(InvalidArgumentException.class);
        assertThatThrownBy(() -> metaData.sequence(null, "s", s -> s.cache(0)))
                .isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void SC_02_foreignKeySaysWhenAndHow() {
        artist(
                metaData,
                t -> t.foreignKey("id")
                        .references("artist", "id")
                        .match(ForeignKey.Match.FULL)
                        .onUpdate(ForeignKey.Action.RESTRICT)
                        .timing(ForeignKey.Timing.DEFERRABLE));

        assertThat(metaData.createStatements(POSTGRESQL).get(0))
                .contains("REFERENCES artist (id) MATCH FULL ON UPDATE RESTRICT DEFERRABLE\n");
    }

    @Test
    void SC_04_namedTypesComeBeforeTablesAndGoAfter() {
        artist(metaData, t -> t.column("mood", SqlTypes.nativeEnum(Thread.State.class, "it's $create$")));

        List<String> created = metaData.createStatements(POSTGRESQL);
        assertThat(created.get(0))
                .startsWith("DO $xcreate$ BEGIN CREATE TYPE \"it's $create$\" AS ENUM ('NEW', ")
                .endsWith("END $xcreate$");
        assertThat(metaData.dropStatements(POSTGRESQL))
                .containsExactly("DROP TABLE artist", "DROP TYPE IF EXISTS \"it's $create$\"");
        assertThat(metaData.createStatements(H2)).hasSize(1);
    }

    @Test
    void SC_07_conventionNamesEveryKind() {
        MetaData named = new MetaData(NamingConvention.STANDARD
                .withPrimaryKey("pk_{table}")
                .withIndex("ix_{column_0}")
                .withForeignKey("fk_{table}_{column_0}_{referred}_{referred_column_0}")
                .withCheck("ck_{table}_{constraint_name}"));
        artist(named, t -> {
            t.check("alive", "born IS NOT NULL");
            t.index("name");
            t.unique("name", "born");
            t.uniqueNamed("own", List.of("born"));
            t.foreignKey("id").references("artist");
        });

        assertThat(String.join("\n", named.createStatements(H2)))
                .contains("CONSTRAINT pk_artist PRIMARY KEY (id)")
                .contains("CONSTRAINT ck_artist_alive CHECK")
                .contains("CREATE INDEX ix_name ON")
                .contains("CONSTRAINT uq_artist_name_born UNIQUE")
                .contains("CONSTRAINT own UNIQUE")
                .contains("CONSTRAINT fk_artist_id_artist_id FOREIGN KEY");
    }

    @Test
    void SC_07_checkTemplateNeedsAName() {
        MetaData named = new MetaData(NamingConvention.NONE.withCheck("ck_{constraint_name}"));
        artist(named, t -> t.check(null, "id > 0"));

        assertThatThrownBy(() -> named.createStatements(H2))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("has no name");
    }

    @Test
    void SC_07_unknownTokensAndMissingColumnsAreRefused() {
        assertThatThrownBy(() -> NamingConvention.NONE.withCheck("ck_{columns}"))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("{columns}");
        assertThatThrownBy(() -> NamingConvention.NONE.withUnique("uq_{referred}"))
                .isInstanceOf(InvalidArgumentException.class);
        artist(metaData, t -> t.index(null, i -> i.expression("lower(name)")));
        assertThatThrownBy(() -> metaData.createStatements(SQLITE)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void SC_07_longNamesGivenByHandAreRefusedInBytes() {
        String long32 = "\u00E4".repeat(32); // 64 bytes
        List<Consumer<TableSpec>> bad = List.of(
                t -> t.uniqueNamed(long32, List.of("name")),
                t -> t.indexNamed(long32, List.of("name"), Index.Kind.PLAIN),
                t -> t.check(long32, "id > 0"),
                t -> t.primaryKeyNamed(long32, List.of("id")),
                t -> t.foreignKey("id").references("artist").name(long32));

        for (Consumer<TableSpec> one : bad) {
            MetaData single = new MetaData();
            artist(single, one);
            assertThatThrownBy(() -> single.createStatements(POSTGRESQL)).isInstanceOf(IdentifierException.class);
            assertThat(single.createStatements(MARIADB)).isNotEmpty();
        }
    }

    @Test
    void R_15_namesThatMariaDbCannotHaveAreRefused() {
        metaData.define("\uD83C\uDFB8", t -> t.column("id", SqlTypes.BIGINT));

        assertThatThrownBy(() -> metaData.createStatements(MARIADB))
                .isInstanceOf(IdentifierException.class)
                .hasMessageContaining("emoji");
        assertThat(metaData.createStatements(POSTGRESQL)).hasSize(1);
    }

    @Test
    void scriptEndsEachStatement() {
        artist(metaData, t -> t.index("name"));

        assertThat(metaData.createScript(H2)).endsWith(")\u003B\n\nCREATE INDEX ix_artist_name ON artist (name);\n");
        assertThat(metaData.dropScript(H2)).isEqualTo("DROP TABLE artist;\n");
    }

    @Test
    void tablesOfAnotherMetaDataAreRefused() {
        Table foreign = artist(new MetaData(), t -> {});

        assertThatThrownBy(() -> metaData.extend(foreign, t -> {}))
                .isInstanceOf(InvalidRequestException.class)
                .isInstanceOf(HoldfastException.class);
    }
}
