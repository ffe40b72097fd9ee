package dev.holdfast.dialect;

import static dev.holdfast.sql.Sql.insert;
import static dev.holdfast.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.engine.Connection;
import dev.holdfast.error.CompileException;
import dev.holdfast.junit.OnEveryDatabase;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.EntityCatalog;
import dev.holdfast.sql.Insert;
import dev.holdfast.sql.Row;
import dev.holdfast.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** QL-27: statements with their values in the text. */
class InlinedTest {
    private final Table sample = new MetaData().define("inlined_sample", t -> {
        t.column("id", SqlTypes.INTEGER, c -> c.primaryKey().assigned());
        t.column("big", SqlTypes.BIGINT);
        t.column("price", SqlTypes.decimal(20, 4));
        t.column("ratio", SqlTypes.DOUBLE);
        t.column("flag", SqlTypes.BOOLEAN);
        t.column("text", SqlTypes.TEXT);
        t.column("bytes", SqlTypes.BYTES);
        t.column("day", SqlTypes.DATE);
        t.column("clock", SqlTypes.TIME);
        t.column("moment", SqlTypes.TIMESTAMP);
        t.column("instant", SqlTypes.INSTANT);
        t.column("uuid", SqlTypes.UUID);
        t.column("absent", SqlTypes.STRING);
    });

    @OnEveryDatabase
    void QL_27_everyTypeComesBackAsItWasWritten(Connection connection) {
        Map<String, Object> values = values();
        sample.metaData().createAll(connection);
        Insert insert = insert(sample).values(values);

        connection.execute(connection.dialect().inlined(insert, EntityCatalog.NONE));

        Row row = connection.execute(select(sample.columns()).from(sample)).one();
        values.forEach((name, value) -> {
            Object read = row.get(name);
            if (value instanceof BigDecimal number) {
                assertThat((BigDecimal) read).as(name).isEqualByComparingTo(number);
            } else {
                assertThat(read).as(name).isEqualTo(value);
            }
        });
    }

    private static Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", -7);
        values.put("big", Long.MIN_VALUE + 1);
        values.put("price", new BigDecimal("-1234567.8901"));
        values.put("ratio", 1.5e-7);
        values.put("flag", true);
        values.put("text", "it's \"quoted\" \\ -- /* ? */ ; \n ☂");
        values.put("bytes", new byte[] {0, 1, (byte) 0xff, 39});
        values.put("day", LocalDate.of(2024, 2, 29));
        values.put("clock", LocalTime.of(23, 59, 58));
        values.put("moment", LocalDateTime.of(2024, 2, 29, 1, 2, 3));
        values.put("instant", Instant.parse("2024-02-29T23:00:00.123456Z"));
        values.put("uuid", UUID.fromString("123e4567-e89b-12d3-a456-426614174000"));
        values.put("absent", null);
        return values;
    }

    @OnEveryDatabase
    void QL_27_listsAndLimitsAreWrittenToo(Connection connection) {
        sample.metaData().createAll(connection);
        connection.execute(insert(sample).values(Map.of("id", 3)));

        String sql = connection
                .dialect()
                .inlined(
                        select(sample.column("id", Integer.class))
                                .where(sample.column("id", Integer.class).in(List.of(1, 3)))
                                .limit(5),
                        EntityCatalog.NONE);

        assertThat(sql).contains("IN (1, 3)").doesNotContain("?");
        assertThat(connection.execute(sql).scalarOne(Integer.class)).isEqualTo(3);
    }

    @OnEveryDatabase
    void QL_27_whatHasNoLiteralIsRefused(Connection connection) {
        assertThatThrownBy(() ->
                        connection.dialect().inlined(insert(sample).values(Map.of("text", "a\0b")), EntityCatalog.NONE))
                .isInstanceOf(RuntimeException.class)
                .satisfies(failure -> assertThat(failure.getMessage()).containsAnyOf("[no-literal]", "[nul-in-text]"));
        assertThatThrownBy(() -> connection
                        .dialect()
                        .inlined(insert(sample).values(Map.of("ratio", Double.NaN)), EntityCatalog.NONE))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("Double cannot be written");
    }
}
