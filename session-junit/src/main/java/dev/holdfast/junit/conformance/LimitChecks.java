package dev.holdfast.junit.conformance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.StatementContext;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What is declared in numbers is so, and what is declared of statements agrees with what becomes of them. */
final class LimitChecks extends Checks {
    LimitChecks(Engine engine) {
        super(engine);
    }

    @Override
    Stream<DynamicTest> tests() {
        return Stream.of(
                test("a statement takes as many parameters as declared", this::parameters),
                test("a batch says how many rows each member changed", this::batchCounts),
                test("RETURNING is declared if it works", () -> agrees(Feature.RETURNING, "returning/insert_rows")),
                test("so is that of UPDATE", () -> agrees(Feature.UPDATE_RETURNING, "returning/update")),
                test("so is that of DELETE", () -> agrees(Feature.DELETE_RETURNING, "returning/delete")),
                test("so is an upsert", () -> agrees(Feature.UPSERT, "change/on_conflict_do_update")),
                test("so is WITH", () -> agrees(Feature.CTE, "source/cte")),
                test("so is LATERAL", () -> agrees(Feature.LATERAL, "source/lateral")),
                test("so are window functions", () -> agrees(Feature.WINDOW_FUNCTIONS, "window/row_number")));
    }

    private void parameters() {
        int most = engine.dialect().maxParameters();
        String sql =
                "SELECT COUNT(*) FROM tag WHERE hits IN (" + String.join(", ", Collections.nCopies(most, "?")) + ")";
        Object[] values = Collections.nCopies(most, 5).toArray();
        assertEquals(1L, engine.execute(sql, values).scalarOne(Long.class));
    }

    private void batchCounts() {
        needs(Feature.BATCH_COUNTS);
        try (Connection connection = engine.connect()) {
            int[] counts = connection.batch(
                    "UPDATE tag SET hits = hits + 1 WHERE hits <= ?",
                    3,
                    (prepared, row) -> prepared.setInt(1, row - 1),
                    StatementContext.USER);
            assertArrayEquals(new int[] {0, 1, 2}, counts);
            connection.rollback();
        }
    }

    private void agrees(Feature feature, String path) {
        Construct construct = Constructs.all().stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
        assertEquals(has(feature), ConstructRun.declared(construct, engine.dialect()) != Outcome.REFUSED, path);
    }
}
