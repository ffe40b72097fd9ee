package dev.holdfast.examples.cookbook;

import dev.holdfast.engine.Result;
import dev.holdfast.session.Inspect;
import dev.holdfast.session.Session;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Statement;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a recipe as text, equal where their values are. */
record Plate(List<String> rows) {
    static Plate of(Session session, Statement statement) {
        if (statement instanceof Select<?> select) {
            return new Plate(session.execute(select).stream().map(Plate::text).toList());
        }
        Result<Row> result = session.execute(statement);
        return new Plate(
                result.isRowless()
                        ? List.of(result.rowCount() + " changed")
                        : result.stream().map(Plate::text).sorted().toList());
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Row row) {
            return row.values().stream().map(Plate::text).toList().toString();
        } else if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        } else if (value instanceof Collection<?> values) {
            return values.stream().map(Plate::text).toList().toString();
        } else if (value != null && value.getClass().getName().startsWith("dev.holdfast.examples.chinook.model")) {
            return value.getClass().getSimpleName() + "#" + key(value);
        }
        return String.valueOf(value);
    }

    private static Object key(Object entity) {
        return Objects.requireNonNull(Inspect.state(entity).identityKey()).id();
    }
}
