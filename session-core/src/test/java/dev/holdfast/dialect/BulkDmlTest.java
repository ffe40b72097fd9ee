package dev.holdfast.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.schema.Column;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BulkDmlTest {
    private final MetaData metaData = new MetaData();
    private final Table item = metaData.define("item", t -> {
        t.column("id", SqlTypes.BIGINT, c -> c.primaryKey().identity());
        t.column("name", SqlTypes.varchar(20));
        t.column("price", SqlTypes.decimal(10, 2));
        t.column("made", SqlTypes.INSTANT);
        t.column("day", SqlTypes.DATE);
        t.column("hour", SqlTypes.TIME);
        t.column("code", SqlTypes.UUID);
        t.column("raw", SqlTypes.BYTES);
        t.column("flag", SqlTypes.BOOLEAN);
        t.column("ratio", SqlTypes.DOUBLE);
    });
    private final List<Column<?>> values =
            item.columns().subList(1, item.columns().size());
    private final List<Column<?>> key = item.primaryKey();

    static List<String> urls() {
        return TestUrls.all();
    }

    private static Dialect named(String url) {
        return Dialects.forUrl(url);
    }

    private List<Object[]> rows(int count) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(
                    i == 1
                            ? new Object[values.size()]
                            : new Object[] {
                                "name \"" + i + "\\",
                                new BigDecimal(i + ".25"),
                                Instant.parse("2024-03-31T01:30:00.000001Z").plusSeconds(i),
                                LocalDate.of(2024, 2, 29).plusDays(i),
                                LocalTime.of(1, 2, 3).plusSeconds(i),
                                new UUID(i, i),
                                new byte[] {(byte) i, 0, 92},
                                i % 2 == 0,
                                i / 3.0
                            });
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static void bind(BulkStatement bulk, PreparedStatement statement, List<Object[]> rows) throws SQLException {
        List<SqlType<?>> types = bulk.types();
        int index = 1;
        if (bulk.arrays()) {
            for (int column = 0; column < types.size(); column++) {
                int position = column;
                bulk.bindArray(
                        statement,
                        column + 1,
                        column,
                        rows.stream().map(row -> row[position]).toArray());
            }
            return;
        }
        for (Object[] row : rows) {
            for (int column = 0; column < types.size(); column++) {
                ((SqlType<Object>) types.get(column)).bindNullable(statement, index++, row[column]);
            }
        }
    }

    private static List<Long> insert(BulkStatement bulk, Connection connection, List<Object[]> rows)
            throws SQLException {
        List<Long> keys = new ArrayList<>();
        if (bulk.generatedKeys()) {
            String[] names = bulk.returning().stream().map(Column::name).toArray(String[]::new);
            try (PreparedStatement statement = connection.prepareStatement(bulk.sql(), names)) {
                bind(bulk, statement, rows);
                statement.executeUpdate();
                collect(statement.getGeneratedKeys(), keys);
            }
        } else {
            try (PreparedStatement statement = connection.prepareStatement(bulk.sql())) {
                bind(bulk, statement, rows);
                collect(statement.executeQuery(), keys);
            }
        }
        keys.sort(null);
        return keys;
    }

    private static void collect(ResultSet rows, List<Long> keys) throws SQLException {
        while (rows.next()) {
            keys.add(rows.getLong(1));
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void sortedKeysBelongToTheRowsInOrder(String url) throws SQLException {
        Dialect dialect = named(url);
        try (Connection connection = DriverManager.getConnection(url)) {
            JdbcTarget target = new JdbcTarget(dialect, connection);
            metaData.dropAll(target);
            metaData.createAll(target);
            for (int count : new int[] {1, 3, 500}) {
                List<Object[]> rows = rows(count);

                List<Long> keys = insert(dialect.bulk().insert(item, values, count, key), connection, rows);

                assertThat(keys).hasSize(count).doesNotHaveDuplicates();
                for (int i = 0; i < count; i++) {
                    assertRow(dialect, connection, keys.get(i), rows.get(i));
                }
            }
            metaData.dropAll(target);
        }
    }

    @SuppressWarnings("unchecked")
    private void assertRow(Dialect dialect, Connection connection, Long id, Object[] expected) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM item WHERE id = " + id)) {
            assertThat(rows.next()).isTrue();
            for (int i = 0; i < expected.length; i++) {
                SqlType<Object> type =
                        (SqlType<Object>) dialect.adapt(values.get(i).type());
                Object found = type.read(rows, i + 2);
                assertThat(type.sameValue(expected[i], found))
                        .as("%s: %s came back as %s", values.get(i), expected[i], found)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void rowsOfDefaultsGetKeysToo(String url) throws SQLException {
        Dialect dialect = named(url);
        try (Connection connection = DriverManager.getConnection(url)) {
            JdbcTarget target = new JdbcTarget(dialect, connection);
            metaData.dropAll(target);
            metaData.createAll(target);

            assertThat(insert(dialect.bulk().insert(item, List.of(), 1, key), connection, rows(1)))
                    .containsExactly(1L);
            assertThat(insert(dialect.bulk().insert(item, List.of(), 3, key), connection, rows(3)))
                    .containsExactly(2L, 3L, 4L);
            metaData.dropAll(target);
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void arraysUpdateAndDelete(String url) throws SQLException {
        Dialect dialect = named(url);
        List<Column<?>> set = List.of(item.column("name"), item.column("price"));
        BulkStatement update = dialect.bulk().update(item, set, key, 2);
        BulkStatement delete = dialect.bulk().delete(item, key, 2);
        assertThat(update != null).isEqualTo(dialect.has(Feature.ARRAYS));
        if (update == null || delete == null) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(url)) {
            JdbcTarget target = new JdbcTarget(dialect, connection);
            metaData.dropAll(target);
            metaData.createAll(target);
            insert(dialect.bulk().insert(item, List.of(), 3, key), connection, rows(3));

            try (PreparedStatement statement = connection.prepareStatement(update.sql())) {
                bind(update, statement, List.of(new Object[] {"a", BigDecimal.ONE, 1L}, new Object[] {null, null, 3L}));
                assertThat(statement.executeUpdate()).isEqualTo(2);
            }
            try (PreparedStatement statement = connection.prepareStatement(delete.sql())) {
                bind(delete, statement, List.of(new Object[] {2L}, new Object[] {3L}));
                assertThat(statement.executeUpdate()).isEqualTo(2);
            }
            try (ResultSet rows = connection.createStatement().executeQuery("SELECT name FROM item")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("a");
            }
            metaData.dropAll(target);
        }
    }

    @Test
    void textOfEachDatabase() {
        List<Column<?>> two = List.of(item.column("name"), item.column("price"));

        assertThat(sql("jdbc:h2:mem:", two, 2)).isEqualTo("INSERT INTO item (name, price) VALUES (?, ?), (?, ?)");
        assertThat(sql("jdbc:sqlite:", two, 2))
                .isEqualTo("INSERT INTO item (name, price) VALUES (?, ?), (?, ?) RETURNING id");
        assertThat(sql("jdbc:mariadb:", two, 1)).isEqualTo("INSERT INTO item (name, price) VALUES (?, ?) RETURNING id");
        assertThat(sql("jdbc:postgresql:", two, 2)).isEqualTo("""
                INSERT INTO item (name, price) SELECT v0, v1 FROM unnest(?::text[], ?::numeric[]) WITH ORDINALITY AS \
                rows(v0, v1, n) ORDER BY n RETURNING id""");
        assertThat(sql("jdbc:postgresql:", two, 1))
                .isEqualTo("INSERT INTO item (name, price) VALUES (?, ?) RETURNING id");
        assertThat(sql("jdbc:sqlite:", List.of(), 2))
                .isEqualTo("INSERT INTO item (id) VALUES (NULL), (NULL) RETURNING id");
        assertThat(sql("jdbc:mariadb:", List.of(), 1)).isEqualTo("INSERT INTO item () VALUES () RETURNING id");
    }

    private String sql(String url, List<Column<?>> columns, int rows) {
        return named(url).bulk().insert(item, columns, rows, key).sql();
    }

    @Test
    void textOfPostgresUpdateAndDelete() {
        Dialect dialect = named("jdbc:postgresql:");
        List<Column<?>> set = List.of(item.column("name"));
        List<Column<?>> composite = List.of(item.column("id"), item.column("code"));

        assertThat(dialect.bulk().update(item, set, composite, 9).sql()).isEqualTo("""
                UPDATE item AS t SET name = rows.v0 FROM unnest(?::text[], ?::int8[], ?::uuid[]) AS rows(v0, v1, v2) \
                WHERE t.id = rows.v1 AND t.code = rows.v2""");
        assertThat(dialect.bulk().delete(item, key, 9).sql()).isEqualTo("DELETE FROM item WHERE id = ANY (?::int8[])");
        assertThat(dialect.bulk().delete(item, composite, 9).sql())
                .isEqualTo("DELETE FROM item WHERE (id, code) IN (SELECT * FROM unnest(?::int8[], ?::uuid[]))");
    }
}
