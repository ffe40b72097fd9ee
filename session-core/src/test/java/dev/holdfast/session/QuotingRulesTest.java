package dev.holdfast.session;

import static dev.holdfast.sql.Sql.insert;
import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.dialect.Dialect;
import dev.holdfast.dialect.Dialects;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.InvalidRequestException;
import dev.holdfast.junit.DatabaseAddress;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.TestDatabase;
import dev.holdfast.mapping.Registry;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.EntityCatalog;
import dev.holdfast.sql.Quoting;
import dev.holdfast.type.SqlTypes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S-06, SC-08 and R-15: quoting of all names, and names that need it. */
class QuotingRulesTest {
    private final MetaData metaData = new MetaData();
    private final Table line = metaData.define("line", t -> {
        t.column("id", SqlTypes.BIGINT, c -> c.primaryKey());
        t.column("user", SqlTypes.varchar(20));
        t.column("Mixed", SqlTypes.INTEGER);
    });

    @Entity
    @jakarta.persistence.Table(name = "a\"\"b `odd` order; --")
    static class Odd {
        @Id
        @GeneratedValue
        Long id;

        @Column(name = "select")
        String value;

        @Column(name = "it's \"two\" words")
        String words;

        protected Odd() {}

        Odd(String value) {
            this.value = value;
            this.words = value;
        }
    }

    @Test
    void S_06_everyNameIsQuoted() {
        List<Dialect> own =
                Dialects.all().stream().filter(QuotingRulesTest::isOwn).toList();
        assertThat(own).hasSizeGreaterThanOrEqualTo(7);
        for (Dialect dialect : own) {
            Dialect quoting = dialect.withQuoting(Quoting.ALWAYS);

            String sql = quoting.compile(select(line.columns()).from(line), EntityCatalog.NONE)
                    .sql();

            assertThat(sql.replaceAll("\"[^\"]*\"|`[^`]*`", "x"))
                    .as(dialect.name())
                    .isEqualTo("SELECT x.x, x.x, x.x FROM x");
            assertThat(quoting.without().syntax().quoting()).isEqualTo(Quoting.ALWAYS);
        }
    }

    @Test
    void S_06_dialectThatDoesNotQuoteSaysSo() {
        assertThat(Dialects.all().stream().filter(dialect -> !isOwn(dialect)))
                .isNotEmpty()
                .allSatisfy(dialect -> assertThatThrownBy(() -> dialect.withQuoting(Quoting.ALWAYS))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining(dialect.name()));
    }

    private static boolean isOwn(Dialect dialect) {
        return dialect.getClass().getPackageName().startsWith("dev.holdfast.dialect");
    }

    @OnEveryDatabase
    void S_06_whatNamesMeanStaysTheSame(TestDatabase database) {
        DatabaseAddress address = database.fresh("quoting");
        try (Engine plain = engine(address, Quoting.WHERE_NEEDED);
                Engine quoting = engine(address, Quoting.ALWAYS)) {
            metaData.createAll(plain);
            metaData.createAll(quoting);
            quoting.execute(insert(line).values(Map.of("user", "Ada", "Mixed", 1)));
            plain.execute(insert(line).values(Map.of("user", "Bob", "Mixed", 2)));

            for (Engine one : List.of(plain, quoting)) {
                assertThat(one.execute(select(line.column("user")).from(line)).all())
                        .hasSize(2);
            }
            assertThat(quoting.execute("SELECT COUNT(*) FROM line").scalarOne(Long.class))
                    .isEqualTo(2);
            metaData.dropAll(quoting);
            assertThat(plain.existingTables()).doesNotContain("line");
        }
    }

    @OnEveryDatabase
    void R_15_sessionsWorkWithOddNamesHoweverTheyAreQuoted(TestDatabase database) {
        DatabaseAddress address = database.fresh("odd");
        Registry registry = Registry.of(Odd.class);
        for (Quoting quoting : Quoting.values()) {
            try (Engine engine = engine(address, quoting)) {
                registry.metadata().createAll(engine);
                SessionFactory sessions = SessionFactory.of(engine, registry);

                sessions.transact(session -> List.of("a", "b", "c").forEach(value -> session.add(new Odd(value))));
                sessions.transact(session -> session.query(Odd.class).all().forEach(odd -> odd.words = "changed"));
                sessions.transact(session -> session.query(Odd.class).all().forEach(session::delete));

                List<Odd> left =
                        sessions.call(session -> session.query(Odd.class).all());
                assertThat(left).isEmpty();
                registry.metadata().dropAll(engine);
            }
        }
    }

    private static Engine engine(DatabaseAddress address, Quoting quoting) {
        return Engine.builder(address.url())
                .credentials(address.user(), address.password())
                .quoting(quoting)
                .build();
    }
}
