package dev.holdfast.engine;

import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.EntityCatalog;
import dev.holdfast.sql.Expression;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Sql;
import dev.holdfast.type.SqlTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** P-16: lists of IN do not fill caches, neither ours nor the database's. */
class ListPaddingTest {
    private final Table numbers = new MetaData()
            .define(
                    "padded_number",
                    t -> t.column("n", SqlTypes.INTEGER, c -> c.primaryKey().assigned()));
    private final Expression<Integer> n = numbers.column("n", Integer.class);

    private Select<Integer> among(int first, int count) {
        return select(n)
                .where(n.in(IntStream.range(first, first + count).boxed().toList()));
    }

    @OnEveryDatabase
    void P_16a_tenThousandListsLeaveOneCompiledStatement(Engine engine) {
        StatementCompiler compiler = engine.compiler(EntityCatalog.NONE);
        int before = engine.statementCache().size();

        for (int i = 1; i <= 10_000; i++) {
            compiler.compile(among(i, 1 + i % 100));
        }

        assertThat(engine.statementCache().size()).isEqualTo(before + 1);
        assertThat(engine.statementCache().hits()).isGreaterThanOrEqualTo(9_999);
    }

    @OnEveryDatabase
    void P_16b_listsOfAnyLengthMakeSeventeenTexts(Engine engine) {
        StatementCompiler compiler = engine.compiler(EntityCatalog.NONE);
        Set<String> texts = new HashSet<>();

        for (int size = 1; size <= 65_500; size = size < 300 ? size + 1 : size * 10 / 9) {
            Select<Integer> query = among(0, size);
            texts.add(compiler.compile(query).bind(query).sql());
        }

        assertThat(texts).hasSizeLessThanOrEqualTo(17);
    }

    @OnEveryDatabase
    void paddingChangesNoResult(Connection connection) {
        numbers.metaData().createAll(connection);
        connection.execute(
                Sql.insert(numbers).columns(n),
                IntStream.range(0, 20).mapToObj(i -> Map.of("n", i)).toList());

        assertThat(connection.execute(among(3, 5).orderBy(n)).all()).containsExactly(3, 4, 5, 6, 7);
        assertThat(connection
                        .execute(
                                select(n).where(n.notIn(List.of(1, 2, 3, 4, 5))).orderBy(n))
                        .all())
                .hasSize(15)
                .doesNotContain(1, 2, 3, 4, 5);
    }
}
