package dev.holdfast.engine;

import static dev.holdfast.sql.Sql.column;
import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.tableFunction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.dialect.Feature;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.junit.Requires;
import dev.holdfast.sql.TableFunction;

/** QL-17: functions that yield rows, of the databases that have one for all to try. */
class TableFunctionTest {
    @OnEveryDatabase
    @Requires(Feature.ARRAYS)
    void QL_17_aFunctionCanBeASource(Connection connection) {
        TableFunction numbers =
                tableFunction("generate_series", 1, 3).tableValued("numbers", column("n", Integer.class));

        assertThat(connection
                        .execute(select(numbers.get("n", Integer.class)).orderBy(numbers.get("n", Integer.class)))
                        .all())
                .containsExactly(1, 2, 3);
    }
}
