package dev.holdfast.examples.cookbook;

import static dev.holdfast.sql.Sql.select;
import static dev.holdfast.sql.Sql.sum;

import dev.holdfast.engine.Result;
import dev.holdfast.examples.chinook.model.Album_;
import dev.holdfast.examples.chinook.model.Genre_;
import dev.holdfast.examples.chinook.model.Track_;
import dev.holdfast.session.Inspect;
import dev.holdfast.session.Session;
import dev.holdfast.sql.Insert;
import dev.holdfast.sql.Row;
import dev.holdfast.sql.Select;
import dev.holdfast.sql.Statement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a recipe as text, equal where their values are. */
record Plate(List<String> rows) {
    static Plate of(Session session, Statement statement) {
        if (statement instanceof Select<?> select) {
            return new Plate(session.execute(select).stream().map(Plate::text).toList());
        }
        Result<Row> result = session.execute(statement);
        return new Plate(result.isRowless() ? after(session, statement, result) : texts(result, true));
    }

    /** What became of the changed rows; how many an upsert counts differs from database to database. */
    private static List<String> after(Session session, Statement statement, Result<Row> result) {
        List<String> rows = new ArrayList<>();
        if (!(statement instanceof Insert insert) || insert.conflict() == null) {
            rows.add(result.rowCount() + " changed");
        }
        rows.addAll(texts(session.execute(select(Genre_.id, Genre_.name).orderBy(Genre_.id)), false));
        rows.addAll(texts(session.execute(select(sum(Track_.unitPrice))), false));
        rows.addAll(texts(session.execute(select(Album_.title).where(Album_.id.eq(1))), false));
        return rows;
    }

    private static List<String> texts(Result<?> result, boolean sorted) {
        Stream<String> texts = result.stream().map(Plate::text);
        return (sorted ? texts.sorted() : texts).toList();
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
