package dev.holdfast.junit.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.holdfast.dialect.BulkDml;
import dev.holdfast.dialect.BulkStatement;
import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.engine.StatementContext;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.MetaData;
import dev.holdfast.sql.Sql;
import dev.holdfast.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Keys that the database makes. */
final class KeyChecks extends Checks {
    private static final List<Column<?>> VALUES = List.of(Sample.CODE, Sample.HITS);
    private static final List<Column<?>> KEY = List.of(Sample.TAG_ID);

    KeyChecks(Engine engine) {
        super(engine);
    }

    @Override
    Stream<DynamicTest> tests() {
        return Stream.of(
                test("the key of one row comes back", this::oneKey),
                test("one row of a bulk INSERT gives its key", () -> manyKeys(1)),
                test("three rows give theirs, and sorted they belong to the rows in order", () -> manyKeys(3)),
                test("five hundred rows give theirs", () -> manyKeys(500)),
                test("arrays carry rows where that is declared", this::arrays),
                test("a sequence counts where there are sequences", this::sequences));
    }

    private void oneKey() {
        try (Connection connection = engine.connect()) {
            Object key = connection.execute(tag("single")).insertedPrimaryKey().get(0);
            assertNotNull(key);
            assertEquals(
                    key,
                    connection
                            .execute(Sql.select(Sample.TAG_ID).where(Sample.CODE.eq("single")))
                            .scalarOne());
            connection.rollback();
        }
    }

    private void manyKeys(int rows) {
        BulkDml bulk = engine.dialect().bulk();
        if (rows > 1 && !bulk.returnsManyRows()) {
            needs(Feature.RETURNING);
        }
        BulkStatement insert = bulk.insert(Sample.TAG, VALUES, rows, KEY);
        try (Connection connection = engine.connect()) {
            List<Integer> keys = send(connection, insert, rows);
            Collections.sort(keys);
            assertEquals(rows, keys.size());
            assertEquals(
                    codes(rows),
                    connection
                            .execute(Sql.select(Sample.CODE)
                                    .where(Sample.TAG_ID.in(keys))
                                    .orderBy(Sample.TAG_ID))
                            .all());
            connection.rollback();
        }
    }

    private static List<String> codes(int rows) {
        return IntStream.range(0, rows).mapToObj(i -> "row " + (rows - i)).toList();
    }

    private static List<Integer> send(Connection connection, BulkStatement insert, int rows) {
        String[] names = insert.generatedKeys() ? new String[] {"id"} : null;
        return connection.returning(
                insert.sql(), names, prepared -> bind(prepared, insert, codes(rows)), StatementContext.USER, found -> {
                    List<Integer> keys = new ArrayList<>();
                    while (found.next()) {
                        keys.add(key(found));
                    }
                    return keys;
                });
    }

    private static Integer key(ResultSet found) throws SQLException {
        return found.getInt(1);
    }

    private static void bind(PreparedStatement prepared, BulkStatement insert, List<String> codes) throws SQLException {
        if (insert.arrays()) {
            insert.bindArray(prepared, 1, 0, codes.toArray());
            insert.bindArray(
                    prepared, 2, 1, Collections.nCopies(codes.size(), 0).toArray());
            return;
        }
        int index = 1;
        for (String code : codes) {
            bindOne(insert.types().get(0), prepared, index++, code);
            bindOne(insert.types().get(1), prepared, index++, 0);
        }
    }

    @SuppressWarnings("unchecked") // the values are of these types
    private static <T> void bindOne(SqlType<T> type, PreparedStatement prepared, int index, Object value)
            throws SQLException {
        type.bind(prepared, index, (T) value);
    }

    private void arrays() {
        assertEquals(
                has(Feature.ARRAYS),
                engine.dialect().bulk().insert(Sample.TAG, VALUES, 2, List.of()).arrays());
    }

    private void sequences() {
        needs(Feature.SEQUENCES);
        MetaData metaData = new MetaData();
        metaData.sequence("conformance_numbers");
        metaData.dropAll(engine);
        metaData.createAll(engine);
        List<Long> numbers = engine.execute(engine.dialect().sequenceNext(null, "conformance_numbers", 3)).stream()
                .map(row -> row.get(0, Long.class))
                .toList();
        assertEquals(List.of(1L, 2L, 3L), numbers);
        metaData.dropAll(engine);
    }
}
