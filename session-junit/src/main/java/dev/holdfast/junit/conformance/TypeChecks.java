package dev.holdfast.junit.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.holdfast.engine.Connection;
import dev.holdfast.engine.Engine;
import dev.holdfast.schema.Column;
import dev.holdfast.schema.MetaData;
import dev.holdfast.schema.Table;
import dev.holdfast.sql.Sql;
import dev.holdfast.type.SqlType;
import dev.holdfast.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Values come back as they were stored, and find their row. */
final class TypeChecks extends Checks {
    TypeChecks(Engine engine) {
        super(engine);
    }

    /** @param found whether the value can be looked for with {@code =} */
    private record Sort<T>(SqlType<T> type, T value, boolean found) {
        @Override
        public String toString() {
            return type.code() + " " + type.javaType().getSimpleName();
        }
    }

    @Override
    Stream<DynamicTest> tests() {
        return sorts().map(sort -> test("round trip of " + sort, () -> roundTrip(sort)));
    }

    private static Stream<Sort<?>> sorts() {
        return Stream.of(
                new Sort<>(SqlTypes.BOOLEAN, true, true),
                new Sort<>(SqlTypes.SMALLINT, Short.MIN_VALUE, true),
                new Sort<>(SqlTypes.INTEGER, Integer.MAX_VALUE, true),
                new Sort<>(SqlTypes.BIGINT, Long.MIN_VALUE, true),
                new Sort<>(SqlTypes.REAL, 1.5f, true),
                new Sort<>(SqlTypes.DOUBLE, 0.1, true),
                new Sort<>(SqlTypes.decimal(12, 3), new BigDecimal("123456789.125"), true),
                new Sort<>(SqlTypes.varchar(40), "a'b\\c \"d\" \u00e4\u20ac\uD83D\uDE00", true),
                new Sort<>(SqlTypes.TEXT, "long ".repeat(5000), true),
                new Sort<>(SqlTypes.binary(8), new byte[] {0, -1, 39, 92}, true),
                new Sort<>(SqlTypes.DATE, LocalDate.of(1969, 12, 31), true),
                new Sort<>(SqlTypes.TIME, LocalTime.of(23, 59, 58), true),
                new Sort<>(SqlTypes.TIMESTAMP, LocalDateTime.of(2024, 2, 29, 1, 2, 3, 456_789_000), true),
                new Sort<>(SqlTypes.TIMESTAMP_TZ, OffsetDateTime.parse("2024-03-31T02:30:00+02:00"), true),
                new Sort<>(SqlTypes.UUID, new UUID(1, 2), true),
                new Sort<>(SqlTypes.JSON, "{\"a\": [1, \"x\"]}", false));
    }

    private <T> void roundTrip(Sort<T> sort) {
        MetaData metaData = new MetaData();
        Table table = metaData.define("conformance_value", t -> {
            t.column("id", SqlTypes.INTEGER, c -> c.primaryKey().assigned());
            t.column("content", sort.type());
        });
        Column<T> content = table.column("content", sort.type().javaType());
        metaData.dropAll(engine);
        metaData.createAll(engine);
        engine.transact(connection -> storeAndRead(connection, content, sort));
        metaData.dropAll(engine);
    }

    private static <T> void storeAndRead(Connection connection, Column<T> content, Sort<T> sort) {
        Column<Integer> id = content.table().column("id", Integer.class);
        connection.execute(Sql.insert(content.table()).set(id, 1).set(content, sort.value()));
        connection.execute(Sql.insert(content.table()).set(id, 2).set(content, (T) null));

        T read = connection.execute(Sql.select(content).where(id.eq(1))).one();
        assertTrue(isSame(sort, read), () -> sort + " came back as " + read);
        assertNull(connection.execute(Sql.select(content).where(id.eq(2))).one());
        if (sort.found()) {
            assertEquals(1, count(connection, id, content.eq(sort.value())));
        }
    }

    /** JSON may be written otherwise; a moment may come with another offset. */
    private static <T> boolean isSame(Sort<T> sort, T read) {
        if (sort.value() instanceof OffsetDateTime moment && read instanceof OffsetDateTime other) {
            return moment.isEqual(other);
        }
        return sort.found()
                ? sort.type().sameValue(sort.value(), read)
                : withoutSpaces(sort.value()).equals(withoutSpaces(read));
    }

    private static String withoutSpaces(Object json) {
        return json.toString().replace(" ", "");
    }
}
