package dev.holdfast.junit.conformance;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.dialect.Feature;
import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.error.IntegrityException;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.Sql;
import dev.holdfast.type.SqlTypes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Tables are created, found and dropped, whatever they are called. */
final class SchemaChecks extends Checks {
    SchemaChecks(Engine engine) {
        super(engine);
    }

    @Override
    Stream<DynamicTest> tests() {
        return Stream.of(
                test("a table is created once and dropped", this::createAndDrop),
                test("names with quotes, spaces and capitals", () -> name("a\"b `c` Ab.c", "Select * ' --")),
                test("every reserved word is a column", this::reservedWords),
                test("the longest name", this::longestName),
                test("tables that refer to each other", this::cycle),
                test("DDL is rolled back where that is declared", this::transactionalDdl),
                test("constraints are checked at commit where that is declared", this::deferrable));
    }

    private static MetaData one(String table, List<String> columns) {
        MetaData metaData = new MetaData();
        metaData.define(table, t -> columns.forEach(column -> t.column(column, SqlTypes.INTEGER)));
        return metaData;
    }

    private void createAndDrop() {
        MetaData metaData = one("conformance_once", List.of("a"));
        metaData.createAll(engine);
        assertTrue(engine.existingTables().contains("conformance_once"));
        metaData.createAll(engine);
        metaData.dropAll(engine);
        assertFalse(engine.existingTables().contains("conformance_once"));
    }

    private void name(String table, String column) {
        MetaData metaData = one(table, List.of(column));
        metaData.dropAll(engine);
        metaData.createAll(engine);
        storeAndCount(metaData.tables().get(0));
        metaData.dropAll(engine);
    }

    private void storeAndCount(Table table) {
        engine.transact(connection -> {
            Column<Integer> column = table.column(table.columns().get(0).name(), Integer.class);
            connection.execute(Sql.insert(table).set(column, 7));
            assertEquals(1, count(connection, column, column.eq(7)));
        });
    }

    private void reservedWords() {
        List<String> words =
                engine.dialect().syntax().reservedWords().stream().sorted().toList();
        for (int from = 0; from < words.size(); from += 100) {
            MetaData metaData = one("conformance_words", words.subList(from, Math.min(words.size(), from + 100)));
            metaData.dropAll(engine);
            metaData.createAll(engine);
            storeAndCount(metaData.tables().get(0));
            metaData.dropAll(engine);
        }
    }

    private void longestName() {
        int length = engine.dialect().ddl().longestName();
        name("l".repeat(length == 0 ? 200 : length), "c".repeat(length == 0 ? 200 : length));
    }

    private void cycle() {
        MetaData metaData = new MetaData();
        for (List<String> pair : List.of(
                List.of("conformance_left", "conformance_right"), List.of("conformance_right", "conformance_left"))) {
            metaData.define(pair.get(0), t -> {
                t.column("id", SqlTypes.INTEGER, c -> c.primaryKey().assigned());
                t.column("other_id", SqlTypes.INTEGER);
                t.foreignKey("other_id").references(pair.get(1), "id");
            });
        }
        metaData.dropAll(engine);
        metaData.createAll(engine);
        metaData.dropAll(engine);
    }

    private void transactionalDdl() {
        needs(Feature.TRANSACTIONAL_DDL);
        MetaData metaData = one("conformance_undone", List.of("a"));
        try (Connection connection = engine.connect()) {
            metaData.createAll(connection);
            connection.rollback();
        }
        assertFalse(engine.existingTables().contains("conformance_undone"));
    }

    private void deferrable() {
        needs(Feature.FOREIGN_KEYS);
        MetaData metaData = new MetaData();
        Table parent = metaData.define(
                "conformance_parent",
                t -> t.column("id", SqlTypes.INTEGER, c -> c.primaryKey().assigned()));
        Table child = metaData.define("conformance_child", t -> {
            t.column("parent_id", SqlTypes.INTEGER);
            t.foreignKey("parent_id").references("conformance_parent", "id").deferrable();
        });
        metaData.dropAll(engine);
        metaData.createAll(engine);
        try (Connection connection = engine.connect()) {
            childFirst(connection, parent, child);
            connection.rollback();
        }
        metaData.dropAll(engine);
    }

    private void childFirst(Connection connection, Table parent, Table child) {
        var orphan = Sql.insert(child).set(child.column("parent_id", Integer.class), 1);
        if (!has(Feature.DEFERRABLE_CONSTRAINTS)) {
            assertThrows(IntegrityException.class, () -> connection.execute(orphan));
            return;
        }
        connection.execute(orphan);
        connection.execute(Sql.insert(parent).set(parent.column("id", Integer.class), 1));
        assertDoesNotThrow(connection::commit);
    }
}
